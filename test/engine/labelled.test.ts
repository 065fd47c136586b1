import { beforeAll, describe, expect, it } from 'vitest';
import { buildCorpus } from '../../corpus/build.ts';
import { createEngine, type Engine } from '../../engine/engine.ts';
import { loadLabelled, scoreEngine } from '../labelled/score.ts';

const floors: [file: string, precision: number, recall: number, mostTraps: number, mostMisspotted: number][] =
  [
    ['en.jsonl', 0.88, 0.6, 0.08, 3],
    ['de.jsonl', 0.88, 0.6, 0.12, 3],
    ['nl.jsonl', 0.88, 0.56, 0.06, 4],
  ];

describe('on articles that no lexicon was tuned on the engine keeps what it had', () => {
  let engine: Engine;
  beforeAll(() => {
    engine = createEngine(buildCorpus());
  });

  it.each(floors)('%s: precision %d, recall %d', (file, precision, recall, mostTraps, mostMisspotted) => {
    const score = scoreEngine(engine, loadLabelled(file));
    expect(score.precision).toBeGreaterThanOrEqual(precision);
    expect(score.recall).toBeGreaterThanOrEqual(recall);
    expect(score.traps).toBeLessThanOrEqual(mostTraps);
    expect(score.misspotted.length).toBeLessThanOrEqual(mostMisspotted);
  });
});
