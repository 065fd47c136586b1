import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { spotterGroups } from '../../corpus/spotter-plugin.ts';
import { mightBeStory } from '../../engine/might-be-story.ts';

const groups = spotterGroups(join(import.meta.dirname, '../../corpus'), 'tesla-china-data-center').map(
  (group) => new RegExp(group),
);

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
  it.each(cases)('%s', (_, texts, looks) =>
    expect(
      mightBeStory(
        texts.map((text) => text.toLowerCase()),
        groups,
      ),
    ).toBe(looks),
  );
});
