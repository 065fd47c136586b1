import { describe, expect, it } from 'vitest';
import type { Language } from '../../engine/corpus.ts';
import { detectLanguage } from '../../engine/detect-language.ts';

const language = (lang: string, stopwords: string[], script?: Language['script']): Language => ({
  lang,
  abbreviations: [],
  stopwords,
  months: {},
  numbers: {},
  groupMark: ',',
  clauseOpeners: [],
  cues: {},
  ...(script ? { script } : {}),
});
const languages = [
  language('en', ['the', 'of', 'and', 'to', 'in', 'that', 'is', 'for']),
  language('nl', ['de', 'het', 'een', 'van', 'en', 'in', 'dat', 'is']),
  language('zh', [], 'Han'),
  language('ja', [], 'Kana'),
];

const english =
  'The maker of the cars wants to train the system in a center that it is going to build for it.';
const dutch = 'De maker van de auto is van plan het systeem te trainen in een centrum dat het gaat bouwen.';
const cases: [name: string, text: string, lang: string, declared?: string][] = [
  ['English by its stop words', english, 'en'],
  ['Dutch by its stop words', dutch, 'nl'],
  ['the text before what the page declares', dutch, 'nl', 'en-GB'],
  ['what the page declares where a title has too few words', 'Tesla in China', 'nl', 'nl-BE'],
  ['Chinese by its script', '特斯拉计划在中国建数据中心', 'zh'],
  ['Chinese, a Latin name in it', '特斯拉FSD在中国', 'zh'],
  ['Japanese by its kana, for all its Han', '中国にデータセンターを建設する計画', 'ja'],
  ['English with a name in another script', `${english} (特斯拉)`, 'en'],
  ['a script that no language has', '테슬라가 중국에 데이터센터를 짓는다', 'und'],
  [
    'a language that is not known',
    'Tämä on suomea, jota kukaan ei tässä lue, ja siksi sitä ei myöskään tunneta.',
    'und',
  ],
  ['no words at all', '12 — 34', 'und'],
];

describe('detectLanguage takes', () => {
  it.each(cases)('%s', (_, text, lang, declared) =>
    expect(detectLanguage(text, languages, declared)).toBe(lang),
  );
});
