import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { BenchPage } from './collect-pages.ts';
import { openFresh, timed, timedInTurns } from './fresh-page.ts';
import { medianOf } from './spread.ts';

/** Milliseconds on one page, medians over the rounds. */
export interface SpotterTimes {
  page: BenchPage;
  /** Whether the spotter would have woken the background. */
  found: boolean;
  first: Record<Check, number>;
  warm: Record<Check, number>;
}

type Check = 'spotter' | 'readerable';

const CHECKS: Check[] = ['spotter', 'readerable'];
const WARM_TURNS = 30;

/**
 * The built spotter beside `isProbablyReaderable`, each on its first call in a fresh page of its own, in turns, and
 * then both warm. Each stands in a function that has not been called yet, so that its compiling counts, as it does
 * in a content script. `chrome` is a stub that takes the message: what sending costs is not the look's cost.
 */
export async function measureSpotter(
  browser: Browser,
  { site, extension, pages, rounds }: { site: string; extension: string; pages: BenchPage[]; rounds: number },
): Promise<SpotterTimes[]> {
  const setUp = bothChecks(readFileSync(join(extension, 'spotter.js'), 'utf8'));
  const rows = pages.map((page) => ({ page, found: false, first: noTimes(), warm: noTimes() }));
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? CHECKS : [...CHECKS].reverse();
    for (const row of rows) {
      for (const check of order) {
        const fresh = await openFresh(browser, site + row.page.path);
        try {
          await fresh.run(setUp);
          row.first[check].push(await fresh.run<number>(timed(`${check}()`)));
          if (check !== 'spotter') continue;
          row.found = await fresh.run<boolean>('sent > 0');
          // The other's first call is among the turns, one in thirty: medians do not see it.
          const turns = timedInTurns('spotter()', 'readerable()', WARM_TURNS);
          const [spotter, readerable] = await fresh.run<[number[], number[]]>(turns);
          row.warm.spotter.push(medianOf(spotter));
          row.warm.readerable.push(medianOf(readerable));
        } finally {
          await fresh.close();
        }
      }
    }
  }
  return rows.map(({ first, warm, ...row }) => ({ ...row, first: medians(first), warm: medians(warm) }));
}

function noTimes(): Record<Check, number[]> {
  return { spotter: [], readerable: [] };
}

function medians({ spotter, readerable }: Record<Check, number[]>): Record<Check, number> {
  return { spotter: medianOf(spotter), readerable: medianOf(readerable) };
}

function bothChecks(spotter: string): string {
  const path = createRequire(import.meta.url).resolve('@mozilla/readability/Readability-readerable.js');
  return `
    var sent = 0;
    var spotter = function () { const chrome = { runtime: { sendMessage() { sent += 1; } } };\n${spotter}\n};
    var isReaderable = (function (module) {\n${readFileSync(path, 'utf8')}\nreturn module.exports; })({});
    var readerable = function () { isReaderable(document); };
    0`;
}
