import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadLexicons } from '../../corpus/load-lexicons.ts';
import { findBeginning, startsOf } from '../../engine/find-beginning.ts';
import { type Element, parsePattern } from '../../engine/patterns.ts';

const root = fileURLToPath(new URL('../../corpus', import.meta.url));
const { packs } = loadLexicons(root, 'tesla-china-data-center');

const plain = (elements: Element[]): string[] => [
  ...new Set(elements.map((one) => (one.kind === 'token' ? `${one.fit} ${one.text}` : one.kind))),
];

describe('what is seen of a pattern without parsing it is what parsing finds, in every pattern of', () => {
  it.each(Object.entries(packs))('%s', (_, { language, lexicon }) => {
    const patterns = [...Object.values(language.cues), ...Object.values(lexicon)].flat();
    const seen = patterns.flatMap((source) => {
      const beginning = findBeginning(source);
      return beginning ? [{ source, beginning, parsed: parsePattern('A', source) }] : [];
    });
    expect(seen.length).toBeGreaterThan(patterns.length / 2);
    const misread = seen.filter(
      ({ beginning: { first, second }, parsed }) =>
        plain(first).sort().join() !== plain(startsOf(parsed.parts)).sort().join() ||
        (second !== undefined && parsed.second?.join() !== second),
    );
    expect(misread.map(({ source }) => source)).toEqual([]);
  });
});
