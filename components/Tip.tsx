import { useEffect, useRef, useState } from 'preact/hooks';
import { type NotePlace, standNear } from './stand-near.ts';

/** What is told, of letters and signs with a `data-name`: each with its name, a button's sign being none to write. */
interface Told {
  place: NotePlace;
  names: Map<string, string | undefined>;
}

/** What to tell at an element: the letters that the pointer is on, or those of the row that the keyboard has come to;
 *  the name of a button that is but a sign. */
function toldAt(at: Element, byKey: boolean): Told | null {
  const around = at.closest<HTMLElement>(byKey ? '.ib, .pt, .df, .nm > li' : '[data-name], .sgs');
  const signs = around?.dataset.name
    ? [around]
    : [...(around?.querySelectorAll<HTMLElement>('[data-name]') ?? [])];
  const names = new Map(signs.map((one) => [one.textContent ?? '', one.dataset.name]));
  return signs[0] ? { place: signs[0].getBoundingClientRect(), names } : null;
}

/** Says what letters and signs stand for, wherever the pointer or the keyboard comes to one in the root that this
 *  stands in. A screen reader is told the names in their place. */
export function Tip() {
  const box = useRef<HTMLParagraphElement>(null);
  const [told, tell] = useState<Told | null>(null);
  useEffect(() => {
    const root = box.current?.getRootNode();
    const point = (event: Event) => {
      const at = event.target as Element;
      const byKey = event.type === 'focusin';
      tell(byKey && !at.matches(':focus-visible') ? null : toldAt(at, byKey));
    };
    const hush = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key === 'Escape') tell(null);
    };
    const life = new AbortController();
    const { signal } = life;
    for (const type of ['pointerover', 'focusin']) root?.addEventListener(type, point, { signal });
    for (const type of ['pointerleave', 'focusout', 'keydown', 'scroll'])
      root?.addEventListener(type, hush, { capture: true, signal });
    return () => life.abort();
  }, []);
  useEffect(() => {
    if (told) standNear(box.current, told.place);
    else if (box.current?.matches(':popover-open')) box.current.hidePopover();
  }, [told]);
  return (
    <p ref={box} class="tip" popover="manual" aria-hidden="true">
      {[...(told?.names ?? [])].map(([letter, name]) => (
        <span key={letter}>
          {letter && <span class={letter === '¶' ? 'sg P' : 'sg'}>{letter}</span>} {name}
        </span>
      ))}
    </p>
  );
}
