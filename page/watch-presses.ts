import { findOffset } from './find-offset.ts';
import type { TextMap } from './text-map.ts';

/** Tells the text's offset of each press on the article's text, but for presses that mean something to the page or
 *  end a selection. Watches until the signal aborts. */
export function watchPresses(
  map: () => TextMap,
  onPress: (offset: number) => void,
  signal: AbortSignal,
): void {
  const listen = (event: MouseEvent) => {
    const target = event.target as Element | null;
    if (event.defaultPrevented || target?.closest?.('a,button,input,select,textarea,label,summary')) return;
    if (getSelection()?.isCollapsed === false) return;
    const offset = findOffset(document, map(), event.clientX, event.clientY);
    if (offset !== null) onPress(offset);
  };
  document.addEventListener('click', listen, { signal });
}
