import { describe, expect, it } from 'vitest';
import { loadLexicons } from '../../corpus/load-lexicons.ts';
import type { Language } from '../../engine/corpus.ts';
import { findDateline } from '../../engine/find-dateline.ts';
import { CORPUS, STORY } from '../corpus/real-corpus.ts';

const { packs } = loadLexicons(CORPUS, STORY);

const cases: [name: string, lang: string, paragraph: string, date: string | undefined][] = [
  ['an English dateline', 'en', 'BEIJING, May 17, 2024 (Agency) - Tesla plans', '2024-05-17'],
  ['a British one', 'en', '17 May 2024 – Tesla plans', '2024-05-17'],
  ['a German one', 'de', 'Peking, 3. Juni 2025. Tesla plant', '2025-06-03'],
  ['a Dutch one', 'nl', 'PEKING (17 mei 2024) - Tesla wil', '2024-05-17'],
  ['a Spanish one', 'es', 'Pekín, 17 de mayo de 2024 (Agencia).- Tesla', '2024-05-17'],
  ['a Polish one', 'pl', 'Pekin, 17 maja 2024 r. Tesla', '2024-05-17'],
  ['a Chinese one', 'zh', '路透2024年5月17日电，特斯拉计划', '2024-05-17'],
  ['a Japanese one', 'ja', '【北京＝2024年5月17日】テスラは', '2024-05-17'],
  ['a Korean one', 'ko', '[베이징 2024년 5월 17일] 테슬라가', '2024-05-17'],
  ['no year, no date', 'en', 'BEIJING, May 17 (Agency) - Tesla plans', undefined],
  ['no day, no date', 'en', 'In May 2024 Tesla planned', undefined],
  [
    'no date far into the text',
    'en',
    'Tesla plans to build the center in China that it has spoken of again and again since May 17, 2019.',
    undefined,
  ],
];

describe('a dateline', () => {
  it.each(cases)('%s', (_, lang, paragraph, date) =>
    expect(findDateline(paragraph, packs[lang]?.language as Language)).toBe(date),
  );
});
