import type { RefObject } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';

/** In milliseconds: a page that never rests is not waited for any longer. */
const PATIENCE = 200;

export interface Drawn {
  /** How many pieces are drawn, from the top. */
  count: number;
  /** Draws this many at once. */
  upTo(count: number): void;
}

/** Draws a pane piece by piece, a task each: what is in view or nearly so, and the rest as soon as the reader turns to
 *  the pane, so that a page with a sidebar that nobody looks at pays for what is seen of it. The first piece that is not
 *  drawn is marked `data-undrawn`. Where there is no page to spare, `atOnce`, and without a layout, as in tests, all is
 *  drawn in one go. */
export function useDrawn(pane: RefObject<HTMLElement>, pieces: number, atOnce = false): Drawn {
  const [count, setCount] = useState(atOnce || typeof IntersectionObserver === 'undefined' ? pieces : 0);
  const [turnedTo, turnTo] = useState(false);
  const done = count >= pieces;

  useEffect(() => {
    const root = pane.current;
    if (!root || done) return;
    const turn = () => turnTo(true);
    // Whoever searches the page wants to find what is not in view yet.
    const search = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key === 'f') turn();
    };
    // Opened by hand, it has the focus from the first.
    if (root.matches(':focus-within')) turn();
    const life = new AbortController();
    const { signal } = life;
    for (const event of ['pointerenter', 'focusin', 'scroll']) root.addEventListener(event, turn, { signal });
    addEventListener('keydown', search, { signal });
    return () => life.abort();
  }, [pane, done]);

  useEffect(() => {
    const root = pane.current;
    const next = root?.querySelector('[data-undrawn]');
    if (!root || !next || done) return;
    const more = () => setCount(count + 1);
    if (turnedTo) {
      const waiting = requestIdleCallback(more, { timeout: PATIENCE });
      return () => cancelIdleCallback(waiting);
    }
    const observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && more(), {
      root,
      rootMargin: '100px',
    });
    observer.observe(next);
    return () => observer.disconnect();
  }, [pane, count, done, turnedTo]);

  const upTo = useCallback((wanted: number) => setCount((now) => Math.max(now, wanted)), []);
  return { count, upTo };
}
