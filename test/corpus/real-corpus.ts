import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const CORPUS = fileURLToPath(new URL('../../corpus/', import.meta.url));
export const STORY = 'tesla-china-data-center';

/** A copy of the real story, without what the engine alone needs, in a new folder that is gone after the test. */
export function copyStory(): string {
  const root = mkdtempSync(join(tmpdir(), 'corpus-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync(join(CORPUS, STORY), join(root, STORY), {
    recursive: true,
    filter: (path) => !/lexicon|frames\.yaml$/.test(path),
  });
  return root;
}
