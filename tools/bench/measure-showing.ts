import type { Driver } from '../browser/driver.ts';
import { PARSING } from './peers.ts';
import {
  CATEGORIES,
  type Parsing,
  readParsing,
  readTrace,
  type Step,
  type TraceEvent,
  type Work,
} from './read-trace.ts';
import { type Spread, spreadOf } from './spread.ts';

/** What showing a reading takes on the story's page, in milliseconds. */
export interface Showing {
  spotter: Spread;
  reader: Spread;
  /** Its work by step. */
  steps: Record<Step, Spread>;
  /** `Readability.parse` in a content script of its own on the same page, alone, and with its script and the copy. */
  parse: Spread;
  readability: Spread;
  tasks: Spread;
  longestTask: Spread;
  /** From the spotter's start until a frame with highlights, and one with the sidebar or its tab, was made. */
  warm: { highlight: Spread; sidebar: Spread };
  /** The same with the background stopped before. */
  cold: { highlight: Spread; sidebar: Spread };
  /** Of the page with the extension, less that without. */
  layoutShift: number;
  /** Elements: on the page itself, and within the closed shadow root. */
  added: { page: number; inside: number };
}

interface Seen {
  layoutShift: number;
  elements: number;
}

const HOST = 'second-source-sidebar';
const PREFIX = 'bench:';
const MARKS = ['highlight', 'sidebar'] as const;
const STEPS: Step[] = ['load', 'extract', 'mark', 'show'];
/** Milliseconds after which the page is at rest: the reading itself takes a few hundred. The later ones are for when
 *  the machine is so busy that it was not. */
const RESTS = [1500, 4000, 12_000] as const;

/**
 * Opens the story's page again and again, each time at another address, as the background keeps what it has read.
 * The work is taken from a trace of a page that nothing else runs on; the times to the first frame from pages that
 * watch each frame. `peer` has Readability's extension, `plain` none.
 */
export async function measureShowing(
  { ours: driver, peer, plain }: Record<'ours' | 'peer' | 'plain', Driver>,
  url: string,
  rounds: number,
): Promise<Showing> {
  let turn = 0;
  const next = () => `${url}?${turn++}`;
  const work: Work[] = [];
  const warm: Work[] = [];
  const cold: Work[] = [];
  // The very first page also pays for the extension's installing.
  await traced(driver, next, false);
  await parsed(peer, next());
  const parsing: Parsing[] = [];
  for (let round = 0; round < rounds; round++) {
    work.push(await traced(driver, next, false));
    parsing.push(await parsed(peer, next()));
    warm.push(await traced(driver, next, true));
    cold.push(await traced(driver, next, true, () => driver.endBackground()));
  }
  const [ours, theirs] = [await look(driver, next()), await look(plain, next())];
  const firsts = (runs: Work[]) => ({
    highlight: spreadOf(runs.map(({ marks }) => marks.highlight ?? Number.NaN)),
    sidebar: spreadOf(runs.map(({ marks }) => marks.sidebar ?? Number.NaN)),
  });
  return {
    spotter: spreadOf(work.map(({ spotter }) => spotter)),
    reader: spreadOf(work.map(({ reader }) => reader)),
    steps: Object.fromEntries(
      STEPS.map((step) => [step, spreadOf(work.map(({ steps }) => steps[step]))]),
    ) as Showing['steps'],
    parse: spreadOf(parsing.map(({ parse }) => parse)),
    readability: spreadOf(parsing.map(({ script }) => script)),
    tasks: spreadOf(work.map(({ tasks }) => tasks)),
    longestTask: spreadOf(work.map(({ longestTask }) => longestTask)),
    warm: firsts(warm),
    cold: firsts(cold),
    layoutShift: ours.layoutShift - theirs.layoutShift,
    added: { page: ours.elements - theirs.elements, inside: ours.inside },
  };
}

/** The work on a page that is opened anew at `next`; `watched` where the marks are wanted. */
async function traced(
  driver: Driver,
  next: () => string,
  watched: boolean,
  before?: () => Promise<void>,
): Promise<Work> {
  for (const rest of RESTS) {
    await before?.();
    const work = await traceOnce(driver, next(), watched, rest);
    if (work && (!watched || MARKS.every((name) => name in work.marks))) return work;
  }
  throw new Error("The story's page never showed its reading.");
}

/** Readability's work on a page. Throws an `Error` where its trace does not have it. */
async function parsed(peer: Driver, url: string): Promise<Parsing> {
  const found = readParsing(await traceOf(peer, url, RESTS[0], false), PARSING);
  if (!found) throw new Error("Readability's extension did not run.");
  return found;
}

async function traceOnce(driver: Driver, url: string, watched: boolean, rest: number): Promise<Work | null> {
  return readTrace(await traceOf(driver, url, rest, watched), PREFIX);
}

async function traceOf(driver: Driver, url: string, rest: number, watched: boolean): Promise<TraceEvent[]> {
  const page = await driver.browser.newPage();
  try {
    if (watched) await page.evaluateOnNewDocument(watchFrames, HOST, PREFIX);
    await page.tracing.start({ categories: CATEGORIES });
    await page.goto(url);
    await wait(rest);
    const trace = new TextDecoder().decode(await page.tracing.stop());
    const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
    return traceEvents;
  } finally {
    await page.close();
  }
}

async function look(driver: Driver, url: string): Promise<Seen & { inside: number }> {
  const page = await driver.browser.newPage();
  try {
    await page.evaluateOnNewDocument(watchShifts);
    await page.goto(url);
    await wait(RESTS[0]);
    const inside = await driver.inRoot(page, (root) => root.querySelectorAll('*').length);
    return { ...(await page.evaluate(seen)), inside: inside ?? 0 };
  } finally {
    await page.close();
  }
}

/** Runs on the page, before anything else there. Leaves a mark after the first frame with each. */
function watchFrames(host: string, mark: string): void {
  const isPainted = () => {
    for (const name of CSS.highlights.keys()) {
      const style = getComputedStyle(document.documentElement, `::highlight(${name})`);
      if (style.textDecorationLine !== 'none') return true;
    }
    return false;
  };
  const waiting = new Map([
    ['highlight', isPainted],
    ['sidebar', () => document.elementFromPoint(innerWidth - 10, 150)?.localName === host],
  ]);
  const frame = () => {
    for (const [name, isThere] of waiting) {
      if (!isThere()) continue;
      waiting.delete(name);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => performance.mark(mark + name);
      port2.postMessage(null);
    }
    if (waiting.size > 0) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Runs on the page, before anything else there. */
function watchShifts(): void {
  const world = globalThis as { layoutShift?: number };
  world.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      world.layoutShift = (world.layoutShift ?? 0) + entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs on the page. */
function seen(): Seen {
  const { layoutShift = Number.NaN } = globalThis as { layoutShift?: number };
  return { layoutShift, elements: document.querySelectorAll('*').length };
}

function wait(time: number): Promise<void> {
  return new Promise((done) => setTimeout(done, time));
}
