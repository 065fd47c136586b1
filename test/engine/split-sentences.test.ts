import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../engine/corpus.ts';
import { splitSentences } from '../../engine/split-sentences.ts';

const language = (extra: Partial<Language>): Language => ({
  lang: 'xx',
  abbreviations: ['Mr', 'Dr', 'Mrd', 'bzw'],
  stopwords: [],
  months: {},
  numbers: {},
  groupMark: ',',
  clauseOpeners: [],
  cues: {},
  ...extra,
});

const cases: [name: string, text: string, sentences: string[], extra?: Partial<Language>][] = [
  ['splits at full stops', 'One. Two.', ['One.', 'Two.']],
  [
    'keeps a closing quotation mark with its sentence',
    'He said “no.” She left.',
    ['He said “no.”', 'She left.'],
  ],
  ['splits before guillemets and a space', 'Oui. « Non. » Fin.', ['Oui.', '« Non. »', 'Fin.']],
  ['splits before a liveblog’s sign', '발표했다. ▲20:18 테슬라', ['발표했다.', '▲20:18 테슬라']],
  ['splits at ideographic stops', '他说。“好。”她走了。', ['他说。', '“好。”', '她走了。']],
  ['goes on after a quoted question', '“Why?” he asked. Nobody knew.', ['“Why?” he asked.', 'Nobody knew.']],
  ['does not split at a title', 'Mr. Musk met Dr. Li. They spoke.', ['Mr. Musk met Dr. Li.', 'They spoke.']],
  ['does not split at an initial', 'J. Smith wrote it. So did we.', ['J. Smith wrote it.', 'So did we.']],
  [
    'does not split inside U.S. rules',
    'U.S. Treasury rules apply. Still.',
    ['U.S. Treasury rules apply.', 'Still.'],
  ],
  [
    'does not split at an ordinal where the language has them',
    'Am 17. Mai kam er. Er ging.',
    ['Am 17. Mai kam er.', 'Er ging.'],
    { ordinalStop: true },
  ],
  [
    'splits after a number that a name goes with',
    'Es bleibt bei Stufe 2. Der Fahrer wacht.',
    ['Es bleibt bei Stufe 2.', 'Der Fahrer wacht.'],
    { ordinalStop: true },
  ],
  ['splits after a year', 'It opened in 2021. Then it grew.', ['It opened in 2021.', 'Then it grew.']],
  ['does not split at a decimal point', 'It cost 1.5 million. Cheap.', ['It cost 1.5 million.', 'Cheap.']],
  ['splits at ideographic stops with no space', '他来了。他走了。', ['他来了。', '他走了。']],
  ['keeps a paragraph without a stop', 'A headline', ['A headline']],
  ['joins stray marks to the sentence before', 'Wait… “…” Go.', ['Wait… “…”', 'Go.']],
  ['gives nothing for no words', ' … ', []],
];

describe('splitSentences', () => {
  it.each(cases)('%s', (_, text, sentences, extra) =>
    expect(
      splitSentences(text, language(extra ?? {})).map(({ start, end }) => text.slice(start, end)),
    ).toEqual(sentences),
  );

  it('cuts a text without stops at spaces, into pieces of at most 1,500 characters', () => {
    const spans = splitSentences('word '.repeat(2000), language({}));
    expect(spans.length).toBeGreaterThan(6);
    expect(Math.max(...spans.map(({ start, end }) => end - start))).toBeLessThanOrEqual(1500);
  });

  it('loses no word of any text', () => {
    const words = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (text) => {
        const joined = splitSentences(text, language({})).map(({ start, end }) => text.slice(start, end));
        expect(words(joined.join(''))).toBe(words(text));
      }),
    );
  });
});
