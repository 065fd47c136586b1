import type { PageState } from '../engine/view.ts';
import { showBadge } from './badge.ts';
import { tellOwnPages, tellReader } from './messages.ts';
import { placeSpotter } from './place-spotter.ts';
import { type OpenTab, readableTabs, spotAgain } from './reader-tab.ts';
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
    const follow = async ({ id, url }: OpenTab) => {
      const hasReader = await tellReader(id, 'settingsChanged', {});
      if (!hasReader && aboutPlaces) await spotAgain(id, url);
      await showBadge(id, await getPageState(id));
      tellOwnPages('pageStateChanged', { tabId: id });
    };
    // Where the browser refuses, the background still looks at the settings before it reads a page.
    if (aboutPlaces) await placeSpotter(await loadSettings()).catch(() => undefined);
    tellOwnPages('settingsChanged', {});
    // Each by itself: a tab that is closed meanwhile, or whose page does not answer, holds up no other.
    const tabs = (await readableTabs()).map(follow);
    await Promise.allSettled(names.includes('language') ? [rename(), ...tabs] : tabs);
  });
}
