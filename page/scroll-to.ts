import { scrollerAround } from './scroller-around.ts';

/** How far down the viewport a passage comes to stand: its share of the height. */
export const LEVEL = 0.4;

/** Scrolls the page, or what scrolls in it, so that the range stands at 40 % of the viewport's height. */
export function scrollToRange(range: Range): void {
  const { top } = range.getBoundingClientRect();
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const scroller = scrollerAround(range.startContainer.parentElement) ?? window;
  scroller.scrollBy({ top: top - innerHeight * LEVEL, behavior: still ? 'instant' : 'smooth' });
}
