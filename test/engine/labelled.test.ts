import { beforeAll, describe, expect, it } from 'vitest';
import { buildCorpus } from '../../corpus/build.ts';
import type { Corpus } from '../../engine/corpus.ts';
import { createEngine, type Engine } from '../../engine/engine.ts';
import { readGold } from '../../tools/eval/gold.ts';
import { readOurs } from '../../tools/eval/read-ours.ts';
import { scoreArticles } from '../../tools/eval/score.ts';

const floors: [file: string, precision: number, recall: number, mostTraps: number, mostMisspotted: number][] =
  [
    ['en.jsonl', 0.89, 0.69, 0.11, 2],
    ['de.jsonl', 0.92, 0.75, 0.06, 2],
    ['nl.jsonl', 0.91, 0.74, 0.11, 2],
    ['fr.jsonl', 0.9, 0.82, 0.09, 2],
    ['es.jsonl', 0.89, 0.85, 0.15, 2],
    ['it.jsonl', 0.92, 0.77, 0.15, 2],
    ['pt.jsonl', 0.9, 0.74, 0.1, 2],
    ['pl.jsonl', 0.93, 0.82, 0.07, 2],
    ['zh.jsonl', 0.89, 0.89, 0.23, 2],
    ['ja.jsonl', 0.91, 0.87, 0.17, 2],
    ['ko.jsonl', 0.92, 0.81, 0.12, 2],
    ['tuned/en.jsonl', 0.96, 0.84, 0.05, 2],
    ['tuned/de.jsonl', 0.95, 0.9, 0.06, 2],
    ['tuned/nl.jsonl', 0.94, 0.85, 0.03, 2],
    ['tuned/fr.jsonl', 0.97, 0.92, 0.08, 2],
    ['tuned/es.jsonl', 0.97, 0.94, 0.05, 2],
    ['tuned/it.jsonl', 0.97, 0.9, 0.07, 2],
    ['tuned/pt.jsonl', 0.97, 0.94, 0.08, 2],
    ['tuned/pl.jsonl', 0.96, 0.96, 0.11, 2],
    ['tuned/zh.jsonl', 0.98, 0.94, 0.07, 2],
    ['tuned/ja.jsonl', 0.95, 0.93, 0.07, 2],
    ['tuned/ko.jsonl', 0.96, 0.95, 0.15, 2],
  ];

describe('on the labelled articles, held out and tuned to, the engine keeps what it had', () => {
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
