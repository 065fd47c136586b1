import type { Driver } from '../browser/driver.ts';
import type { BenchPage } from './collect-pages.ts';
import { type Spread, spreadOf } from './spread.ts';

/** What an extension costs a page, above what an empty one costs it: medians of the pairs. */
export interface OffTopicCost {
  /** In milliseconds, as Chromium counts them. */
  script: Spread;
  tasks: Spread;
  /** In KiB, after a collection of garbage. */
  heap: Spread;
}

interface Metrics {
  script: number;
  tasks: number;
  heap: number;
}

/** Milliseconds after the load in which everything that was started comes to rest. */
const REST = 300;

/** Opens every page in both browsers, in turns: one with the extension, one with an empty content script. */
export async function measureOffTopic(
  { ours, bare }: Record<'ours' | 'bare', Driver>,
  { site, pages, rounds }: { site: string; pages: BenchPage[]; rounds: number },
): Promise<OffTopicCost> {
  const pairs: { ours: Metrics; bare: Metrics }[] = [];
  for (let round = 0; round < rounds; round++)
    for (const page of pages) {
      const url = site + page.path;
      if (round % 2 === 0) pairs.push({ ours: await costOf(ours, url), bare: await costOf(bare, url) });
      else pairs.push({ bare: await costOf(bare, url), ours: await costOf(ours, url) });
    }
  const difference = (of: keyof Metrics) => spreadOf(pairs.map((pair) => pair.ours[of] - pair.bare[of]));
  return { script: difference('script'), tasks: difference('tasks'), heap: difference('heap') };
}

async function costOf({ browser }: Driver, url: string): Promise<Metrics> {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await page.goto(url, { waitUntil: 'load' });
    await new Promise((done) => setTimeout(done, REST));
    const { metrics } = await session.send('Performance.getMetrics');
    await session.send('HeapProfiler.collectGarbage');
    const { metrics: after } = await session.send('Performance.getMetrics');
    const metricOf = (list: typeof metrics, wanted: string) =>
      list.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    return {
      script: metricOf(metrics, 'ScriptDuration') * 1000,
      tasks: metricOf(metrics, 'TaskDuration') * 1000,
      heap: metricOf(after, 'JSHeapUsedSize') / 1024,
    };
  } finally {
    await page.close();
  }
}
