/** In milliseconds: page and sidebar rest when nothing has scrolled for so long. */
const REST_MS = 160;

/** Tells when page or sidebar begin to scroll, and when both have come to rest. `start` counts as a scroll. */
export function watchRest(
  root: ShadowRoot,
  onMove: () => void,
  onRest: () => void,
  signal: AbortSignal,
): { start(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = () => {
    if (timer === undefined) onMove();
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      onRest();
    }, REST_MS);
  };
  for (const target of [globalThis, root])
    target.addEventListener('scroll', start, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return { start };
}
