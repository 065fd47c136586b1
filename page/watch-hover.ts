import { findOffset } from './find-offset.ts';
import type { TextMap } from './text-map.ts';

/** In milliseconds: how long the pointer rests before it counts as pointing at the words under it, and, once it did,
 *  before it counts as having left them. */
const REST_MS = 250;
const LEAVE_MS = 150;

/** Tells the text's offset that the pointer has come to rest on, null when it rests elsewhere. `onOwn` is whether the
 *  pointer is on something of ours, which is neither. Asks the page for layout only when the pointer rests. */
export function watchHover(
  map: () => TextMap,
  isOwn: (target: EventTarget | null) => boolean,
  onRest: (offset: number | null) => void,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rested = false;
  const move = (event: PointerEvent) => {
    clearTimeout(timer);
    if (event.pointerType === 'touch' || event.buttons > 0 || isOwn(event.target)) return;
    const { clientX, clientY } = event;
    timer = setTimeout(
      () => {
        const offset = findOffset(document, map(), clientX, clientY);
        rested = offset !== null;
        onRest(offset);
      },
      rested ? LEAVE_MS : REST_MS,
    );
  };
  document.addEventListener('pointermove', move, { passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
