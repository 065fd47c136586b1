/** In CSS pixels: a shorter way is a press. */
const FAR = 40;

/** Tells swipes up and down that begin on what `isHandle` holds for. Until the signal aborts. */
export function watchSwipes(
  pane: HTMLElement,
  isHandle: (target: EventTarget | null) => boolean,
  onSwipe: (way: 'up' | 'down') => void,
  signal: AbortSignal,
): void {
  let from: number | null = null;
  const start = (event: TouchEvent) => {
    from = event.touches.length === 1 && isHandle(event.target) ? (event.touches[0]?.clientY ?? null) : null;
  };
  const end = (event: TouchEvent) => {
    const way = from === null ? 0 : (event.changedTouches[0]?.clientY ?? from) - from;
    from = null;
    if (Math.abs(way) >= FAR) onSwipe(way < 0 ? 'up' : 'down');
  };
  pane.addEventListener('touchstart', start, { passive: true, signal });
  pane.addEventListener('touchend', end, { passive: true, signal });
}
