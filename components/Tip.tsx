import { useEffect, useRef, useState } from 'preact/hooks';
import { type NotePlace, standNear } from './stand-near.ts';

/** What is told: a letter and what it stands for, or the name of a button. */
interface Told {
  place: NotePlace;
  names: [letter: string, name: string][];
}

/** What to tell at an element: the letters that the pointer is on, or those of the row that the keyboard has come to;
 *  the name of a button that is but a sign. */
function toldAt(at: Element, byKey: boolean): Told | null {
  const sign = at.closest('.ib');
  const around = sign ?? (byKey ? at.closest('.pt, .df, .nm > li') : at.closest('.sgs, .sg'));
  const letters = around?.matches('.sg') ? [around] : [...(around?.querySelectorAll('.sg[data-name]') ?? [])];
  const names = letters.map((one): [string, string] => [
    one.textContent ?? '',
    (one as HTMLElement).dataset.name ?? '',
  ]);
  const [first = sign] = letters;
  if (!first) return null;
  return {
    place: first.getBoundingClientRect(),
    names: sign ? [['', sign.getAttribute('aria-label') ?? '']] : [...new Map(names)],
  };
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
      {told?.names.map(([letter, name]) => (
        <span key={letter}>
          {letter && <span class={letter === '¶' ? 'sg P' : 'sg'}>{letter}</span>} {name}
        </span>
      ))}
    </p>
  );
}
