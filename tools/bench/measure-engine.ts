import { performance } from 'node:perf_hooks';
import type { Corpus } from '../../engine/corpus.ts';
import { createEngine } from '../../engine/engine.ts';
import type { Article } from '../../engine/reading.ts';
import { type Spread, spreadOf } from './spread.ts';

/** Milliseconds in Node. */
export interface EngineTimes {
  /** Making the engine and its first reading: what a background that has just woken does. */
  first: Spread;
  /** A reading more. */
  warm: Spread;
}

const FIRST_ROUNDS = 5;
const WARM_ROUNDS = 30;
/** Rounds end after so many milliseconds, but never before `FIRST_ROUNDS` of them. */
const ENOUGH = 4000;

/** How long the engine reads one article. The very first reading of all, with Node's own warming up, is dropped. */
export function measureEngine(corpus: Corpus, article: Article): EngineTimes {
  const makeAndRead = () => createEngine(corpus).read(article);
  makeAndRead();
  const engine = createEngine(corpus);
  engine.read(article);
  return {
    first: spreadOf(timesOf(FIRST_ROUNDS, makeAndRead)),
    warm: spreadOf(timesOf(WARM_ROUNDS, () => engine.read(article))),
  };
}

function timesOf(rounds: number, work: () => void): number[] {
  const times: number[] = [];
  let spent = 0;
  while (times.length < rounds && (spent < ENOUGH || times.length < FIRST_ROUNDS)) {
    const start = performance.now();
    work();
    const time = performance.now() - start;
    times.push(time);
    spent += time;
  }
  return times;
}
