import type { PageState } from '../engine/view.ts';
import { showBadge } from './badge.ts';
import { tellOwnPages, tellReader } from './messages.ts';
import { placeSpotter } from './place-spotter.ts';
import { readableTabs, spotAgain } from './reader-tab.ts';
import { loadSettings, onSettingsChanged } from './settings.ts';

/** Choices that decide where the spotter looks. */
const ABOUT_PLACES = ['looks', 'sites', 'pausedSites'];

/** Acts on changed choices at once, in every open page and on the toolbar button, whoever made them. `rename` words
 *  anew what stands in the browser's own menus. */
export function followSettings(
  getPageState: (tabId: number) => Promise<PageState>,
  rename: () => Promise<void>,
): void {
  onSettingsChanged(async (names) => {
    const aboutPlaces = names.some((name) => ABOUT_PLACES.includes(name));
    if (aboutPlaces) await placeSpotter(await loadSettings());
    if (names.includes('language')) await rename();
    tellOwnPages('settingsChanged', {});
    for (const { id, url } of await readableTabs()) {
      const hasReader = await tellReader(id, 'settingsChanged', {});
      if (!hasReader && aboutPlaces) await spotAgain(id, url);
      await showBadge(id, await getPageState(id));
      tellOwnPages('pageStateChanged', { tabId: id });
    }
  });
}
