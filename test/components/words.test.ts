import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { say, sayList, sayMonth } from '../../components/say.ts';
import { LOOKS } from '../../components/states.ts';
import type { Lang } from '../../engine/corpus.ts';
import { wordsIn } from './fixture.ts';

const LANGS: Lang[] = ['en', 'nl', 'de'];
const words = Object.fromEntries(LANGS.map((lang) => [lang, wordsIn(lang)])) as Record<
  Lang,
  Record<string, string>
>;

const FOLDER = new URL('../../components/', import.meta.url);
const components = readdirSync(FOLDER)
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))
  .join('\n');

/** Keys that no component writes out: put together at run time, for the manifest, or reasons from elsewhere. */
const ELSEWHERE = [
  ...['extDescription', 'actionTitle', 'lang'],
  ...['noArticle', 'emptyPage', 'tooLong', 'unknownLanguage'],
  ...['noSelection', 'menuCompare', 'commandToggle', 'commandNext', 'commandPrevious', 'commandDensity'],
  ...['databaseFailed', 'corpusFailed', 'engineFailed', 'pointsDiffer'],
  // Filled in by the corpus build, for the statements of disagreements.
  ...[
    'statesWhat',
    'attributes',
    'holdsPossible',
    'namesPossible',
    'says',
    'softAgainstFirm',
    'severalAnswers',
  ],
  ...['stated', 'attributed', 'tentative'].map((one) => `certainty_${one}`),
  ...['contradicts', 'contradictsTwo', 'certainty', 'degree', 'fits'].map((one) => `join_${one}`),
  ...['as', 'between', 'other'].map((one) => `disc_${one}`),
  ...['contradiction', 'degree', 'onlyHere', 'same', 'single'].map((one) => `group_${one}`),
  ...['everywhere', 'listed', 'asked'].flatMap((one) => [`looks_${one}`, `looks_${one}Note`]),
  ...['sidebar', 'tab', 'badge'].map((one) => `onSpotting_${one}`),
  ...['sidebar', 'tab'].map((one) => `onSpotting_${one}Note`),
  ...['general', 'sidebar', 'tab', 'badge', 'paused'].map((one) => `rule_${one}`),
  ...['few', 'some', 'all'].map((one) => `${one}Note`),
  ...['Page', 'Sources', 'Counting', 'Private'].flatMap((one) => [`privacy${one}`, `privacy${one}Note`]),
  ...['judge', 'send', 'change'].flatMap((one) => [`never_${one}`, `never_${one}Note`]),
  ...Object.keys(LOOKS),
];

const bare = (key: string) => key.replace(/_(one|other)$/, '');
const isSpoken = (key: string) =>
  ELSEWHERE.includes(key) || ELSEWHERE.includes(bare(key)) || components.includes(`'${bare(key)}'`);

describe('the words of the interface', () => {
  test.each(LANGS)('%s has every key of the others', (lang) => {
    expect(Object.keys(words[lang]).sort()).toEqual(Object.keys(words.en).sort());
  });

  test.each(LANGS)('%s fills in what English fills in', (lang) => {
    const slots = (text = '') => [...new Set(text.match(/\$\d/g))].sort();
    const differing = Object.keys(words.en).filter(
      (key) => slots(words[lang][key]).join() !== slots(words.en[key]).join(),
    );
    expect(differing).toEqual([]);
  });

  test('every key that a component names has words', () => {
    const named = [...components.matchAll(/\b(?:t|say)\((?:[\w.]*words, )?'(\w+)'/g)].map(
      (found) => found[1] ?? '',
    );
    const unknown = [...named, ...ELSEWHERE].filter(
      (key) => !(key in words.en) && !(`${key}_other` in words.en),
    );
    expect(named.length).toBeGreaterThan(40);
    expect(unknown).toEqual([]);
  });

  test('no words are left that nothing says', () => {
    expect(Object.keys(words.en).filter((key) => !isSpoken(key))).toEqual([]);
  });

  test.each([
    ['en', /\b(true|false|wrong|reliable|unreliable|bias(ed)?|scores?|confirmed by)\b/i],
    ['nl', /\b(onwaar|onjuist|fout|betrouwbaar|partijdig|score|bevestigd door)\b/i],
    ['de', /\b(wahr|unwahr|falsch|zuverlässig|voreingenommen|parteiisch|bestätigt durch|bestätigt von)\b/i],
  ] as const)('%s passes no verdict but to say that a highlight is none', (lang, verdict) => {
    const verdicts = Object.keys(words[lang]).filter((key) => verdict.test(words[lang][key] ?? ''));
    expect(verdicts).toEqual(['highlightNote']);
  });

  test.each(LANGS)('%s describes the extension within the 132 characters of a manifest', (lang) => {
    expect(words[lang].extDescription?.length).toBeLessThanOrEqual(132);
  });
});

describe('say', () => {
  test.each([
    ['en', 1, '1 more point'],
    ['en', 0, '0 more points'],
    ['en', 9, '9 more points'],
    ['de', 1, '1 weiterer Punkt'],
    ['nl', 2, 'Nog 2 punten'],
  ] as const)('%s, %i', (lang, count, told) => {
    expect(say(words[lang], 'morePoints', count)).toBe(told);
  });

  test('fills in what is given, in its place', () => {
    expect(say(words.en, 'ofCount', 13, 39)).toBe('13 of 39');
  });

  test('gives back a key without words', () => {
    expect(say(words.en, 'nowhere')).toBe('nowhere');
  });

  test.each([
    ['en', 'May 2024'],
    ['nl', 'mei 2024'],
    ['de', 'Mai 2024'],
  ] as const)('%s names a month', (lang, told) => {
    const t = (key: string) => say(words[lang], key);
    expect(sayMonth(t, '2024-05')).toBe(told);
    expect(sayMonth(t, '2024-05-18')).toBe(told);
  });

  test.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A und B'],
    [['A', 'B', 'C'], 'A, B und C'],
  ])('joins %j', (items, told) => {
    expect(sayList((key) => say(words.de, key), items)).toBe(told);
  });
});
