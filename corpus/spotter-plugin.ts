import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';

const ID = 'virtual:spotter';
const IDEOGRAPHIC = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** Sources of the spotter's regular expressions, for lower-case text, from a story's `spotter.yaml`. They do without
 *  the flags `i` and `u`, and without `\p{L}`: those cost a page three times as much as the search itself. Throws an
 *  `Error` naming the file where a group is empty. */
export function spotterGroups(root: string, story: string): string[] {
  const path = join(root, story, 'spotter.yaml');
  const { groups } = parse(readFileSync(path, 'utf8')) as { groups?: string[][] };
  if (!Array.isArray(groups) || groups.some((group) => !Array.isArray(group) || group.length === 0))
    throw new Error(`${story}/spotter.yaml: "groups" must be a list of lists of words, none empty`);
  return groups.map((group) => {
    const words = group.map((word) => word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
    const latin = words.filter((word) => !IDEOGRAPHIC.test(word));
    const signs = words.filter((word) => IDEOGRAPHIC.test(word));
    return [`(?:^|[^a-z\u00df-\u024f])(?:${latin.join('|')})`, ...signs].join('|');
  });
}

/** Gives `virtual:spotter`, whose default export is `{ groups: string[] }`. */
export function spotterPlugin(root: string, story: string): Plugin {
  return {
    name: 'spotter',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) =>
      id === `\0${ID}`
        ? `export default ${JSON.stringify({ groups: spotterGroups(root, story) })}`
        : undefined,
  };
}
