import type { Host } from '../../page/add-host.ts';
import { freeBeside, type Place, placeSidebar } from '../../page/place-sidebar.ts';
import type { TabStyle } from './style-tab.ts';

export type Wish = 'open' | 'closed' | undefined;

export interface Stand {
  /** Finds the place anew, for the viewport and the article as they are now; `card` where a closed sheet shows one
   *  statement. */
  settle(blocks: Element[], card: boolean): void;
  wish: Wish;
  place: Place;
}

/** Where the sidebar stands on the page: beside the article, pushing it, or as its tab. */
export function standSidebar(host: Host, style: TabStyle, wish: Wish): Stand {
  const pushOf = (place: Place) => (place.shape === 'sidebar' ? place.pushes : 0);

  const stand: Stand = {
    wish,
    place: { shape: 'tab' },
    settle: (blocks, card) => {
      // While it pushes, what is free beside the article is what it made free itself.
      const free = pushOf(stand.place) ? 0 : freeBeside(blocks);
      stand.place = placeSidebar(innerWidth, free, stand.wish);
      host.moveTo(stand.place, card);
      const push = pushOf(stand.place);
      style.set('push', push ? `@media screen{:root{margin-right:${push}px!important}}` : '');
    },
  };
  return stand;
}
