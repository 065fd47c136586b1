import type { PageState } from '../engine/view.ts';
import type { Work } from './answer-pages.ts';
import { browser } from './browser.ts';
import { type FromPanel, type Handlers, tellOwnPages } from './messages.ts';
import { pageKey } from './page-address.ts';
import { failureOf, pageStateOf, tellState } from './page-state.ts';
import type { Outcome } from './readings.ts';
import { dropSelection, getSelection, keepSelection, selectedText } from './selections.ts';

type PanelWork = Work & { getPageState(tabId: number): Promise<PageState> };

/** In characters: what the browser's memory has room for, read. */
const MAX_TEXT = 500_000;

/** The background's answers about selected text, which the panel shows in place of the page until told otherwise. */
export function answerPanel({ read, tell, getPageState }: PanelWork): Handlers<FromPanel> {
  browser.tabs.onRemoved.addListener((tabId) => void dropSelection(tabId));

  async function compare(paragraphs: string[]): Promise<Outcome> {
    const size = paragraphs.reduce((sum, { length }) => sum + length, 0);
    if (size === 0) return { kind: 'unreadable', reason: 'noSelection' };
    if (size > MAX_TEXT) return { kind: 'unreadable', reason: 'tooLong' };
    return read({ title: '', paragraphs }, { anyway: true }).then(
      (reading) => ({ kind: 'read', reading }),
      failureOf,
    );
  }

  return {
    getPanelState: async ({ tabId }) => {
      const { url = '' } = await browser.tabs.get(tabId);
      const selection = await getSelection(tabId, url);
      if (!selection) return { state: await getPageState(tabId), selection: false };
      const state = await tellState(tell, (telling) => pageStateOf(selection.outcome, url, telling));
      return { state, selection: true };
    },

    compareSelection: async ({ tabId }) => {
      const { url = '' } = await browser.tabs.get(tabId);
      const keep = (outcome: Outcome) => keepSelection(tabId, { url: pageKey(url), outcome });
      await keep(await compare(await selectedText(tabId))).catch((error) =>
        keep({ kind: 'failed', reason: 'databaseFailed', detail: String(error) }),
      );
      tellOwnPages('pageStateChanged', { tabId });
    },

    dropSelection: async ({ tabId }) => {
      await dropSelection(tabId);
      tellOwnPages('pageStateChanged', { tabId });
    },
  };
}
