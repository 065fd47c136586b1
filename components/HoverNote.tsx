import { useLayoutEffect, useRef } from 'preact/hooks';
import { accountsOf } from './accounts.ts';
import { Mark } from './Mark.tsx';
import { Accounts } from './PointRow.tsx';
import { useScope } from './scope.ts';
import { LOOKS, labelOf, sayLabel } from './states.ts';

/** Where the words are that a note is on, in CSS pixels of the viewport. */
export interface NotePlace {
  left: number;
  top: number;
  bottom: number;
}

const WIDTH = 300;
const GAP = 9; // px between the words and the note
const EDGE = 8; // px that it keeps from the viewport's edges

/** A passage's state and who says what, in short, below the words or above them. */
export function HoverNote({ passage: index, place }: { passage: number; place: NotePlace }) {
  const scope = useScope();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const note = box.current;
    // In the browser's top layer, over whatever the page stacks.
    if (!note?.showPopover) return;
    if (!note.matches(':popover-open')) note.showPopover();
    const height = note.offsetHeight;
    const below = place.bottom + GAP + height < innerHeight - EDGE;
    note.style.top = `${below ? place.bottom + GAP : Math.max(EDGE, place.top - GAP - height)}px`;
    note.style.left = `${Math.max(EDGE, Math.min(place.left, innerWidth - WIDTH - EDGE))}px`;
  }, [place]);
  const passage = scope.reading.passages[index];
  if (!passage) return null;
  const label = labelOf(passage, scope.point(passage.point));
  return (
    <div ref={box} class="hn" role="tooltip" popover="manual">
      <p class={`tone-${LOOKS[label].tone}`}>
        <Mark label={label} />
        {sayLabel(scope, label)}
        <small>{scope.point(passage.point)?.title[scope.lang]}</small>
      </p>
      <Accounts accounts={accountsOf(scope, passage.point, index)} own={index} />
    </div>
  );
}
