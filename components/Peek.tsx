import { useMemo } from 'preact/hooks';
import type { View } from '../engine/view.ts';
import { originCount } from './Hero.tsx';
import { Brand, Chevron, Mark } from './Mark.tsx';
import { scopeOf } from './scope.ts';
import { sayLabel, signsOf } from './states.ts';

/** As many states as there is room for in words; where there are more, their signs stand alone. */
const ROOM = 3;

/** The closed sheet on a narrow screen: how many reports there are, and how many statements stand apart. One button,
 *  118 px high. */
export function Peek({ view, onOpen }: { view: View; onOpen(): void }) {
  const scope = useMemo(() => scopeOf(view), [view]);
  const counts = signsOf(scope);
  return (
    <div class="ss sheet" lang={scope.lang}>
      <button type="button" class="peek" aria-expanded={false} onClick={onOpen}>
        <i class="grab" />
        <span class="ph">
          <Brand />
          <b>{originCount(scope).join(' ')}</b>
          <Chevron open />
        </span>
        <span class="pc">
          {counts.map(({ label, count }) => (
            <span key={label}>
              <Mark label={label} /> <b>{count}</b>{' '}
              <span class={counts.length > ROOM ? 'vh' : undefined}>{sayLabel(scope, label)}</span>
            </span>
          ))}
          {counts.length === 0 && scope.t('noDifferences')}
        </span>
      </button>
    </div>
  );
}
