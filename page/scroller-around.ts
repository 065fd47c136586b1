/** The nearest box around an element that scrolls up and down by itself; null where only the page does. */
export function scrollerAround(element: Element | null): Element | null {
  for (let around = element; around && around !== document.body; around = around.parentElement) {
    if (around === document.documentElement) return null;
    if (around.scrollHeight <= around.clientHeight + 1) continue;
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  }
  return null;
}
