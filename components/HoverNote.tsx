import { useLayoutEffect, useRef } from 'preact/hooks';
import { accountsOf } from './accounts.ts';
import { Mark } from './Mark.tsx';
import { Accounts } from './PointRow.tsx';
import { useScope } from './scope.ts';
import { type NotePlace, standNear } from './stand-near.ts';
import { LOOKS, labelOf, sayLabel } from './states.ts';

/** A passage's state and who says what, in short, below the words or above them, and left of `limit`. */
export function HoverNote(props: { passage: number; place: NotePlace; limit?: number | undefined }) {
  const { passage: index, place, limit } = props;
  const scope = useScope();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => standNear(box.current, place, limit), [place, limit]);
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
