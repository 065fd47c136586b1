/** How far down the viewport a passage comes to stand: its share of the height. */
const LEVEL = 0.4;

/** Scrolls the page, or what scrolls in it, so that the range stands at 40 % of the viewport's height. */
export function scrollToRange(range: Range): void {
  const { top } = range.getBoundingClientRect();
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const scroller = scrollerAround(range.startContainer.parentElement) ?? window;
  scroller.scrollBy({ top: top - innerHeight * LEVEL, behavior: still ? 'instant' : 'smooth' });
}

/** The nearest box around an element that scrolls up and down by itself; null where only the page does. */
function scrollerAround(element: Element | null): Element | null {
  for (let around = element; around && around !== document.body; around = around.parentElement) {
    if (around === document.documentElement) return null;
    const { overflowY } = getComputedStyle(around);
    if (around.scrollHeight > around.clientHeight + 1 && /auto|scroll/.test(overflowY)) return around;
  }
  return null;
}
