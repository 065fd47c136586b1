import type { Work } from './answer-pages.ts';
import { browser } from './browser.ts';
import { placeSpotter } from './place-spotter.ts';
import { spotEverywhere } from './reader-tab.ts';
import { createSelectionMenu } from './selection-menu.ts';
import { loadSettings } from './settings.ts';
import { lastWording } from './words.ts';

const WELCOME = 'welcome.html';

/** Gets the extension ready when it, or another version of it, is installed: for pages to come, and for those that are
 *  open. What fails keeps nothing else from being done. */
export function followInstall({ readings, tell }: Pick<Work, 'readings' | 'tell'>): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    const isNew = reason === 'install' || reason === 'update';
    // What an older version read, it read with an older engine and corpus.
    if (isNew) await readings.clear();
    createSelectionMenu((await tell().catch(lastWording)).words);
    await place();
    if (isNew) await spotEverywhere();
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL(WELCOME) });
  });
  // The browser keeps what was placed; should it not have been, this is when that is mended.
  browser.runtime.onStartup.addListener(place);
}

async function place(): Promise<void> {
  await placeSpotter(await loadSettings()).catch(() => undefined);
}
