import { Mark } from './Mark.tsx';
import { useScope } from './scope.ts';
import { type Label, sayLabel } from './states.ts';

/** A state in its sign and words, and what it is about: a point, by id, where there is one. */
export function Stated({ label, point }: { label: Label; point: string | undefined }) {
  const scope = useScope();
  return (
    <>
      <Mark label={label} />
      {sayLabel(scope, label)}
      {point && <small>{scope.point(point)?.title[scope.lang]}</small>}
    </>
  );
}
