import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Lang } from '../engine/corpus.ts';
import type { Density, View } from '../engine/view.ts';
import { Excerpt } from './Excerpt.tsx';
import { Grant } from './Grant.tsx';
import { Brand } from './Mark.tsx';
import { MarkKey } from './MarkKey.tsx';
import { Sidebar } from './Sidebar.tsx';
import { type Say, say } from './say.ts';
import { ScopeContext, scopeOf } from './scope.ts';

export interface WelcomeProps {
  words: Record<string, string>;
  lang: Lang;
  /** The last month of our sources: `2024-05`. */
  asOf: string;
  /** None where the story has no example. */
  example: View | null;
  /** How a button is pinned differs. */
  browser: 'chrome' | 'firefox';
  /** Whether the browser lets the extension look at pages by itself. */
  granted: boolean;
  theme?: 'light' | 'dark' | undefined;
  onGrant(): void;
  onSettings(): void;
}

const NEVER = ['judge', 'send', 'change'];
const KEYS = [
  { keys: ['S'], told: 'key_s' },
  { keys: ['J', 'K'], told: 'key_jk' },
  { keys: ['D'], told: 'key_d' },
];

/** The page on install: what it does, on an example that is read as any article is, and what it never does. */
export function Welcome(props: WelcomeProps) {
  const { words, lang, theme, example } = props;
  const t: Say = (key, ...args) => say(words, key, ...args);
  return (
    <div class="own wel" lang={lang} data-theme={theme}>
      <header>
        <div class="name">
          <Brand />
          {t('extName')}
        </div>
        <h1>{t('welcomeTitle')}</h1>
        <p class="lede">{t('welcomeLede')}</p>
        {!props.granted && <Grant t={t} onGrant={props.onGrant} />}
      </header>
      {example && <Demo {...props} view={example} t={t} />}
      <main>
        <section>
          <h2>{t('marksTitle')}</h2>
          <p class="lede">
            {t('marksLede')} {t('highlightNote')}
          </p>
          <MarkKey t={t} asOf={props.asOf} />
        </section>
        <section>
          <h2>{t('neverTitle')}</h2>
          <dl class="three">
            {NEVER.map((one) => (
              <div key={one}>
                <dt>{t(`never_${one}`)}</dt>
                <dd>{t(`never_${one}Note`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <Start {...props} t={t} />
      </main>
    </div>
  );
}

/** The sidebar beside its article, both as they are on a page; a landmark of its own, as there. */
function Demo({ view, t, theme, onSettings }: { view: View; t: Say } & WelcomeProps) {
  const [density, setDensity] = useState<Density>('some');
  const [active, setActive] = useState<number | null>(null);
  const nothing = () => undefined;
  return (
    <div class="demo">
      <section aria-label={t('demoTitle')}>
        <h2>{t('demoTitle')}</h2>
        <p class="lede">{t('demoLede')}</p>
        <article lang={view.reading.lang}>
          <p class="paper">{t('inventedPaper')}</p>
          <h3>{view.reading.title}</h3>
          <ScopeContext.Provider value={scopeOf(view)}>
            <Excerpt density={density} active={active} onActivate={setActive} />
          </ScopeContext.Provider>
        </article>
      </section>
      <div class="frame">
        <Sidebar
          whole
          state={{ kind: 'read', view }}
          density={density}
          active={active}
          theme={theme}
          onActivate={setActive}
          onDensity={setDensity}
          onCollapse={nothing}
          onPause={nothing}
          onSettings={onSettings}
        />
      </div>
    </div>
  );
}

function Start({ t, browser, onSettings }: WelcomeProps & { t: Say }) {
  return (
    <section>
      <h2>{t('startTitle')}</h2>
      <dl class="three">
        <div>
          <dt>{t('start_pin')}</dt>
          <dd>{t(browser === 'firefox' ? 'pin_firefox' : 'pin_chrome')}</dd>
        </div>
        <div>
          <dt>{t('start_keys')}</dt>
          {KEYS.map(({ keys, told }) => (
            <dd key={told}>
              {keys.map((key) => (
                <Fragment key={key}>
                  <kbd>Alt Shift {key}</kbd>{' '}
                </Fragment>
              ))}
              {t(told)}
            </dd>
          ))}
        </div>
        <div>
          <dt>{t('start_choose')}</dt>
          <dd>
            {t('start_chooseNote')}
            <button type="button" class="lk" onClick={onSettings}>
              {t('openSettings')}
            </button>
          </dd>
        </div>
      </dl>
    </section>
  );
}
