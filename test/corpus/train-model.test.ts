import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLabelled } from '../../corpus/read-labelled.ts';
import { trainModel } from '../../corpus/train-model.ts';
import { weigh } from '../../engine/model.ts';

const example = (features: string, positions = '') => ({
  features: features.split(' '),
  positions: new Set(positions.split(' ').filter(Boolean)),
});
const repeat = <T>(times: number, make: () => T): T[] => Array.from({ length: times }, make);
const examples = [
  ...repeat(8, () => example('TALK FIRM', 'talks=held')),
  ...repeat(8, () => example('TALK FIRM NEG', 'talks=denied')),
  ...repeat(30, () => example('FIRM')),
  ...repeat(30, () => example('CAR PRICE')),
  example('ONCE', 'price=seen-once'),
];

describe('the model', () => {
  const model = trainModel(examples);
  const chance = (features: string, key: string): number =>
    weigh(features.split(' '), model)[
      model.positions.findIndex(({ point, position }) => `${point}=${position}` === key)
    ] ?? Number.NaN;

  it.each([
    ['a position where its concepts stand', 'TALK FIRM', 'talks=held', 0.6, 1],
    ['another where one more concept turns it', 'TALK FIRM NEG', 'talks=denied', 0.6, 1],
    ['not the first then', 'TALK FIRM NEG', 'talks=held', 0, 0.4],
    ['nothing where the concepts are missing', 'FIRM', 'talks=held', 0, 0.3],
    ['nothing for features that it never met', 'constructor toString', 'talks=held', 0, 0.3],
  ])('finds %s', (_, features, key, least, most) => {
    expect(chance(features, key)).toBeGreaterThanOrEqual(least);
    expect(chance(features, key)).toBeLessThanOrEqual(most);
  });

  it('learns no position that was seen once', () =>
    expect(model.positions.map(({ position }) => position)).toEqual(['held', 'denied']));

  it('is the same every time', () => expect(trainModel(examples)).toEqual(model));
});

const points = [{ id: 'talks', positions: [{ id: 'held', label: { en: '', nl: '', de: '' } }] }];
const line = (gold: object, text = 'They talked.') =>
  JSON.stringify({ id: 'a', lang: 'en', title: 'Talks', text, gold: [gold] });

describe('labelled articles are refused for', () => {
  it.each([
    ['a line that is no JSON', '{', /labelled\/en\.jsonl:1: no article/u],
    [
      'a position that the point has not',
      line({ sentence: 'They talked.', point: 'talks', position: 'hold' }),
      /:1: no point talks with a position hold/u,
    ],
    [
      'a sentence that the text has not',
      line({ sentence: 'They met.', point: 'talks', position: 'held' }),
      /:1: "They met\." is neither/u,
    ],
  ])('%s', (_, content, message) => {
    const root = mkdtempSync(join(tmpdir(), 'labelled-'));
    mkdirSync(join(root, 'story/labelled'), { recursive: true });
    writeFileSync(join(root, 'story/labelled/en.jsonl'), content);
    try {
      expect(readLabelled(root, 'story', points).problems.join('\n')).toMatch(message);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
