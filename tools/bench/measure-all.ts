import { fileURLToPath } from 'node:url';
import { buildCorpus } from '../../corpus/build.ts';
import { createEngine } from '../../engine/engine.ts';
import type { Driver } from '../browser/driver.ts';
import { servePages } from '../serve-pages.ts';
import { articleOf } from './article-of.ts';
import type { BenchPage } from './collect-pages.ts';
import { HEADERS } from './fresh-page.ts';
import { amidTheSite, longArticle } from './long-article.ts';
import { measureEngine } from './measure-engine.ts';
import { measureGrowth } from './measure-growth.ts';
import { measureOffTopic } from './measure-off-topic.ts';
import { measureReading } from './measure-reading.ts';
import { measureShowing } from './measure-showing.ts';
import { measureSpotter } from './measure-spotter.ts';
import { type Results, STORY_WORDS } from './results.ts';
import { weighBundles } from './weigh-bundles.ts';

const STORY_PATH = '/bench-story/';
/** As many as the page in the middle of the 108 real ones has. */
const STORY_ELEMENTS = 750;
/** Words in an article, for how reading grows. */
const LENGTHS = [500, STORY_WORDS, 5000, 50_000];
/** Enough openings for steady medians, whether the pages are few or many. */
const SPOTTER_OPENINGS = 100;
const READING_OPENINGS = 40;
const OFF_TOPIC_OPENINGS = 60;
const SHOWING_ROUNDS = 9;
const GROWTH_PAGES = 12;
const GROWTH_ROUNDS = 3;
const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
const STORY = 'tesla-china-data-center';

/** Browsers with the extension, with an empty one, with one that runs Readability alone, and with none. */
export type Drivers = Record<'ours' | 'bare' | 'peer' | 'plain', Driver>;

/** Measures one thing after the other; `built` is the folder of the extension, `say` is told what comes next. */
export async function measureAll(
  { ours, bare, peer, plain }: Drivers,
  built: string,
  pages: BenchPage[],
  say: (words: string) => void,
): Promise<Results> {
  const corpus = buildCorpus();
  const html = amidTheSite(longArticle(STORY_WORDS), STORY_ELEMENTS);
  const story = { name: 'story', path: STORY_PATH, html };
  const made = Object.fromEntries([...pages, story].map(({ path, html }) => [path, html]));
  const server = await servePages({ headers: HEADERS, made });
  const site = server.url;
  try {
    say('The engine …');
    const engine = LENGTHS.map((words) => ({
      words,
      times: measureEngine(corpus, articleOf(longArticle(words))),
    }));

    say(`The spotter on ${pages.length} pages …`);
    const spotterRounds = Math.max(3, roundsFor(SPOTTER_OPENINGS, pages));
    const looking = { site, extension: built, pages, rounds: spotterRounds };
    const spotter = await measureSpotter(plain.browser, looking);

    const unspotted = spotter.filter(({ found }) => !found).map(({ page }) => page);
    const others = someOf(unspotted, OFF_TOPIC_OPENINGS);
    say(`${others.length} pages that are not the story …`);
    const passing = { site, pages: others, rounds: roundsFor(OFF_TOPIC_OPENINGS, others) };
    const offTopic = others.length > 0 ? await measureOffTopic({ ours, bare }, passing) : null;

    const some = someOf(pages, READING_OPENINGS);
    say(`Finding the article on ${some.length} pages …`);
    const reader = { site, engine: createEngine(corpus) };
    const rounds = roundsFor(READING_OPENINGS, some);
    const reading = await measureReading(plain.browser, { ...reader, pages: some, rounds });

    say('How it grows with stories and frames …');
    const growth = await measureGrowth(plain.browser, {
      corpus,
      story: { root: CORPUS, name: STORY },
      article: articleOf(story.html),
      site,
      pages: someOf(pages, GROWTH_PAGES),
      rounds: GROWTH_ROUNDS,
    });

    say('The story …');
    const told = { ...reader, pages: [story], rounds: SHOWING_ROUNDS };
    const [read] = await measureReading(plain.browser, told);
    if (!read) throw new Error('The story has no article.');
    const showing = await measureShowing({ ours, peer, plain }, site + STORY_PATH, SHOWING_ROUNDS);
    return { spotter, offTopic, story: read, reading, engine, showing, growth, weights: weighBundles(built) };
  } finally {
    await server.close();
  }
}

function roundsFor(openings: number, pages: BenchPage[]): number {
  return Math.max(1, Math.round(openings / pages.length));
}

/** At most so many of the pages, evenly from among them. */
function someOf(pages: BenchPage[], most: number): BenchPage[] {
  const step = Math.max(1, pages.length / most);
  return Array.from({ length: Math.min(most, pages.length) }, (_, at) => pages[Math.floor(at * step)]).filter(
    (page) => page !== undefined,
  );
}
