import { scrollerAround } from './scroller-around.ts';

/** How far down the viewport a passage comes to stand: its share of the height. */
export const LEVEL = 0.4;

/** Scrolls the page, or what scrolls in it, so that the range stands so far down the viewport: a share of its height. */
export function scrollToRange(range: Range, level = LEVEL): void {
  const { top } = range.getBoundingClientRect();
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const scroller = scrollerAround(range.startContainer.parentElement) ?? window;
  scroller.scrollBy({ top: top - innerHeight * level, behavior: still ? 'instant' : 'smooth' });
}
