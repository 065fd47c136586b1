import type { TextMap } from './text-map.ts';

/** Part of the article that is on the screen, 0 to 1. */
export interface Visible {
  from: number;
  to: number;
}

/** Of the article's length. */
const STEPS = 100;

/** Tells which part of the article is on the screen whenever that changes, and `onResize` when the
 *  viewport's size does. At most once a frame, until the signal aborts. */
export function watchView(
  map: () => TextMap,
  onView: (visible: Visible) => void,
  onResize: () => void,
  signal: AbortSignal,
): void {
  let frame = 0;
  const soon = (work: () => void) => () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(work);
  };
  let last = '';
  const view = () => {
    const visible = visiblePart(map());
    const key = JSON.stringify(visible);
    if (!visible || key === last) return;
    last = key;
    onView(visible);
  };
  const resize = () => {
    onResize();
    view();
  };
  // Capturing: what scrolls may be a box in the page, whose events do not bubble.
  addEventListener('scroll', soon(view), { capture: true, passive: true, signal });
  addEventListener('resize', soon(resize), { signal });
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}

/** The part of the article that is on the screen; null where it is not laid out. */
export function visiblePart(map: TextMap): Visible | null {
  const blocks = map.blocks().filter((block) => block.isConnected);
  const top = blocks[0]?.getBoundingClientRect().top ?? 0;
  const height = (blocks.at(-1)?.getBoundingClientRect().bottom ?? 0) - top;
  if (height <= 0) return null;
  // In steps that can be seen, so that not every pixel draws the sidebar anew.
  const share = (place: number) => Math.round(Math.min(1, Math.max(0, place / height)) * STEPS) / STEPS;
  return { from: share(-top), to: share(innerHeight - top) };
}
