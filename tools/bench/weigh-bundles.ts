import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** In bytes. */
export interface Weight {
  raw: number;
  gzip: number;
}

export type Bundle = 'spotter' | 'page' | 'background' | 'pack' | 'popup';

/** What each part of a built extension weighs; `page` is reader and sidebar, which are one file, `background` its script
 *  with the corpus as it is shown in English and the model, `pack` what it loads for one language more, the heaviest,
 *  and `popup` its script and style together. */
export function weighBundles(extension: string): Record<Bundle, Weight> {
  const popup = readdirSync(extension, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /[\\/]popup-[^\\/]*\.(js|css)$/.test(file),
  );
  return {
    spotter: weigh(extension, ['spotter.js']),
    page: weigh(extension, ['reader.js']),
    background: weigh(extension, ['background.js', 'editions/en.json', 'model.json']),
    pack: heaviest(
      readdirSync(join(extension, 'packs')).map((file) => weigh(extension, [join('packs', file)])),
    ),
    popup: weigh(extension, popup),
  };
}

const heaviest = (weights: Weight[]): Weight =>
  weights.reduce((most, one) => (one.gzip > most.gzip ? one : most));

function weigh(folder: string, files: string[]): Weight {
  const parts = files.map((file) => readFileSync(join(folder, file)));
  return {
    raw: parts.reduce((sum, part) => sum + part.length, 0),
    gzip: parts.reduce((sum, part) => sum + gzipSync(part, { level: 9 }).length, 0),
  };
}
