import { describe, expect, it } from 'vitest';
import { indexLexicons } from '../../engine/lexicon-index.ts';
import { tagTokens } from '../../engine/tag-tokens.ts';
import { tokenise } from '../../engine/tokenise.ts';

const found = (patterns: Record<string, string[]>, text: string): string[] => {
  const tokens = tokenise(text);
  return tagTokens(tokens, indexLexicons([patterns]))
    .map(({ concept, from, to }) => `${concept}: ${text.slice(tokens[from]?.start, tokens[to - 1]?.end)}`)
    .sort();
};

const cases: [name: string, pattern: string, text: string, matched: string[]][] = [
  ['a lower-case word in any case', 'plan', 'PLAN plan', ['A: PLAN', 'A: plan']],
  ['a word with a capital in that case alone', 'US', 'US tells us', ['A: US']],
  ['a beginning', 'rechenzentr*', 'Rechenzentrumsbau', ['A: Rechenzentrumsbau']],
  ['an ending', '*autobauer', 'Elektroautobauer', ['A: Elektroautobauer']],
  ['an inner part', '*zentr*', 'Datenzentrumsplan', ['A: Datenzentrumsplan']],
  ['alternatives', '(set up|build) shop', 'set up shop', ['A: set up shop']],
  ['an optional word left out', 'the new? plan', 'the plan', ['A: the plan']],
  [
    'a gap of up to four tokens',
    'treibt ~ voran',
    'treibt den Bau in China voran',
    ['A: treibt den Bau in China voran'],
  ],
  ['no gap of five', 'treibt ~ voran', 'treibt den Bau jetzt in China voran', []],
  ['no gap over the end of a statement', 'a ~ b', 'a; b', []],
  ['a hyphened pattern as its parts', 'self-driving', 'self driving', ['A: self driving']],
  ['Han characters in a row', '数据中心', '建数据中心', ['A: 数据中心']],
  ['two signs together', '国内', '国内的', ['A: 国内']],
  ['not two signs that a space parts', '国内', '中国 内部', []],
  ['a longer compound over a space', '데이터센터', '데이터 센터', ['A: 데이터 센터']],
  ['an alternative among signs', '(计划|拟)建', '拟建', ['A: 拟建']],
  [
    'alternatives within alternatives',
    '(local (brand|maker)|firm) wins',
    'a local maker wins, a brand wins, a firm wins',
    ['A: firm wins', 'A: local maker wins'],
  ],
  ['what may be left out at the beginning', '(the)? plan', 'plan', ['A: plan']],
  ['several words in a bracket of their own', '(set up) shop', 'set up shop', ['A: set up shop']],
  ['a second word of several', '(plan|plans) (to|of) build', 'plans of build', ['A: plans of build']],
  ['a sign in a compound with a space', '数据 ~2 中心', '数据的中心', ['A: 数据的中心']],
  ['the longest of two at one place', '(data|data center)', 'data center', ['A: data center']],
];

describe('tagTokens finds', () => {
  it.each(cases)('%s', (_, pattern, text, matched) => expect(found({ A: [pattern] }, text)).toEqual(matched));

  it('a pattern made of another concept, whichever is listed first', () =>
    expect(found({ OUT: ['@SEND ~ abroad'], SEND: ['ship*'] }, 'shipping data abroad')).toEqual([
      'OUT: shipping data abroad',
      'SEND: shipping',
    ]));

  it('concepts that refer to each other in a circle to be an error that names one', () =>
    expect(() => indexLexicons([{ A: ['@B x'], B: ['@A y'] }])).toThrow(/^A|^B/u));
});

const refused: [name: string, pattern: string, message: RegExp][] = [
  ['an open bracket', '(a|b', /not closed/u],
  ['a stray bracket', 'a) b', /outside brackets/u],
  ['an empty alternative', '(a|)', /empty/u],
  ['a question mark inside a word', 'favou?r', /whole token/u],
  ['a gap that is no number', '~x a', /no gap/u],
];

describe('a pattern is refused for', () => {
  it.each(refused)('%s', (_, pattern, message) =>
    expect(() => found({ A: [pattern] }, 'a b')).toThrow(message),
  );
});
