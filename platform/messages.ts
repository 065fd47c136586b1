import type { Article } from '../engine/reading.ts';
import type { Rule, Settings } from '../engine/settings.ts';
import type { PageState, View } from '../engine/view.ts';
import { browser, type Runtime } from './browser.ts';
import type { Telling } from './page-state.ts';

/** From a page's scripts and from the popup to the background. Events are in the past tense, commands in the
 *  imperative; what a function takes is the message's detail, what it returns the answer. */
export interface ToBackground extends FromOwnPages, FromPanel {
  /** The spotter holds the page for the story; `lang` as the page declares it, empty where it does not. */
  storyFound(event: { url: string; lang: string }): void;
  /** Compare the article on the sender's page; `anyway` where a person asked for it, spotted or not. */
  readArticle(command: { url: string; article: Article; anyway: boolean }): PageState;
  /** The reader found no article it can read: `reason` is a key of `words`. */
  readingFailed(event: { url: string; reason: string }): PageState;
  /** The choices as they are kept: asked for, as what judges them takes room on a page. */
  getSettings(command: Record<string, never>): Settings;
  /** Style the sender's page: `scripting.insertCSS` leaves its DOM as it is. */
  addStyle(command: { css: string }): void;
  /** Take back what `addStyle` gave, by the same text. */
  removeStyle(command: { css: string }): void;
  /** What is known of the page in a tab. */
  getPageState(command: { tabId: number }): PageState;
  /** Compare the page in a tab, spotted or not, and show the sidebar. */
  compareAnyway(command: { tabId: number }): PageState;
  /** Show the sidebar in a tab whose page was read. */
  openSidebar(command: { tabId: number }): void;
  /** Leave a site alone from now on. */
  pauseSite(command: { host: string }): void;
  /** Read a site again. */
  resumeSite(command: { host: string }): void;
}

/** From the extension's own pages, the popup apart, to the background; a reader too keeps its choice of highlights. */
export interface FromOwnPages {
  /** What an own page is told with: the words in the language of the interface, the story's edition. */
  getTelling(command: Record<string, never>): Telling;
  /** The story's example, read as any article is; null where the story has none or it cannot be read. Nothing of it
   *  is kept. */
  getExample(command: Record<string, never>): View | null;
  /** Keep these choices, and act on them in every open page. */
  changeSettings(command: { change: Partial<Omit<Settings, 'sites'>> }): void;
  /** What happens on a site from now on; null takes it off the list. */
  setSiteRule(command: { host: string; rule: Rule | null }): void;
  /** How many pages' readings are kept. */
  countReadings(command: Record<string, never>): number;
  /** Forget every reading that is kept. */
  forgetReadings(command: Record<string, never>): void;
  /** Show the settings page. */
  openSettings(command: Record<string, never>): void;
}

/** From the browser's own panel beside the page, and from the popup that opens it, to the background. */
export interface FromPanel {
  /** What the panel shows of a tab: the page, or text selected on it. */
  getPanelState(command: { tabId: number }): { state: PageState; selection: boolean };
  /** Compare the text that is selected in a tab, and show it in the panel. */
  compareSelection(command: { tabId: number }): void;
  /** Show the page in the panel again. */
  dropSelection(command: { tabId: number }): void;
}

/** What keys with Alt and Shift ask of a page. */
export type PageKey = 'toggle' | 'next' | 'previous' | 'density';

