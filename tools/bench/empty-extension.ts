import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes an extension into a folder whose content script is empty, on the pages that the built one may look at and
 *  at the same time as its spotter: what any extension costs a page, whatever it does. */
export function writeEmptyExtension(folder: string, built: string): void {
  const { manifest_version, version, host_permissions } = JSON.parse(
    readFileSync(join(built, 'manifest.json'), 'utf8'),
  ) as { manifest_version: number; version: string; host_permissions: string[] };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'empty.js'), '');
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version,
      version,
      name: 'Empty',
      content_scripts: [{ matches: host_permissions, js: ['empty.js'], run_at: 'document_idle' }],
    }),
  );
}
