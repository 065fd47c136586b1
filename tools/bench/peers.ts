import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Writes an extension into a folder whose content script is empty: what any extension costs a page, whatever it does. */
export function writeEmptyExtension(folder: string, built: string): void {
  writeExtension(folder, built, '');
}

/** The marks around `Readability.parse` on the page's timeline. */
export const PARSING = 'readability:';

/** Writes an extension into a folder that runs `Readability.parse` on a copy of each page, as its users do. */
export function writeReadability(folder: string, built: string): void {
  const path = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
  const parse = `{
    const copy = document.cloneNode(true);
    performance.mark('${PARSING}start');
    new Readability(copy).parse();
    performance.mark('${PARSING}end');
  }`;
  writeExtension(folder, built, `${readFileSync(path, 'utf8')}\n;${parse}`);
}

/** With one content script, on the pages that the built extension may look at and at the same time as its spotter. */
function writeExtension(folder: string, built: string, script: string): void {
  const { manifest_version, version, host_permissions } = JSON.parse(
    readFileSync(join(built, 'manifest.json'), 'utf8'),
  ) as { manifest_version: number; version: string; host_permissions: string[] };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'content.js'), script);
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version,
      version,
      name: 'Peer',
      content_scripts: [{ matches: host_permissions, js: ['content.js'], run_at: 'document_idle' }],
    }),
  );
}
