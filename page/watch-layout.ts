import type { TextMap } from './text-map.ts';

/** Tells when the article's lines may stand elsewhere than before, or on another ground: the page was laid out anew,
 *  a font came, a box in it scrolled, its theme changed. At most once a frame, until the signal aborts. */
export function watchLayout(map: () => TextMap, onMove: () => void, signal: AbortSignal): void {
  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(onMove);
  };
  // It tells the sizes as they are, first.
  let known = false;
  const sizes = new ResizeObserver(() => {
    if (known) soon();
    known = true;
  });
  for (const element of [document.documentElement, document.body, ...map().blocks().slice(-1)])
    sizes.observe(element);
  const looks = new MutationObserver(soon);
  for (const element of [document.documentElement, document.body])
    looks.observe(element, { attributeFilter: ['class', 'style', 'data-theme'] });
  const moved = (event: Event) => event.target !== document && soon();
  addEventListener('scroll', moved, { capture: true, passive: true, signal });
  addEventListener('transitionend', soon, { capture: true, signal });
  document.fonts?.addEventListener('loadingdone', soon, { signal });
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    looks.disconnect();
    cancelAnimationFrame(frame);
  });
}
