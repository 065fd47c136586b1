import type { PageState } from '../engine/view.ts';
import { Gist } from './Gist.tsx';
import type { Say } from './say.ts';
import { ScopeContext, scopeOf } from './scope.ts';
import { WhyMatched } from './WhyMatched.tsx';

/** Every state but a reading: what is the matter, in a heading and a sentence. */
export type NoticeState = Exclude<PageState, { kind: 'read' }>;

/** Words of the interface a state carries. */
export function wordsOf(state: PageState): { words: Record<string, string>; lang: string } {
  return state.kind === 'read' || state.kind === 'weak' ? state.view : state;
}

function Texts({ state, t }: { state: NoticeState; t: Say }) {
  switch (state.kind) {
    case 'weak':
      return (
        <ScopeContext.Provider value={scopeOf(state.view)}>
          <p class="t">{t('weakNote')}</p>
          {state.view.reading.why.points.length > 0 && <WhyMatched />}
        </ScopeContext.Provider>
      );
    case 'none':
      return (
        <>
          <p class="t">{t('noneFoundNote')}</p>
          <Gist edition={state.edition} lang={state.lang} t={t} />
        </>
      );
    case 'paused':
      return <p class="t">{t('pausedNote')}</p>;
    case 'unreadable':
      return <p class="t">{t(state.reason)}</p>;
    case 'failed':
      return (
        <>
          <p class="t">{t(state.reason)}</p>
          {state.detail && <code>{state.detail}</code>}
        </>
      );
  }
}

const HEADINGS = {
  weak: 'weakTitle',
  none: 'noneFoundTitle',
  paused: 'pausedTitle',
  unreadable: 'unreadableTitle',
  failed: 'failedTitle',
};

/** What stands in the sidebar's or the popup's place when there is no reading to show. */
export function Notice({ state, t }: { state: NoticeState; t: Say }) {
  return (
    <>
      <h1 tabIndex={-1}>{t(HEADINGS[state.kind], state.kind === 'paused' ? state.page.host : '')}</h1>
      <Texts state={state} t={t} />
    </>
  );
}
