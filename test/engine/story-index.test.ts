import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpotter } from '../../corpus/spotter-plugin.ts';
import { indexStories, namedStories, type StoryWords, toldStories } from '../../engine/story-index.ts';

const CORPUS = join(import.meta.dirname, '../../corpus');
const index = indexStories([readSpotter(CORPUS, 'tesla-china-data-center')]);

const cases: [name: string, texts: string[], looks: boolean][] = [
  ['an English headline', ['Tesla plans data center in China'], true],
  ['a German headline', ['Tesla plant Rechenzentrum in China'], true],
  ['a Dutch headline', ['Tesla wil rekencentrum in China'], true],
  ['a Chinese headline', ['特斯拉拟在华建数据中心，中国车主数据'], true],
  [
    'words spread over title and lead',
    ['Musk’s next bet', 'Tesla wants to keep the data of its Chinese cars there.'],
    true,
  ],
  ['capitals, which the caller lowers', ['TESLA TO TRAIN FSD IN CHINA'], true],
  ['quoted words at the very start', ['“Tesla” … (China) … [data]'], true],
  ['Tesla without China', ['Tesla opens data center in Texas'], false],
  ['China without Tesla', ['Apple adds data center in China'], false],
  ['words inside other words', ['A teslameter, machine and update'], false],
  ['an empty page', ['', ''], false],
];

describe('a page is looked at further for', () => {
  it.each(cases)('%s', (_, texts, looks) => {
    const lower = texts.map((text) => text.toLowerCase());
    expect(toldStories(namedStories(lower.join('\n'), index), lower, index)).toEqual(looks ? [0] : []);
  });
});

const word = fc.string({ unit: fc.constantFrom(...'abcdeßœ特斯拉テ'), minLength: 2, maxLength: 9 });
const story: fc.Arbitrary<StoryWords> = fc.record({
  names: fc.array(word, { minLength: 1, maxLength: 4 }),
  groups: fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
});

describe('an index of any stories', () => {
  it('finds each story by each of its names, and no story by a word that begins with none', () =>
    fc.assert(
      fc.property(fc.array(story, { minLength: 1, maxLength: 12 }), word, (stories, other) => {
        const many = indexStories(stories);
        stories.forEach(({ names }, at) => {
          for (const name of names) expect(namedStories(`(${name}, ${other}`, many)).toContain(at);
        });
        const text = `"${other}"`;
        for (const at of namedStories(text, many))
          expect(stories[at]?.names.some((name) => other.includes(name))).toBe(true);
      }),
    ));

  it('takes a story for told where each of its groups has a word', () =>
    fc.assert(
      fc.property(fc.array(story, { minLength: 1, maxLength: 6 }), (stories) => {
        const many = indexStories(stories);
        stories.forEach(({ groups }, at) => {
          const firsts = groups.map(([first]) => first).join(' ');
          expect(toldStories([at], ['', firsts], many)).toEqual([at]);
          expect(toldStories([at], [''], many)).toEqual(groups.length === 0 ? [at] : []);
        });
      }),
    ));
});

const languages = readdirSync(join(CORPUS, 'tesla-china-data-center/labelled'));

describe.each(languages)('among the labelled articles in %s', (file) => {
  const articles = readFileSync(join(CORPUS, 'tesla-china-data-center/labelled', file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { label: string; title: string; text: string });

  it('of a hundred on the story, 97 are looked at further', () => {
    const passed = ({ title, text }: (typeof articles)[number]): boolean => {
      const top = `${title}\n${text.split('\n')[0]}`.toLowerCase();
      return toldStories(namedStories(top, index), [top, text.toLowerCase()], index).length > 0;
    };
    const told = articles.filter(({ label }) => label === 'core' || label === 'related');
    const missed = told.filter((article) => !passed(article)).map(({ title }) => title);
    // A column may come to the point late.
    expect(missed.length, missed.join('; ')).toBeLessThanOrEqual(told.length * 0.03);
  });
});
