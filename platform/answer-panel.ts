import type { PageState } from '../engine/view.ts';
import type { Work } from './answer-pages.ts';
import { browser } from './browser.ts';
import { type FromPanel, type Handlers, tellOwnPages } from './messages.ts';
import { hostOf, pageKey } from './page-address.ts';
import { pageStateOf } from './page-state.ts';
import { dropSelection, getSelection, keepSelection, selectedText } from './selections.ts';

type PanelWork = Work & { getPageState(tabId: number): Promise<PageState> };

/** The background's answers about selected text, which the panel shows in place of the page until told otherwise. */
export function answerPanel({ read, tell, getPageState }: PanelWork): Handlers<FromPanel> {
  browser.tabs.onRemoved.addListener((tabId) => void dropSelection(tabId));

  return {
    getPanelState: async ({ tabId }) => {
      const { url = '' } = await browser.tabs.get(tabId);
      const selection = await getSelection(tabId, url);
      if (!selection) return { state: await getPageState(tabId), selection: false };
      const telling = await tell();
      if (selection.reading)
        return {
          state: pageStateOf({ kind: 'read', reading: selection.reading }, url, telling),
          selection: true,
        };
      const { words, lang } = telling;
      const page = { url, host: hostOf(url) };
      return { state: { kind: 'unreadable', reason: 'noSelection', words, lang, page }, selection: true };
    },

    compareSelection: async ({ tabId }) => {
      const { url = '' } = await browser.tabs.get(tabId);
      const paragraphs = await selectedText(tabId);
      const reading = paragraphs.length > 0 ? await read({ title: '', paragraphs }, { anyway: true }) : null;
      await keepSelection(tabId, { url: pageKey(url), reading });
      tellOwnPages('pageStateChanged', { tabId });
    },

    dropSelection: async ({ tabId }) => {
      await dropSelection(tabId);
      tellOwnPages('pageStateChanged', { tabId });
    },
  };
}
