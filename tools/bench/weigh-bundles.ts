import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** In bytes. */
export interface Weight {
  raw: number;
  gzip: number;
}

export type Bundle = 'spotter' | 'page' | 'background' | 'popup';

/** What each part of a built extension weighs; `page` is reader and sidebar, which are one file, and `popup` its
 *  script and style together. */
export function weighBundles(extension: string): Record<Bundle, Weight> {
  const popup = readdirSync(extension, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /[\\/]popup-[^\\/]*\.(js|css)$/.test(file),
  );
  return {
    spotter: weigh(extension, ['spotter.js']),
    page: weigh(extension, ['reader.js']),
    background: weigh(extension, ['background.js']),
    popup: weigh(extension, popup),
  };
}

function weigh(folder: string, files: string[]): Weight {
  const parts = files.map((file) => readFileSync(join(folder, file)));
  return {
    raw: parts.reduce((sum, part) => sum + part.length, 0),
    gzip: parts.reduce((sum, part) => sum + gzipSync(part, { level: 9 }).length, 0),
  };
}
