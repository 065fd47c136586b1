import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Density, PageState } from '../engine/view.ts';
import { Announcement } from './Announcement.tsx';
import { Bar } from './Bar.tsx';
import { Contents, PARTS, type Part } from './Contents.tsx';
import { cardsOf, pointsApart } from './cards.ts';
import { type Compared, Differences } from './Differences.tsx';
import { Hero, originCount } from './Hero.tsx';
import { LeftOut } from './LeftOut.tsx';
import { countLeftOut } from './left-out.ts';
import { Names } from './Names.tsx';
import { entitiesHere } from './named.ts';
import { OnThisPage } from './OnThisPage.tsx';
import { SiglaKey } from './SiglaKey.tsx';
import { ScopeContext, scopeOf } from './scope.ts';
import { statementsOf } from './statements.ts';
import { sayCounts } from './states.ts';
import { Tip } from './Tip.tsx';
import { useCurrentPart } from './use-current-part.ts';
import { useDrawn } from './use-drawn.ts';
import { WhereFrom } from './WhereFrom.tsx';
import { WhoSaysWhat } from './WhoSaysWhat.tsx';

export interface SidebarProps {
  state: Extract<PageState, { kind: 'read' }>;
  density: Density;
  /** Index into `reading.passages`; its row is tinted and scrolled to. */
  active: number | null;
  /** Index into `reading.sentences`: a sentence with no position whose row is tinted. */
  activeSentence?: number | null | undefined;
  /** Height on the screen where an active row comes to stand, in px: level with its mark on the page. */
  level?: number | undefined;
  /** Part of the article that is on the screen, 0 to 1. */
  visible?: { from: number; to: number } | undefined;
  /** How many highlights the page's last change has taken their words from. */
  dropped?: number | undefined;
  /** Overrides the browser's own light or dark. */
  theme?: 'light' | 'dark' | undefined;
  /** It is all that its document holds, and no article stands beside it there. */
  alone?: boolean | undefined;
  /** Drawn in one go, as on a page of ours. */
  whole?: boolean | undefined;
  onActivate(passage: number | null): void;
  /** A sentence with no position was pressed: index into `reading.sentences`. Without it those rows are no buttons. */
  onSentence?: ((sentence: number) => void) | undefined;
  onDensity(density: Density): void;
  /** On a narrow screen: closed, not collapsed. */
  closes?: boolean | undefined;
  onCollapse(): void;
  onPause(): void;
  onSettings(): void;
  /** Takes a difference as plain text. Without it there is no such button. */
  onCopy?: ((text: string) => void) | undefined;
}

/** How many pieces are drawn when the page at a glance is among them, and when its statements are: the first is the
 *  head, and behind these each part is one more. */
const GLANCE = 1;
const ROWS = 2;

/** Callbacks that stay the same while those behind them change: what hangs on them is not drawn again. */
function useSteady(props: SidebarProps): Pick<SidebarProps, 'onActivate' | 'onSentence' | 'onCopy'> {
  const latest = useRef(props);
  latest.current = props;
  const [asks, copies] = [props.onSentence !== undefined, props.onCopy !== undefined];
  return useMemo(
    () => ({
      onActivate: (passage) => latest.current.onActivate(passage),
      onSentence: asks ? (sentence) => latest.current.onSentence?.(sentence) : undefined,
      onCopy: copies ? (text) => latest.current.onCopy?.(text) : undefined,
    }),
    [asks, copies],
  );
}

function ReadSidebar(props: SidebarProps) {
  const { view } = props.state;
  const scope = useMemo(() => scopeOf(view), [view]);
  const pane = useRef<HTMLElement>(null);
  const { part, pastHero } = useCurrentPart(pane);
  const { t } = scope;
  const { upTo, count: drawn } = useDrawn(pane, ROWS + PARTS.length - 1, props.whole);
  const [goal, setGoal] = useState<Part | null>(null);
  const go = (to: Part) => {
    upTo(ROWS + PARTS.indexOf(to));
    setGoal(to);
  };
  useLayoutEffect(() => {
    const section = pane.current?.querySelector<HTMLElement>(`[data-part="${goal}"]`);
    if (!section) return;
    pane.current?.scrollTo({ top: section.offsetTop - 107 }); // px of bar and contents, which stay on top
    section.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    setGoal(null);
  }, [goal]);
  const isLedTo = props.active !== null || typeof props.activeSentence === 'number';
  const count = isLedTo ? Math.max(ROWS, drawn) : drawn;
  const [compared, compare] = useState<Compared | null>(null);
  const onCompare = useCallback(
    (point: string) => {
      upTo(ROWS + PARTS.indexOf('differences'));
      compare((last) => ({ point, turn: (last?.turn ?? 0) + 1 }));
    },
    [upTo],
  );
  const hasCards = count >= ROWS + PARTS.indexOf('differences');
  const cards = useMemo(() => (hasCards ? cardsOf(scope) : []), [scope, hasCards]);
  const counts = useMemo(
    () => ({
      onThisPage: statementsOf(scope.reading).length,
      differences: pointsApart(scope).length,
      leftOut: countLeftOut(scope),
      names: entitiesHere(scope).length,
      whoSaysWhat: scope.edition.points.length,
    }),
    [scope],
  );
  const steady = useSteady(props);
  const { onActivate, onCopy } = steady;
  // Kept as they are while the page scrolls: then only the bracket of the miniature moves.
  const still = useMemo(
    () => ({
      differences: <Differences {...{ cards, compared, onActivate, onCopy }} />,
      leftOut: <LeftOut />,
      names: <Names />,
      whereFrom: <WhereFrom />,
      whoSaysWhat: <WhoSaysWhat cards={cards} />,
    }),
    [cards, compared, onActivate, onCopy],
  );
  const isDrawn = (part: number) => count >= (part === 0 ? GLANCE : ROWS + part);
  const origin = originCount(scope).join(' ');
  const found = [t('spotted'), origin, sayCounts(scope)].filter(Boolean).join(' ');
  const Root = props.alone ? 'main' : 'aside';
  return (
    <ScopeContext.Provider value={scope}>
      <Root ref={pane} class="ss" lang={scope.lang} data-theme={props.theme} aria-label={t('extName')}>
        <Bar
          t={t}
          aside={<SiglaKey />}
          onPause={props.onPause}
          onSettings={props.onSettings}
          closes={props.closes}
          onCollapse={props.onCollapse}
        >
          {pastHero && origin}
        </Bar>
        <Hero dropped={props.dropped} />
        <Contents counts={counts} current={part} onGo={go} />
        {PARTS.map((one, at) => (
          <section
            key={one}
            class="sec"
            data-part={one}
            data-undrawn={isDrawn(at) ? undefined : ''}
            aria-label={t(one)}
          >
            {isDrawn(at) &&
              (one === 'onThisPage' ? (
                <OnThisPage {...props} {...steady} onCompare={onCompare} brief={count < ROWS} />
              ) : (
                still[one]
              ))}
          </section>
        ))}
        <footer class="foot">{t('nothingSent')}</footer>
        <Announcement text={props.dropped ? t('pageChanged', props.dropped) : found} />
        <Tip />
      </Root>
    </ScopeContext.Provider>
  );
}

/** The sidebar beside an article: fills its parent and scrolls by itself. */
export function Sidebar(props: SidebarProps) {
  return <ReadSidebar key={props.state.view.page.url} {...props} />;
}
