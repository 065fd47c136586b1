import { browser } from './browser.ts';
import { hostOf, isReadable } from './page-address.ts';
import { loadSettings } from './settings.ts';
import { mayLook } from './site-rules.ts';

/** What the reader finds and leaves in the extension's own world on a page, which the page cannot see. */
export interface ReaderWorld {
  /** Set before the reader is started where a person asked for it. */
  secondSourceAnyway?: boolean;
  /** Set while a reader is at work: one is enough. */
  secondSourceReading?: boolean;
}

export interface OpenTab {
  id: number;
  url: string;
}

/** Runs the spotter on the page in a tab once more, where it may look: for pages that change without a load. */
export async function spotAgain(tabId: number, url: string): Promise<void> {
  if (mayLook(await loadSettings(), hostOf(url))) await inject(tabId, '/spotter.js');
}

/** Runs the reader on the page in a tab and waits until it has read. A reader that is there already stays alone.
 *  `anyway` shows what it reads, spotted or not. */
export async function startReader(tabId: number, anyway: boolean): Promise<void> {
  if (anyway) await inject(tabId, askAnyway);
  await inject(tabId, '/reader.js');
}

/** Runs on the page. */
function askAnyway(): void {
  (globalThis as ReaderWorld).secondSourceAnyway = true;
}

/** A page may be gone or closed to extensions by the time: then there is nothing to do on it. */
async function inject(tabId: number, script: string | (() => void)): Promise<void> {
  const target = { tabId };
  const work = typeof script === 'string' ? { target, files: [script] } : { target, func: script };
  await browser.scripting.executeScript(work).catch(() => undefined);
}

/** Runs the spotter on every page that is open already, as it does by itself on those that are opened later. */
export async function spotEverywhere(): Promise<void> {
  await Promise.all((await readableTabs()).map(({ id, url }) => spotAgain(id, url)));
}

/** The open tabs whose pages the extension may read. */
export async function readableTabs(): Promise<OpenTab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url }) => (id !== undefined && isReadable(url) ? [{ id, url }] : []));
}
