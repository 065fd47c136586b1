import type { Density } from '../engine/view.ts';
import { Mark } from './Mark.tsx';
import { useScope } from './scope.ts';
import { countsOf, type Label, sayLabel } from './states.ts';

/** What is not highlighted at a density. `none` keeps its ring at every density, so that unmarked never reads as
 *  undisputed. */
function isOff(label: Label, density: Density): boolean {
  if (label === 'none' || label === 'differs') return false;
  return density === 'few' || (density === 'some' && label === 'same');
}

/** How many statements are in which state. */
export function Legend({ density }: { density: Density }) {
  const scope = useScope();
  return (
    <ul class="leg">
      {countsOf(scope).map(({ label, count }) => (
        <li key={label} class={isOff(label, density) ? 'off' : undefined}>
          <Mark label={label} />
          <span class="w">{sayLabel(scope, label)}</span>
          <span class="n num">{count}</span>
        </li>
      ))}
    </ul>
  );
}

const DENSITIES: Density[] = ['few', 'some', 'all'];

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
