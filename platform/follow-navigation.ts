import { browser } from './browser.ts';
import { tellReader } from './messages.ts';
import { isReadable, pageKey } from './page-address.ts';
import { spotAgain } from './reader-tab.ts';

/** Milliseconds after an address changed without a load: pages fetch the new text first, some of them slowly. */
const LOOKS = [300, 1200, 3500];

/** Looks again at pages that change their address without a load. A spotter that stayed on every page to listen
 *  would cost every page; this costs only those that do it. */
export function followNavigation(): void {
  // Both are lost when the background dies, which costs one look more.
  const seen = new Map<number, string>();
  const waiting = new Map<number, ReturnType<typeof setTimeout>[]>();

  const lookLater = (tabId: number, url: string) => {
    for (const timer of waiting.get(tabId) ?? []) clearTimeout(timer);
    waiting.set(
      tabId,
      LOOKS.map((delay) => setTimeout(() => lookAgain(tabId, url), delay)),
    );
  };

  browser.webNavigation.onHistoryStateUpdated.addListener((event) => {
    const { tabId, frameId, url } = event;
    if (frameId !== 0 || !isReadable(url)) return;
    // Many pages write their own address again and again while one scrolls. Firefox before 153 may not name the
    // document: there each time counts.
    const place = 'documentId' in event ? `${event.documentId} ${pageKey(url)}` : undefined;
    if (place !== undefined && seen.get(tabId) === place) return;
    if (place !== undefined) seen.set(tabId, place);
    lookLater(tabId, url);
  });

  browser.tabs.onRemoved.addListener((tabId) => {
    seen.delete(tabId);
    waiting.delete(tabId);
  });
}

async function lookAgain(tabId: number, url: string): Promise<void> {
  if (!(await tellReader(tabId, 'pageNavigated', { url }))) await spotAgain(tabId, url);
}
