import { browser } from './browser.ts';
import { pageKey } from './page-address.ts';
import type { Outcome } from './readings.ts';

export interface Selection {
  /** Of the page, without its hash. */
  url: string;
  outcome: Outcome;
}

const keyOf = (tabId: number) => `selection ${tabId}`;

/** The selection compared last on the page that a tab shows; undefined where there is none. */
export async function getSelection(tabId: number, url: string): Promise<Selection | undefined> {
  const key = keyOf(tabId);
  const { [key]: kept } = (await browser.storage.session.get(key)) as Record<string, Selection | undefined>;
  return kept?.url === pageKey(url) ? kept : undefined;
}

/** Keeps it in the browser's memory, gone with it: what is selected is for the moment. */
export function keepSelection(tabId: number, selection: Selection): Promise<void> {
  return browser.storage.session.set({ [keyOf(tabId)]: selection });
}

export function dropSelection(tabId: number): Promise<void> {
  return browser.storage.session.remove(keyOf(tabId));
}

/** The text that is selected in a tab, by paragraphs; of its frames, the one where most is. */
export async function selectedText(tabId: number): Promise<string[]> {
  const target = { tabId, allFrames: true };
  const frames = await browser.scripting.executeScript({ target, func: selectionHere }).catch(() => []);
  const texts = frames.map(({ result }) => (typeof result === 'string' ? result : ''));
  const [longest = ''] = texts.sort((a, b) => b.length - a.length);
  return longest
    .split(/\n+/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** Runs on the page. */
function selectionHere(): string {
  return document.getSelection()?.toString() ?? '';
}
