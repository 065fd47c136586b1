import { useMemo } from 'preact/hooks';
import type { View } from '../engine/view.ts';
import { Brand, Mark } from './Mark.tsx';
import { scopeOf } from './scope.ts';
import { sayCounts, signsOf } from './states.ts';

interface TabProps {
  view: View;
  onOpen(): void;
}

/** The collapsed sidebar, 46 px wide: the sign, and how many passages stand apart. */
export function Tab({ view, onOpen }: TabProps) {
  const scope = useMemo(() => scopeOf(view), [view]);
  const told = [scope.t('open'), sayCounts(scope)].filter(Boolean).join('. ');
  return (
    <button type="button" class="tab" lang={scope.lang} aria-label={told} title={told} onClick={onOpen}>
      <Brand />
      {signsOf(scope).map(({ label, count }) => (
        <span key={label} class="tr num" aria-hidden="true">
          <Mark label={label} />
          <b>{count}</b>
        </span>
      ))}
    </button>
  );
}
