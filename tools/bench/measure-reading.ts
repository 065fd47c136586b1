import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'puppeteer-core';
import type { Engine } from '../../engine/engine.ts';
import type { Article } from '../../engine/reading.ts';
import { bundleSide } from './bundle-side.ts';
import type { BenchPage } from './collect-pages.ts';
import { type FreshPage, openFresh, timed, timedInTurns } from './fresh-page.ts';
import { medianOf } from './spread.ts';

/** Milliseconds on one page, medians over the rounds. Readability's times are without the copy it works on. */
export interface ReadingTimes {
  page: BenchPage;
  first: { extract: number; parse: number };
  warm: { extract: number; parse: number };
  /** Marking the passages; null where the engine found none. */
  paint: { first: number; warm: number } | null;
}

const WARM_TURNS = 10;

/**
 * The reader's own work on the page beside `Readability.parse` alone, each on its first call in a fresh page of its
 * own, in turns, and then both warm. Pages that hold no article are left out.
 */
export async function measureReading(
  browser: Browser,
  { site, engine, pages, rounds }: { site: string; engine: Engine; pages: BenchPage[]; rounds: number },
): Promise<ReadingTimes[]> {
  const setUp = await bothReaders();
  const rows: ReadingTimes[] = [];
  for (const page of pages) {
    const taken: Omit<ReadingTimes, 'page'>[] = [];
    for (let round = 0; round < rounds; round++) {
      const times = await readOnce(browser, site + page.path, setUp, engine);
      if (!times) break;
      taken.push(times);
    }
    if (taken.length === rounds) rows.push({ page, ...mediansOf(taken) });
  }
  return rows;
}

async function readOnce(
  browser: Browser,
  url: string,
  setUp: string,
  engine: Engine,
): Promise<Omit<ReadingTimes, 'page'> | null> {
  return inFresh(browser, url, async (ours) => {
    await ours.run(setUp);
    const extract = await ours.run<number>(timed('pageSide.extract()'));
    const article = await ours.run<Article | string>('pageSide.extract()');
    if (typeof article === 'string') return null;
    const parse = await inFresh(browser, url, async (theirs) => {
      await theirs.run(setUp);
      return theirs.run<number>(`${COPY}, ${timed(PARSE)}`);
    });
    const [warm, copies] = await ours.run<[number[], number[]]>(
      timedInTurns('pageSide.extract()', PARSE, WARM_TURNS, COPY),
    );
    return {
      first: { extract, parse },
      warm: { extract: medianOf(warm), parse: medianOf(copies) },
      paint: await paintOnce(ours, engine, article),
    };
  });
}

const COPY = 'copy = document.cloneNode(true)';
const PARSE = 'new Readability(copy).parse()';

async function paintOnce(ours: FreshPage, engine: Engine, article: Article): Promise<ReadingTimes['paint']> {
  const { passages } = engine.read(article);
  if (passages.length === 0) return null;
  await ours.run(`passages = ${JSON.stringify(passages)}; 0`);
  const first = await ours.run<number>(timed('pageSide.paint(passages)'));
  const [warm] = await ours.run<[number[], number[]]>(
    timedInTurns('pageSide.paint(passages)', '', WARM_TURNS),
  );
  return { first, warm: medianOf(warm) };
}

async function inFresh<T>(browser: Browser, url: string, work: (page: FreshPage) => Promise<T>): Promise<T> {
  const page = await openFresh(browser, url);
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

function mediansOf(taken: Omit<ReadingTimes, 'page'>[]): Omit<ReadingTimes, 'page'> {
  const pair = (time: 'first' | 'warm') => ({
    extract: medianOf(taken.map((one) => one[time].extract)),
    parse: medianOf(taken.map((one) => one[time].parse)),
  });
  const paints = taken.flatMap(({ paint }) => paint ?? []);
  const paint = paints.length > 0 && {
    first: medianOf(paints.map(({ first }) => first)),
    warm: medianOf(paints.map(({ warm }) => warm)),
  };
  return { first: pair('first'), warm: pair('warm'), paint: paint || null };
}

/** The page's side of the reader as the product's build minifies it, and Readability as its package has it. Both
 *  stand in functions that were not called yet. */
async function bothReaders(): Promise<string> {
  const side = await bundleSide('page-side.ts', 'pageSide');
  const path = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
  return `
    var copy, passages;
    ${side};
    var Readability = (function (module) {\n${readFileSync(path, 'utf8')}\nreturn module.exports; })({ exports: {} });
    0`;
}
