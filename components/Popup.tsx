import type { ComponentChildren } from 'preact';
import type { PageState, View } from '../engine/view.ts';
import { Fan } from './Fan.tsx';
import { Credit, originCount } from './Hero.tsx';
import { Brand, Mark } from './Mark.tsx';
import { Notice, wordsOf } from './Notice.tsx';
import { type Say, say, sayMonth } from './say.ts';
import { type Scope, ScopeContext, scopeOf } from './scope.ts';
import { countsOf, sayLabel } from './states.ts';

export interface PopupProps {
  state: PageState;
  theme?: 'light' | 'dark' | undefined;
  onOpenSidebar(): void;
  onPause(): void;
  onResume(): void;
  onCompareAnyway(): void;
}

/** How many passages are in which state; where they differ, on what. */
function Counts({ scope }: { scope: Scope }) {
  return (
    <ul class="cnt">
      {countsOf(scope).map(({ label, count, points }) => (
        <li key={label}>
          <Mark label={label} />
          <b class="num">{count}</b>
          <span>
            {sayLabel(scope, label)}
            {label === 'differs' && count > 0 && (
              <small>{points.map((id) => scope.point(id)?.short[scope.lang]).join(', ')}</small>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Summary({ view }: { view: View }) {
  const scope = scopeOf(view);
  const [articles, reports] = originCount(scope);
  return (
    <ScopeContext.Provider value={scope}>
      <div class="eb">{view.edition.story.title[view.lang]}</div>
      <h1>
        {articles}
        <br />
        {reports}
      </h1>
      <Fan pitch={20.5} />
      <Credit />
      {!view.reading.spotted && <p class="asked">{scope.t('askedFor')}</p>}
      <Counts scope={scope} />
      {view.notice && <p class="amiss">{scope.t(view.notice)}</p>}
    </ScopeContext.Provider>
  );
}

/** The one thing to do in a state, and what the foot says. */
function Action({ t, props }: { t: Say; props: PopupProps }) {
  const { kind } = props.state;
  const button = (key: string, press: () => void, plain = false) => (
    <button type="button" class={plain ? 'go o' : 'go'} onClick={press}>
      {t(key)}
    </button>
  );
  if (kind === 'read') return button('openSidebar', props.onOpenSidebar);
  if (kind === 'paused') return button('resume', props.onResume);
  if (kind === 'weak' || kind === 'none') return button('comparePageAnyway', props.onCompareAnyway, true);
  return null;
}

function Foot({ t, state, children }: { t: Say; state: PageState; children: ComponentChildren }) {
  const ends = 'view' in state ? t('sourcesEnd', sayMonth(t, state.view.edition.story.asOf)) : '';
  return (
    <footer class="ft">
      <span>{state.kind === 'none' ? t('checkedHere') : ends}</span>
      {children}
    </footer>
  );
}

/** The toolbar button's popup, 360 px wide; its states stay under 584 px, since browsers cut a popup at 600. */
export function Popup(props: PopupProps) {
  const { state } = props;
  const { words, lang } = wordsOf(state);
  const t: Say = (key, ...args) => say(words, key, ...args);
  return (
    <main class="own pop" lang={lang} data-theme={props.theme}>
      <div class="ph0">
        <Brand />
        <span>{t('extName')}</span>
      </div>
      <div class="bd">
        {state.kind === 'read' ? <Summary view={state.view} /> : <Notice state={state} t={t} />}
      </div>
      <Action t={t} props={props} />
      {state.kind !== 'paused' && state.kind !== 'failed' && (
        <Foot t={t} state={state}>
          <button type="button" class="lk" onClick={props.onPause}>
            {t('pause')}
          </button>
        </Foot>
      )}
    </main>
  );
}
