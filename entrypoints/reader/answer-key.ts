import { DENSITIES } from '../../components/Legend.tsx';
import type { Density } from '../../engine/view.ts';
import type { Host } from '../../page/add-host.ts';
import type { KeyWish } from '../../page/watch-keys.ts';

interface KeyState {
  host: Host;
  /** The sidebar is its tab, or the sheet is closed. */
  isClosed: boolean;
  isActive: boolean;
  density: Density;
}

interface KeyLinks {
  onOpen(): void;
  onClose(): void;
  onStep(by: 1 | -1): void;
  onDensity(density: Density): void;
  onClear(): void;
}

/** Does what a key asks for; `isOwn` where the focus is in the sidebar or the margin. */
export function answerKey(wish: KeyWish, isOwn: boolean, now: KeyState, on: KeyLinks): void {
  const { mount } = now.host;
  if (typeof wish === 'number' || wish === 'row') {
    if (now.isClosed) on.onOpen();
    const place = wish === 'row' ? '.pt.on button' : `.idx button:nth-of-type(${wish})`;
    mount.querySelector<HTMLElement>(place)?.[wish === 'row' ? 'focus' : 'click']();
    return;
  }
  const closesByEscape = !now.isActive && isOwn && !now.isClosed;
  const answers = {
    toggle: now.isClosed ? on.onOpen : on.onClose,
    next: () => on.onStep(1),
    previous: () => on.onStep(-1),
    density: () => on.onDensity(DENSITIES[(DENSITIES.indexOf(now.density) + 1) % DENSITIES.length] ?? 'some'),
    escape: closesByEscape ? on.onClose : on.onClear,
  };
  answers[wish]();
}
