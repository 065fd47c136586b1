import { describe, expect, it } from 'vitest';
import type { Language, Slot } from '../../engine/corpus.ts';
import { findSlots } from '../../engine/find-slots.ts';
import { indexLexicons } from '../../engine/lexicon-index.ts';
import { tagTokens } from '../../engine/tag-tokens.ts';
import { tokenise } from '../../engine/tokenise.ts';

const language = (groupMark: ',' | '.'): Language => ({
  lang: 'xx',
  abbreviations: [],
  stopwords: [],
  months: { May: 5, april: 4 },
  numbers: { nine: 9, sixty: 60, four: 4, thousand: 1000, hundred: 100, k: 1000 },
  groupMark,
  clauseOpeners: [],
  cues: {},
});
const lexicon = {
  CURRENCY_USD: ['$', 'dollar*', 'us dollar*'],
  CURRENCY_CNY: ['yuan'],
  PREMIER: ['premier'],
  KNOWN: ['li qiang'],
};
const slots: Slot[] = [
  { concept: 'NINE', money: { currency: 'USD', min: 8900, max: 9000 } },
  { concept: 'YUAN', money: { currency: 'CNY', min: 64000, max: 64000 } },
  { concept: 'APRIL', month: { is: [4] } },
  { concept: 'MONTH', month: { not: [4] } },
  { concept: 'Y2021', year: { is: [2021] } },
  { concept: 'NAME', nameBeside: 'PREMIER' },
];

const cases: [name: string, text: string, slots: string[], groupMark?: '.'][] = [
  ['a sign and a grouped number', 'costs $9,000 now', ['NINE=$ 9,000']],
  ['thousands with a point', 'kostet 9.000 US-Dollar', ['NINE=9.000 US Dollar'], '.'],
  ['thousands with a space', 'kostet 9 000 Dollar', ['NINE=9 000 Dollar'], '.'],
  ['thousands without a mark', 'costs 9000 dollars', ['NINE=9000 dollars']],
  ['no decimal as thousands, comma', 'kostet 9,00 Dollar', [], '.'],
  ['thousands in the other language’s way', 'kostet 9,000 Dollar', ['NINE=9,000 Dollar'], '.'],
  ['a K', 'costs $9K', ['NINE=$ 9 K']],
  ['number words', 'nine thousand dollars', ['NINE=nine thousand dollars']],
  [
    'each of two currencies its own number',
    '64,000 yuan, or 8,900 dollars',
    ['NINE=8,900 dollars', 'YUAN=64,000 yuan'],
  ],
  ['no decimal as thousands', 'costs 9.00 dollars', []],
  ['a month by its name', 'in April', ['APRIL=April']],
  ['May the month', 'in May', ['MONTH=May']],
  ['not may the verb', 'they may', []],
  ['a year', 'since 2021', ['Y2021=2021']],
  ['a short year', 'since ’21', ['Y2021=21']],
  ['an unknown name after the title', 'met Premier Zhang Wei today', ['NAME=Zhang Wei']],
  ['an unknown name before the title', 'met Zhang Wei, the premier', []],
  ['no name that another concept knows', 'met Premier Li Qiang', []],
];

describe('findSlots finds', () => {
  it.each(cases)('%s', (_, text, wanted, groupMark) => {
    const tokens = tokenise(text);
    const tags = tagTokens(tokens, indexLexicons([lexicon]));
    const found = findSlots(tokens, tags, slots, language(groupMark ?? ','));
    expect(
      found
        .map(
          ({ concept, from, to }) =>
            `${concept}=${tokens
              .slice(from, to)
              .map(({ raw }) => raw)
              .join(' ')}`,
        )
        .sort(),
    ).toEqual(wanted);
  });
});

const signs: Language = {
  ...language(','),
  numbers: { 六: 6, 四: 4, 九: 9, 十: 10, 千: 1000, 万: 10000 },
  dateMarks: { year: '年', month: '月' },
  surnames: '王李欧',
};
const signLexicon = {
  CURRENCY_USD: ['美元'],
  CURRENCY_CNY: ['元', '人民币'],
  PREMIER: ['总理'],
  KNOWN: ['李强', '中国'],
  SAID: ['表示'],
};
const signCases: [name: string, text: string, slots: string[]][] = [
  ['ten thousands', '售价6.4万元', ['YUAN=6.4万元']],
  ['ten thousands and a rest', '售价6万4000元', ['YUAN=6万4000元']],
  ['number signs', '六万四千元', ['YUAN=六万四千元']],
  ['full-width figures', '約９０００美元', ['NINE=９０００美元']],
  ['a month by its mark', '2024年4月', ['APRIL=月']],
  ['a month in signs', '十月', ['MONTH=月']],
  ['no month in a count of months', '4个月', []],
  ['a year by its mark', '21年', ['Y2021=21']],
  ['an unknown name after the title, before a mark', '总理王伟明，', ['NAME=王伟明']],
  ['an unknown name before another concept', '总理王伟表示', ['NAME=王伟']],
  ['an unknown name before the title', '中国王伟总理', ['NAME=王伟']],
  ['an unknown name after kana', 'の王健总理', ['NAME=王健']],
  ['no name that another concept knows', '总理李强', []],
  ['no name without a family name', '总理高度重视', []],
];

describe('findSlots finds in signs', () => {
  it.each(signCases)('%s', (_, text, wanted) => {
    const tokens = tokenise(text);
    const found = tagTokens(tokens, indexLexicons([signLexicon]), (plain) =>
      findSlots(tokens, plain, slots, signs),
    ).filter(({ isSlot }) => isSlot);
    const textOf = (from: number, to: number): string => text.slice(tokens[from]?.start, tokens[to - 1]?.end);
    expect(found.map(({ concept, from, to }) => `${concept}=${textOf(from, to)}`)).toEqual(wanted);
  });
});
