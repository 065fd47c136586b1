import type { TextMap } from './text-map.ts';

/** A page that is being built changes many times a second; it is looked at once it has been still this long. */
const STILL_MS = 600;
/** A page that never stands still is looked at all the same, this often. */
const PATIENCE_MS = 4000;

/** Tells when the article's text on the page is no longer what was read. Watches until the signal aborts. */
export function watchText(map: TextMap, onChange: () => void, signal: AbortSignal): void {
  const parent = usualParent(map.blocks());
  const length = parent?.textContent?.length;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;

  function look(): void {
    timer = undefined;
    if (!map.isIntact() || parent?.textContent?.length !== length) onChange();
  }

  const observer = new MutationObserver(() => {
    const now = performance.now();
    if (timer === undefined) since = now;
    else clearTimeout(timer);
    timer = setTimeout(look, Math.max(0, Math.min(STILL_MS, since + PATIENCE_MS - now)));
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/** Tells when the page comes back from the back/forward cache, where it stood still with all its scripts. */
export function watchReturn(onReturn: () => void, signal: AbortSignal): void {
  addEventListener('pageshow', (event) => event.persisted && onReturn(), { signal });
}

/** The element that most of the article's blocks stand in. */
function usualParent(blocks: Element[]): Element | undefined {
  const counts = new Map<Element, number>();
  for (const { parentElement } of blocks)
    if (parentElement) counts.set(parentElement, (counts.get(parentElement) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
