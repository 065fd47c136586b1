import type { Density } from '../engine/view.ts';
import { Mark } from './Mark.tsx';
import { useScope } from './scope.ts';
import { countsOf, type Label, labelOf, sayLabel } from './states.ts';

/** What is not highlighted at a density. `none` keeps its ring at every density, so that unmarked never reads as
 *  undisputed. */
function isOff(label: Label, density: Density): boolean {
  if (label === 'none' || label === 'differs') return false;
  return density === 'few' || (density === 'some' && label === 'same');
}

interface LegendProps {
  density: Density;
  /** Index into `reading.passages`. */
  active: number | null;
  onActivate(passage: number): void;
}

/** How many statements are in which state; a state that is pressed leads to its first statement, then to its next. */
export function Legend({ density, active, onActivate }: LegendProps) {
  const scope = useScope();
  const { passages } = scope.reading;
  const lead = (label: Label) => {
    const all = passages.flatMap((one, at) => (labelOf(one, scope.point(one.point)) === label ? [at] : []));
    const next = all.find((at) => at > (active ?? -1)) ?? all[0];
    if (next !== undefined) onActivate(next);
  };
  return (
    <ul class="leg">
      {countsOf(scope).map(({ label, count, points }) => (
        <li key={label} class={isOff(label, density) ? 'off' : undefined}>
          <Mark label={label} />
          {points.length > 0 ? (
            <button type="button" class="w" onClick={() => lead(label)}>
              {sayLabel(scope, label)}
            </button>
          ) : (
            <span class="w">{sayLabel(scope, label)}</span>
          )}
          <span class="n num">{count}</span>
        </li>
      ))}
    </ul>
  );
}

export const DENSITIES: Density[] = ['few', 'some', 'all'];

/** How much of the page is highlighted. */
export function DensityChoice(props: { density: Density; onDensity(density: Density): void }) {
  const { t } = useScope();
  return (
    <fieldset class="dens">
      <legend>{t('highlights')}</legend>
      <div class="seg">
        {DENSITIES.map((density) => (
          <label key={density}>
            <input
              type="radio"
              name="density"
              class="vh"
              checked={density === props.density}
              onChange={() => props.onDensity(density)}
            />
            <span>{t(density)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
