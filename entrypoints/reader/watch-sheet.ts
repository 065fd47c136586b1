import type { Host } from '../../page/add-host.ts';
import { watchSwipes } from '../../page/watch-swipes.ts';

interface SheetLinks {
  onOpen(): void;
  onClose(): void;
  /** The card with one statement was swiped away. */
  onClear(): void;
}

/** The ways to open and close the sheet of a narrow screen that are no buttons: swipes, Escape, a press beside it. */
export function watchSheet(host: Host, name: string, on: SheetLinks, signal: AbortSignal): void {
  const { dialog, mount } = host;
  dialog.ariaLabel = name;
  const close = (event: Event) => {
    // A press beside the sheet is one on the dialog itself.
    if (event.type === 'click' && event.target !== dialog) return;
    event.preventDefault();
    on.onClose();
  };
  for (const type of ['cancel', 'click']) dialog.addEventListener(type, close, { signal });
  const isHandle = (target: EventTarget | null) =>
    target instanceof Element && target.closest('.grab, .cn, .peek, dialog .bar') !== null;
  const swipe = (way: 'up' | 'down') => {
    if (way === 'up') on.onOpen();
    else if (dialog.open) on.onClose();
    else on.onClear();
  };
  watchSwipes(mount, isHandle, swipe, signal);
}
