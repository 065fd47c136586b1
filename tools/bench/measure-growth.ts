import type { Browser } from 'puppeteer-core';
import { readSpotter } from '../../corpus/spotter-plugin.ts';
import type { Corpus } from '../../engine/corpus.ts';
import { createEngine } from '../../engine/engine.ts';
import type { Article } from '../../engine/reading.ts';
import { indexStories, tellsStory } from '../../engine/story-index.ts';
import { bundleSide } from './bundle-side.ts';
import type { BenchPage } from './collect-pages.ts';
import { openFresh, timed } from './fresh-page.ts';
import { inventFrames, inventStories } from './invent-stories.ts';
import { medianOf } from './spread.ts';

/** Milliseconds by how many stories, or times as many frames, there are. */
export interface Growth {
  /** The first look at a fresh page, its script's parsing included: medians over pages and rounds. */
  spotting: { stories: number; ms: number }[];
  /** Telling whether an article may be a story's, and reading it, warm, in Node. */
  reading: { stories: number; ms: number }[];
  /** Reading an article, warm, in Node. */
  frames: { times: number; ms: number }[];
}

const STORIES = [1, 10, 100, 1000];
const FRAMES = [1, 10, 100];
const ROUNDS = 31;
const WARM_UP = 10;

/** How looking and reading grow with what there is to look for. All counts take turns, so that whatever else the
 *  machine does hits each of them. */
export async function measureGrowth(
  browser: Browser,
  {
    corpus,
    story,
    article,
    site,
    pages,
    rounds,
  }: {
    corpus: Corpus;
    /** Folder of the story, under `corpus/`. */
    story: { root: string; name: string };
    article: Article;
    site: string;
    pages: BenchPage[];
    rounds: number;
  },
): Promise<Growth> {
  const words = readSpotter(story.root, story.name);
  const indexes = STORIES.map((stories) => ({ stories, index: indexStories(inventStories(words, stories)) }));
  const side = await bundleSide('look-side.ts', 'lookSide');
  const looks = indexes.map(() => [] as number[]);
  for (let round = 0; round < rounds; round++)
    for (const page of pages)
      for (const [at, { index }] of indexes.entries()) {
        const fresh = await openFresh(browser, site + page.path);
        try {
          await fresh.run(
            `var look = function () {\n${side};\nreturn lookSide.look(${JSON.stringify(index)}); }; 0`,
          );
          looks[at]?.push(await fresh.run<number>(timed('look()')));
        } finally {
          await fresh.close();
        }
      }

  const engine = createEngine(corpus);
  const top = [article.title, article.paragraphs[0] ?? ''].join('\n');
  const readings = inTurns(
    indexes.map(({ index }) => () => {
      if (tellsStory(top, () => article.paragraphs.join('\n'), index)) engine.read(article);
    }),
  );
  const pack = corpus.packs[article.lang ?? 'en'];
  if (!pack) throw new Error(`There is no pack for ${article.lang}.`);
  const framed = inTurns(
    FRAMES.map((times) => {
      const many = inventFrames(corpus, pack, times);
      const grown = createEngine({ ...many.knowledge, packs: { [pack.language.lang]: many.pack } });
      return () => grown.read(article);
    }),
  );
  return {
    spotting: STORIES.map((stories, at) => ({ stories, ms: medianOf(looks[at] ?? []) })),
    reading: STORIES.map((stories, at) => ({ stories, ms: readings[at] as number })),
    frames: FRAMES.map((times, at) => ({ times, ms: framed[at] as number })),
  };
}

/** The median of each, taken in turns once all are warm. */
function inTurns(works: (() => void)[]): number[] {
  const times = works.map(() => [] as number[]);
  for (let round = 0; round < WARM_UP + ROUNDS; round++)
    works.forEach((work, at) => {
      const start = performance.now();
      work();
      if (round >= WARM_UP) times[at]?.push(performance.now() - start);
    });
  return times.map(medianOf);
}
