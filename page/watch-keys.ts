/** What a key asks for; a number is a part of the sidebar, from 1. */
export type KeyWish = 'toggle' | 'next' | 'previous' | 'row' | 'density' | 'escape' | number;

const WISHES: Record<string, KeyWish> = {
  KeyS: 'toggle',
  KeyJ: 'next',
  KeyK: 'previous',
  Enter: 'row',
  NumpadEnter: 'row',
  KeyD: 'density',
};

/** Tells what keys ask for: with Alt and Shift anywhere on the page, without them where the focus is in `own`, our
 *  element. By the key's place on the keyboard, as Alt makes other letters of some. Escape is told from anywhere, and
 *  left to the page as well. */
export function watchKeys(
  own: Element,
  onKey: (wish: KeyWish, isOwn: boolean) => void,
  signal: AbortSignal,
): void {
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
    const isOwn = event.target === own;
    if (event.key === 'Escape') return onKey('escape', isOwn);
    const chord = event.altKey && event.shiftKey;
    // Alone, Enter presses what has the focus, and there is nothing to open where one already is.
    const alone = isOwn && !event.altKey && !event.shiftKey && event.key !== 'Enter' && event.code !== 'KeyS';
    if (!chord && !alone) return;
    const part = /^Digit([1-6])$/.exec(event.code)?.[1];
    const wish = part ? Number(part) : WISHES[event.code];
    if (wish === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onKey(wish, isOwn);
  };
  addEventListener('keydown', listen, { capture: true, signal });
}