/** From the background, and from the panel, to the reader in a tab. */
export interface ToReader {
  /** The page's address changed without a load. */
  pageNavigated(event: { url: string }): void;
  /** Nothing to do: that it is heard tells that the reader is there. */
  answerCall(command: Record<string, never>): void;
  /** Open the sidebar as if its tab had been pressed. */
  openSidebar(command: Record<string, never>): void;
  /** The sidebar stands elsewhere now: collapse the one on the page. */
  closeSidebar(command: Record<string, never>): void;
  /** A row was pressed elsewhere: show its passage on the page. Index into `reading.passages`. */
  showPassage(command: { passage: number | null }): void;
  /** As `showPassage`, for a sentence with no position. Index into `reading.sentences`. */
  showSentence(command: { sentence: number }): void;
  /** A shortcut of the browser's was pressed. */
  pressKey(command: { key: PageKey }): void;
  /** Choices changed: look them up, and leave the page where its site is paused now. */
  settingsChanged(event: Record<string, never>): void;
}

/** From the background and from readers to the extension's own pages that are open. */
export interface ToOwnPages {
  /** There is something new to show of the page in a tab. */
  pageStateChanged(event: { tabId: number }): void;
  /** Choices changed: look them up. */
  settingsChanged(event: Record<string, never>): void;
  /** A passage was pressed on the page in the sender's tab. Index into `reading.passages`. */
  passageShown(event: { passage: number | null }): void;
}

type Name<Room> = keyof Room & string;
type Detail<Room, N extends Name<Room>> = Room[N] extends (detail: infer D) => unknown ? D : never;
type Answer<Room, N extends Name<Room>> = Room[N] extends (detail: never) => infer A ? A : never;

/** A message as it travels. */
export interface Message<Room, N extends Name<Room> = Name<Room>> {
  type: N;
  detail: Detail<Room, N>;
}

/** A room's answers, one for each message that it takes. */
export type Handlers<Room> = {
  [N in Name<Room>]: (
    detail: Detail<Room, N>,
    sender: Runtime.MessageSender,
  ) => Answer<Room, N> | Promise<Answer<Room, N>>;
};

/** How an answer travels: an error does not cross by itself. */
type Reply<T> = { answer: T } | { error: string };

/** Sends to the background and gives its answer. Rejects with the error that the answering threw. A message may be
 *  sent twice, so what it asks for must be the same done twice. */
export async function tellBackground<N extends Name<ToBackground>>(
  type: N,
  detail: Detail<ToBackground, N>,
): Promise<Answer<ToBackground, N>> {
  const send = async () =>
    (await browser.runtime.sendMessage({ type, detail })) as Reply<Answer<ToBackground, N>> | undefined;
  // A background that the browser ended while it answered is there again for the next message.
  const reply = await send().catch(send);
  // One of another version may not know the message.
  if (!reply) throw new Error(`Nobody answers ${type}.`);
  if ('error' in reply) throw new Error(reply.error);
  return reply.answer;
}

/** Sends to the reader in a tab; false where there is none. */
export async function tellReader<N extends Name<ToReader>>(
  tabId: number,
  type: N,
  detail: Detail<ToReader, N>,
): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, { type, detail }, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}

/** Sends to the extension's own pages, of which seldom one is open. */
export function tellOwnPages<N extends Name<ToOwnPages>>(type: N, detail: Detail<ToOwnPages, N>): void {
  browser.runtime.sendMessage({ type, detail }).catch(() => undefined);
}

/** Answers some of a room's messages, and leaves others' alone. Returns the undo. */
export function answer<Room>(handlers: Partial<Handlers<Room>>): () => void {
  const listener: Runtime.OnMessageListenerCallback = (message, sender, reply) => {
    // The types know no listener that leaves a message to others.
    if (!isMessage(message) || !Object.hasOwn(handlers, message.type)) return undefined as unknown as true;
    const handle = handlers[message.type as Name<Room>] as Handlers<Room>[Name<Room>];
    (async () => handle(message.detail as Detail<Room, Name<Room>>, sender))().then(
      (given) => reply({ answer: given } satisfies Reply<unknown>),
      (error) => reply({ error: String(error) } satisfies Reply<unknown>),
    );
    // The answer comes later: in the one way that both browsers know, a promise instead is Firefox's alone.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function isMessage(value: unknown): value is { type: string; detail: unknown } {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
