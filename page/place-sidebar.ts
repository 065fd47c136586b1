/** Where the sidebar stands. `pushes` is how far it moves the page aside, in CSS pixels. */
export type Place =
  | { shape: 'sidebar'; width: number; pushes: number }
  | { shape: 'tab' }
  | { shape: 'sheet'; open: boolean };

/** In CSS pixels, as design.md lays them down. */
const WIDE = 1100;
const MEDIUM = 700;
const NARROWEST = 340;
const WIDEST = 400;
const MARGIN = 60;

/** Where to stand in a viewport so wide, with so much free beside the article, both in CSS pixels. `wish` is what
 *  the reader asked for by hand; without it the sidebar opens only where it covers no text of the article. */
export function placeSidebar(viewport: number, free: number, wish: 'open' | 'closed' | undefined): Place {
  if (viewport < MEDIUM) return { shape: 'sheet', open: wish === 'open' };
  if (viewport < WIDE)
    return wish === 'open' ? { shape: 'sidebar', width: WIDEST, pushes: 0 } : { shape: 'tab' };
  if (wish === 'closed') return { shape: 'tab' };
  if (free >= NARROWEST) {
    // Narrower rather than over the margin, where the marks stand.
    const width = Math.max(NARROWEST, Math.min(WIDEST, Math.floor(free) - MARGIN));
    return { shape: 'sidebar', width, pushes: 0 };
  }
  return wish === 'open' ? { shape: 'sidebar', width: WIDEST, pushes: WIDEST } : { shape: 'tab' };
}

/** Width from the article's right edge to the viewport's, in CSS pixels. */
export function freeBeside(blocks: Element[]): number {
  const viewport = document.documentElement.clientWidth;
  let edge = 0;
  for (const block of blocks) edge = Math.max(edge, block.getBoundingClientRect().right);
  return viewport - edge;
}
