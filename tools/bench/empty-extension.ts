import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes an extension into a folder whose content script is empty, on the same pages and at the same time as the
 *  built one's: what any extension costs a page, whatever it does. */
export function writeEmptyExtension(folder: string, built: string): void {
  const { manifest_version, version, content_scripts } = JSON.parse(
    readFileSync(join(built, 'manifest.json'), 'utf8'),
  ) as { manifest_version: number; version: string; content_scripts: object[] };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'empty.js'), '');
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version,
      version,
      name: 'Empty',
      content_scripts: content_scripts.map((script) => ({ ...script, js: ['empty.js'] })),
    }),
  );
}
