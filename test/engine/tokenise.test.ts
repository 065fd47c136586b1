import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../engine/tokenise.ts';

const cases: [name: string, text: string, words: string[]][] = [
  ['drops a possessive', "Tesla's plan", ['tesla', 'plan']],
  ['drops a curly possessive', 'Tesla’s plan', ['tesla', 'plan']],
  ['keeps a contraction whole', 'It can’t leave', ['it', "can't", 'leave']],
  [
    'parts a hyphened compound without the hyphen',
    'self-driving KI-Zentrum',
    ['self', 'driving', 'ki', 'zentrum'],
  ],
  ['keeps a dash between words', 'Tesla - China', ['tesla', '-', 'china']],
  ['takes the stops out of an abbreviation', 'the U.S. rules', ['the', 'us', 'rules']],
  ['takes the stops out of a doubled abbreviation', 'de EE.UU. y', ['de', 'eeuu', 'y']],
  ['keeps a grouped number whole, comma', '$9,000.', ['$', '9,000', '.']],
  ['keeps a grouped number whole, space', '12 000 Dollar', ['12 000', 'dollar']],
  ['does not join a year and a count', 'in 2021 300 cars', ['in', '2021', '300', 'cars']],
  ['takes Han characters one by one', '特斯拉 FSD', ['特', '斯', '拉', 'fsd']],
  ['takes kana one by one, the long vowel too', 'データAI', ['デ', 'ー', 'タ', 'ai']],
  ['reads full-width forms as plain ones', 'ＦＳＤ ９０００', ['fsd', '9000']],
  ['keeps a plural apostrophe of Dutch as its stem', "auto's rijden", ['auto', 'rijden']],
];

describe('tokenise', () => {
  it.each(cases)('%s', (_, text, words) => expect(tokenise(text).map(({ word }) => word)).toEqual(words));

  it('parts what leans on the next word where the language elides', () =>
    expect(tokenise("l’entreprise n'a", { elides: true }).map(({ word }) => word)).toEqual([
      "l'",
      'entreprise',
      "n'",
      'a',
    ]));

  it('reads folded characters as others and keeps them as written', () =>
    expect(tokenise('數據', { folds: { 數: '数', 據: '据' } }).map(({ raw, word }) => raw + word)).toEqual([
      '數数',
      '據据',
    ]));

  it('gives offsets at which the text has the token, in rising order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let last = 0;
        for (const { start, end, raw } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(
            text
              .slice(start, end)
              .normalize('NFKC')
              .replace(/[.’]/gu, (mark) => (mark === '.' ? '' : "'")),
          ).toBe(raw.normalize('NFKC').replace(/[.’]/gu, (mark) => (mark === '.' ? '' : "'")));
          last = end;
        }
      }),
    );
  });
});
