import type { Words } from '../engine/corpus.ts';
import { browser } from './browser.ts';
import { hasPanel, openPanel } from './panel.ts';

const ID = 'compare-selection';

/** Puts an entry into the menu of a selection, once for as long as the extension stands. Firefox on Android knows no
 *  such menu. */
export function createSelectionMenu({ menuCompare = '' }: Words): void {
  if (!hasPanel()) return;
  browser.contextMenus?.create(
    {
      id: ID,
      contexts: ['selection'],
      title: menuCompare,
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    },
    // One that is there already stays as it was: reading the error keeps the console quiet.
    () => void browser.runtime.lastError,
  );
}

/** Words it anew, for another language of the interface. */
export async function renameSelectionMenu({ menuCompare = '' }: Words): Promise<void> {
  if (hasPanel()) await browser.contextMenus?.update(ID, { title: menuCompare });
}

/** Opens the panel when the entry is pressed, then calls back with the tab. */
export function onSelectionMenu(compare: (tabId: number) => Promise<void>): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId !== ID || tab?.id === undefined || tab.windowId === undefined) return;
    // Where the browser will not open it, the selection is there for when it is opened by hand.
    openPanel(tab.windowId).catch(() => undefined);
    // The tab may be gone: then there is nobody to tell.
    compare(tab.id).catch(() => undefined);
  });
}
