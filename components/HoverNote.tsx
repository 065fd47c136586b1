import { useLayoutEffect, useRef } from 'preact/hooks';
import { accountsOf } from './accounts.ts';
import { Accounts } from './PointRow.tsx';
import { Stated } from './Stated.tsx';
import { useScope } from './scope.ts';
import { type NotePlace, standNear } from './stand-near.ts';
import { LOOKS, labelOf } from './states.ts';

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
      <p class={`st tone-${LOOKS[label].tone}`}>
        <Stated label={label} point={passage.point} />
      </p>
      <Accounts accounts={accountsOf(scope, passage.point, index)} own={index} />
    </div>
  );
}
