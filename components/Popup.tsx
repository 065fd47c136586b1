import type { ComponentChildren } from 'preact';
import type { View } from '../engine/view.ts';
import { Actions, type ActionsProps, isOnSite } from './Actions.tsx';
import { Fan } from './Fan.tsx';
import { Credit, originCount } from './Hero.tsx';
import { Brand, IconButton, Mark } from './Mark.tsx';
import { Notice, wordsOf } from './Notice.tsx';
import { type Say, say, sayMonth } from './say.ts';
import { type Scope, ScopeContext, scopeOf } from './scope.ts';
import { countsOf, LOOKS, sayLabel } from './states.ts';
import { Tip } from './Tip.tsx';

export interface PopupProps extends ActionsProps {
  /** How many sites are paused in all. */
  paused: number;
  theme?: 'light' | 'dark' | undefined;
  /** Without it the browser has no panel of its own, and there is no such button. */
  onOpenPanel?: (() => void) | undefined;
  onPause(): void;
  onSettings(): void;
}

/** How many passages are in which state; where they differ, on what. */
function Counts({ scope }: { scope: Scope }) {
  return (
    <ul class="cnt">
      {countsOf(scope).map(({ label, count, points }) => (
        <li key={label}>
          <Mark label={label} />
          <b class={`num tone-${LOOKS[label].tone}`}>{count}</b>
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

function Foot({ told, children }: { told: string; children: ComponentChildren }) {
  return (
    <footer class="ft">
      <span>{told}</span>
      {children}
    </footer>
  );
}

/** What the foot says, and the one link there. */
function footOf({ state, paused, onPause, onSettings }: PopupProps, t: Say) {
  const link = (key: string, press: () => void) => (
    <button type="button" class="lk" onClick={press}>
      {t(key)}
    </button>
  );
  if (state.kind === 'paused')
    return <Foot told={t('sitesPaused', paused)}>{link('manageSites', onSettings)}</Foot>;
  if (state.kind === 'failed' || !isOnSite(state)) return null;
  const ends = 'view' in state ? t('sourcesEnd', sayMonth(t, state.view.edition.story.asOf)) : '';
  return <Foot told={state.kind === 'none' ? t('checkedHere') : ends}>{link('pauseHere', onPause)}</Foot>;
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
        {props.onOpenPanel && <IconButton icon="panel" name={t('openPanel')} onPress={props.onOpenPanel} />}
        <IconButton icon="settings" name={t('settings')} onPress={props.onSettings} />
      </div>
      <div class="bd">
        {state.kind === 'read' ? <Summary view={state.view} /> : <Notice state={state} t={t} />}
      </div>
      <Actions {...props} t={t} />
      {footOf(props, t)}
      <Tip />
    </main>
  );
}
