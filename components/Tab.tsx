import type { PageState } from '../engine/view.ts';
import { Brand, Mark } from './Mark.tsx';
import { wordsOf } from './Notice.tsx';
import { say } from './say.ts';
import { scopeOf } from './scope.ts';
import { countsOf, sayCounts } from './states.ts';

interface TabProps {
  state: PageState;
  theme?: 'light' | 'dark' | undefined;
  onOpen(): void;
}

/** The collapsed sidebar, 46 px wide: the sign, and how many passages stand apart. */
export function Tab({ state, theme, onOpen }: TabProps) {
  const { words, lang } = wordsOf(state);
  const scope = state.kind === 'read' ? scopeOf(state.view) : undefined;
  const counts = scope ? countsOf(scope).filter((one) => one.label !== 'same' && one.label !== 'none') : [];
  const told = [say(words, 'open'), scope && sayCounts(scope)].filter(Boolean).join('. ');
  return (
    <button
      type="button"
      class="tab"
      lang={lang}
      data-theme={theme}
      aria-label={told}
      title={told}
      onClick={onOpen}
    >
      <Brand />
      {counts.map(({ label, count }) => (
        <span key={label} class="tr num" aria-hidden="true">
          <Mark label={label} />
          <b>{count}</b>
        </span>
      ))}
    </button>
  );
}
