import type { Article, Reading } from '../engine/reading.ts';
import type { PageState } from '../engine/view.ts';
import { showBadge } from './badge.ts';
import { browser, type Runtime } from './browser.ts';
import { hashText } from './hash-text.ts';
import {
  type FromOwnPages,
  type FromPanel,
  type Handlers,
  type ToBackground,
  tellOwnPages,
  tellReader,
} from './messages.ts';
import { hostOf, isReadable, pageKey } from './page-address.ts';
import { failureOf, pageStateOf, type Telling, tellState } from './page-state.ts';
import { startReader } from './reader-tab.ts';
import type { Kept, Outcome, Readings } from './readings.ts';
import { loadSettings, resumeSite, setSiteRule } from './settings.ts';
import { isPaused, mayLook } from './site-rules.ts';

export interface Work {
  read(article: Article, options: { anyway: boolean }): Promise<Reading>;
  /** Told a page's language, as the page declares it, before its article is there to be read. */
  prepare(lang: string): void;
  readings: Readings;
  tell(): Promise<Telling>;
}

type Answers = Handlers<Omit<ToBackground, keyof FromOwnPages | keyof FromPanel>>;

/** The background's answers to pages and popup. Nothing is remembered here: the background may die at any time. */
export function answerPages({ read, prepare, readings, tell }: Work): Answers {
  const notice = () => (readings.hasFailed() ? 'databaseFailed' : undefined);
  const stateOf = (outcome: Outcome | undefined, url: string) =>
    tellState(tell, (telling) => pageStateOf(outcome, url, telling, notice()));
  const pausedState = (url: string) =>
    tellState(tell, ({ words, lang }) => ({ kind: 'paused', words, lang, page: { url, host: hostOf(url) } }));

  /** Keeps what came of a page, or forgets it, and shows it on the button and in the popup. */
  async function settle(kept: Omit<Kept, 'at'> | null, url: string, { tab }: Runtime.MessageSender) {
    if (kept) await readings.put({ ...kept, at: Date.now() }, tab?.incognito);
    else await readings.remove(pageKey(url));
    return show(await stateOf(kept?.outcome, url), tab?.id);
  }

  /** The page has its answer before the button: someone is reading it. */
  function show(state: PageState, tabId: number | undefined): PageState {
    if (tabId !== undefined)
      void showBadge(tabId, state).then(() => tellOwnPages('pageStateChanged', { tabId }));
    return state;
  }

  /** The page's reading: the one that is kept where the text is the same and it serves, else a new one. */
  async function readingFor(url: string, hash: string, article: Article, anyway: boolean): Promise<Reading> {
    const kept = await readings.get(url);
    if (kept?.hash === hash && 'reading' in kept.outcome) {
      const { kind, reading } = kept.outcome;
      if (anyway ? kind === 'read' : kind === 'weak' || reading.spotted) return reading;
    }
    return read(article, { anyway });
  }

  async function stateIn(tabId: number): Promise<PageState> {
    const { url, status } = await browser.tabs.get(tabId);
    if (!isReadable(url)) return stateOf(undefined, url ?? '');
    const paused = isPaused(await loadSettings(), hostOf(url));
    // On a paused site only what a person asked for is there to be told.
    if (paused && !(await hasReader(tabId))) return pausedState(url);
    const kept = await readings.get(pageKey(url));
    // What was read here before may be gone: it counts while the page loads, or when its reader is there.
    const stale = kept?.outcome.kind === 'read' && status === 'complete' && !(await hasReader(tabId));
    return stateOf(stale ? undefined : kept?.outcome, url);
  }

  return {
    storyFound: async ({ url, lang }, { tab }) => {
      if (tab?.id === undefined || !mayLook(await loadSettings(), hostOf(url))) return;
      prepare(lang);
      await startReader(tab.id, false);
    },

    readArticle: async ({ url, article, anyway }, sender) => {
      const paused = !anyway && isPaused(await loadSettings(), hostOf(url));
      if (paused) return show(await pausedState(url), sender.tab?.id);
      const key = pageKey(url);
      const hash = hashText(article);
      const outcome = await readingFor(key, hash, article, anyway).then(
        (reading) => outcomeOf(reading, anyway),
        failureOf,
      );
      return settle(outcome ? { url: key, hash, outcome } : null, url, sender);
    },

    readingFailed: ({ url, reason }, sender) =>
      settle({ url: pageKey(url), hash: '', outcome: { kind: 'unreadable', reason } }, url, sender),

    getSettings: () => loadSettings(),

    addStyle: async ({ css }, { tab }) => {
      if (tab?.id !== undefined) await browser.scripting.insertCSS({ target: { tabId: tab.id }, css });
    },

    removeStyle: async ({ css }, { tab }) => {
      if (tab?.id !== undefined) await browser.scripting.removeCSS({ target: { tabId: tab.id }, css });
    },

    getPageState: ({ tabId }) => stateIn(tabId),

    compareAnyway: async ({ tabId }) => {
      await openIn(tabId);
      return stateIn(tabId);
    },

    openSidebar: ({ tabId }) => openIn(tabId),

    // `followSettings` hears of both, and does what follows from them.
    pauseSite: ({ host }) => setSiteRule(host, 'paused'),
    resumeSite: ({ host }) => resumeSite(host),
  };
}

function outcomeOf(reading: Reading, anyway: boolean): Outcome | undefined {
  if (reading.spotting === 'sure' || anyway) return { kind: 'read', reading };
  if (reading.spotting === 'weak') return { kind: 'weak', reading };
  return reading.lang === 'und' ? { kind: 'unreadable', reason: 'unknownLanguage' } : undefined;
}

function hasReader(tabId: number): Promise<boolean> {
  return tellReader(tabId, 'answerCall', {});
}

async function openIn(tabId: number): Promise<void> {
  if (!(await tellReader(tabId, 'openSidebar', {}))) await startReader(tabId, true);
}
