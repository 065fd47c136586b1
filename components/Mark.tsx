import { type Glyph, type Label, LOOKS } from './states.ts';

const PATHS: Record<Glyph, string> = {
  differs: 'M2.5 6h11M2.5 10.4h11M10.6 2.2 5.4 14.2',
  up: 'M1.8 13.2h4.1V8.6h4.1V4h4.2',
  down: 'M1.8 4h4.1v4.6h4.1v4.6h4.2',
  clock: 'M8 4.6V8l2.4 1.7',
  same: 'M2.5 6h11M2.5 10.4h11',
  only: '',
  none: '',
};

/** The sign of a state, 16 px; the words stand beside it, so it says nothing to a screen reader. */
export function Mark({ label }: { label: Label }) {
  const { glyph, tone } = LOOKS[label];
  const ring = glyph === 'only' || glyph === 'none' || glyph === 'clock';
  return (
    <svg class={`m tone-${tone}`} viewBox="0 0 16 16" aria-hidden="true">
      {ring && <circle cx="8" cy="8" r="5.7" stroke-dasharray={glyph === 'none' ? '2.2 2.27' : undefined} />}
      {glyph === 'only' && <circle cx="8" cy="8" r="1.7" fill="currentColor" stroke="none" />}
      {PATHS[glyph] && <path d={PATHS[glyph]} />}
    </svg>
  );
}

/** One report, two readers: the sign of Second Source. */
export function Brand() {
  return (
    <svg class="brandmark" viewBox="0 0 18 18" aria-hidden="true">
      <circle cx="3.6" cy="9" r="2.4" fill="currentColor" stroke="none" />
      <path d="M3.6 9C9 9 8 3.4 14 3.4M3.6 9C9 9 8 14.6 14 14.6" />
      <circle cx="15" cy="3.4" r="1.7" fill="currentColor" stroke="none" />
      <circle cx="15" cy="14.6" r="1.7" />
    </svg>
  );
}

export const ICONS = {
  pause: 'M6.5 4.5v9M11.5 4.5v9',
  settings:
    'M3 5h7M14 5h1M3 12h1M8 12h7M13.9 5a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0M7.9 12a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0',
  panel: 'M3 4h12v10H3zM10.5 4v10',
  collapse: 'M5 4.5 9.5 9 5 13.5M13 4v10',
  up: 'M4 11.5l5-5 5 5',
  down: 'M4 6.5l5 5 5-5',
  key: 'M1.8 9a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0M10.5 6h6v6h-6z',
  close: 'M4.5 4.5l9 9M13.5 4.5l-9 9',
};

/** A button of the bar, 32 px, named for screen readers, and by `Tip`. */
export function IconButton(props: { icon: keyof typeof ICONS; name: string; onPress(): void }) {
  return (
    <button type="button" class="ib" aria-label={props.name} data-name={props.name} onClick={props.onPress}>
      <svg viewBox="0 0 18 18" aria-hidden="true">
        <path d={ICONS[props.icon]} />
      </svg>
    </button>
  );
}

/** Points down where something is closed, up where it is open. */
export function Chevron({ open = false }: { open?: boolean }) {
  return (
    <svg class="ch" viewBox="0 0 14 14" aria-hidden="true">
      <path d={open ? 'M3 9l4-4 4 4' : 'M3 5l4 4 4-4'} />
    </svg>
  );
}
