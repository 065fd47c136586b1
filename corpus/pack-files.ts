import { fileURLToPath } from 'node:url';
import { loadLexicons } from './load-lexicons.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** The language packs of a story as files of the extension: `packs/<lang>.json`, each an engine's `Pack`. What is amiss
 *  in them, `buildCorpus` says. */
export function packFiles(story: string, root = HERE): { relativeDest: string; contents: string }[] {
  return Object.entries(loadLexicons(root, story).packs).map(([lang, pack]) => ({
    relativeDest: `packs/${lang}.json`,
    contents: JSON.stringify(pack),
  }));
}
