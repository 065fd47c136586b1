import { beforeAll, describe, expect, it } from 'vitest';
import { buildCorpus } from '../../corpus/build.ts';
import type { Corpus } from '../../engine/corpus.ts';
import { createEngine, type Engine } from '../../engine/engine.ts';
import { readGold } from '../../tools/eval/gold.ts';
import { readOurs } from '../../tools/eval/read-ours.ts';
import { scoreArticles } from '../../tools/eval/score.ts';

const floors: [file: string, precision: number, recall: number, mostTraps: number, mostMisspotted: number][] =
  [
    ['en.jsonl', 0.88, 0.6, 0.08, 3],
    ['de.jsonl', 0.88, 0.6, 0.12, 3],
    ['nl.jsonl', 0.88, 0.56, 0.06, 4],
  ];

describe('on articles that no lexicon was tuned on the engine keeps what it had', () => {
  let corpus: Corpus;
  let engine: Engine;
  beforeAll(() => {
    corpus = buildCorpus();
    engine = createEngine(corpus);
  });

  it.each(floors)('%s: precision %d, recall %d', (file, precision, recall, mostTraps, mostMisspotted) => {
    const articles = readGold(new URL(`../labelled/${file}`, import.meta.url));
    const score = scoreArticles(
      articles,
      articles.map((article) => readOurs(engine, article)),
      corpus,
    );
    expect(score.positions.precision).toBeGreaterThanOrEqual(precision);
    expect(score.positions.recall).toBeGreaterThanOrEqual(recall);
    expect(score.traps.fallen / Math.max(1, score.traps.seen)).toBeLessThanOrEqual(mostTraps);
    expect(score.misspotted.length).toBeLessThanOrEqual(mostMisspotted);
  });
});
