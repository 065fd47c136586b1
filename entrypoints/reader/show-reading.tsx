import { render } from 'preact';
import type { Target } from '../../components/Margin.tsx';
import { OnePassage } from '../../components/OnePassage.tsx';
import { Peek } from '../../components/Peek.tsx';
import { Sidebar } from '../../components/Sidebar.tsx';
import sidebarStyle from '../../components/sidebar.css?inline';
import { Tab } from '../../components/Tab.tsx';
import type { Span } from '../../engine/reading.ts';
import type { Settings } from '../../engine/settings.ts';
import type { Density, PageState } from '../../engine/view.ts';
import { addHost } from '../../page/add-host.ts';
import { copyText } from '../../page/copy-text.ts';
import { findPassage } from '../../page/find-passage.ts';
import { isMarked } from '../../page/highlight.ts';
import { LEVEL } from '../../page/scroll-to.ts';
import type { TextMap } from '../../page/text-map.ts';
import { watchHover } from '../../page/watch-hover.ts';
import { type KeyWish, watchKeys } from '../../page/watch-keys.ts';
import { watchLayout } from '../../page/watch-layout.ts';
import { watchPresses } from '../../page/watch-presses.ts';
import { watchRest } from '../../page/watch-rest.ts';
import { watchSwipes } from '../../page/watch-swipes.ts';
import { type Visible, visiblePart, watchView } from '../../page/watch-view.ts';
import { whenIdle } from '../../page/when-idle.ts';
import { tellBackground, tellOwnPages } from '../../platform/messages.ts';
import { saveSettings } from '../../platform/settings.ts';
import { markMargin } from './mark-margin.tsx';
import type { Painting } from './paint-reading.ts';
import { standSidebar, type Wish } from './stand-sidebar.ts';
import type { TabStyle } from './style-tab.ts';

type Read = Extract<PageState, { kind: 'read' }>;

export interface Shown {
  /** Shows a new reading; `changed` where the page's text is another than before. */
  update(state: Read, map: TextMap, changed: boolean): void;
  /** Opens the sidebar, as by hand. */
  open(): void;
  /** Collapses it, and leaves the focus where it is. */
  close(): void;
  /** Brings a passage to the reader's eyes, as by pressing its row. */
  showPassage(passage: number | null): void;
  showSentence(sentence: number): void;
  /** Highlights so much from now on. */
  thin(density: Density): void;
  /** Does what a key asks for. */
  answerKey(wish: KeyWish): void;
  undo(): void;
}

interface Options {
  painting: Painting;
  style: TabStyle;
  /** `open` where a person asked, so that the sidebar opens in any case. */
  wish: Wish;
  onAnyway(): void;
  /** What the showing throws, with the page as it was. */
  onFail(error: unknown): void;
}

const DENSITIES: Density[] = ['few', 'some', 'all'];

/** Shows a reading on its page: the highlights at once, and when the page has drawn them the marks in the margin, the
 *  sidebar or its tab, and the links between passages and rows. */
export function showReading(first: Read, firstMap: TextMap, settings: Settings, options: Options): Shown {
  const { painting, style } = options;
  const life = new AbortController();
  const host = addHost(sidebarStyle);
  const stand = standSidebar(host, style, options.wish);
  let state = first;
  let map = firstMap;
  let density: Density = settings.density;
  let active: Target | null = null;
  let level: number | undefined;
  let visible: Visible | undefined;
  let [stands, hasMarks] = [false, false];

  const margin = markMargin(
    host,
    () => ({ view: state.view, map, density, active, sidebar: sidebarEdge() }),
    { onPress: pressMark, onClear: () => activate(null) },
  );

  const isSheet = () => stand.place.shape === 'sheet';
  const passages = () => state.view.reading.passages;
  const indexOf = (kind: Target['kind']) => (active?.kind === kind ? active.index : null);

  function sidebarEdge(): number | undefined {
    const { place } = stand;
    return place.shape === 'sidebar' ? document.documentElement.clientWidth - place.width : undefined;
  }

  function spanOf({ kind, index }: Target): Span | null {
    const { reading } = state.view;
    return (kind === 'passage' ? reading.passages[index]?.mark : reading.sentences[index]) ?? null;
  }

  function draw(): void {
    if (!stands) return;
    render(shape(), host.mount);
    if (hasMarks) margin.draw();
  }

  function shape() {
    const { place } = stand;
    const open = () => byHand('open');
    if (place.shape === 'tab') return <Tab state={state} onOpen={open} />;
    if (place.shape === 'sidebar' || place.open) return sidebar();
    if (!active) return <Peek view={state.view} onOpen={open} />;
    return <OnePassage view={state.view} target={active} onStep={step} onClose={() => activate(null)} />;
  }

  function sidebar() {
    return (
      <Sidebar
        state={state}
        density={density}
        active={indexOf('passage')}
        activeSentence={indexOf('sentence')}
        level={level}
        visible={visible}
        onActivate={showPassage}
        onSentence={showSentence}
        closes={stand.place.shape === 'sheet'}
        onDensity={choose}
        onCollapse={() => byHand('closed')}
        onPause={() => void tellBackground('pauseSite', { host: state.view.page.host })}
        onCompareAnyway={options.onAnyway}
        onCopy={(text) => void copyText(text, host.root)}
      />
    );
  }

  /** All that is asked of the page's layout is asked before anything is changed. */
  function settle(wish: Wish = stand.wish): void {
    stand.wish = wish;
    visible = visiblePart(map) ?? visible;
    stand.settle(map.blocks(), active !== null);
    if (hasMarks) margin.place();
    // Before it is filled: to show it makes the browser lay it out.
    host.attach();
    draw();
  }

  /** The focus goes along, but never where nobody asked. */
  function byHand(wish: Wish): void {
    settle(wish);
    const way = stand.place.shape === 'sidebar' || wish === 'open' ? 'h1' : 'button';
    host.mount.querySelector<HTMLElement>(way)?.focus({ preventScroll: true });
  }

  /** `scroll` brings the words to the reader's eyes, `level` the row to the height where they stand. */
  function activate(target: Target | null, ...ways: ('scroll' | 'level')[]): void {
    active = target;
    tellOwnPages('passageShown', { passage: indexOf('passage') });
    const scroll = ways.includes('scroll');
    level = undefined;
    if (target && ways.includes('level'))
      level = scroll ? innerHeight * LEVEL + HALF_LINE : margin.heightOf(target);
    if (isSheet()) settle(target ? 'closed' : stand.wish);
    painting.activate(map, target && spanOf(target), isSheet() ? CLEAR : scroll ? LEVEL : undefined);
    margin.note(null);
    margin.lead(null);
    draw();
    rest.start();
  }

  /** From a row to the words on the page. */
  function leadTo(target: Target | null): void {
    activate(target, 'scroll');
    if (isSheet()) host.mount.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  function pressMark(target: Target): void {
    const isOn = active?.kind === target.kind && active.index === target.index;
    if (isOn) {
      activate(null);
      return;
    }
    if (stand.place.shape === 'tab') settle('open');
    activate(target, 'level');
  }

  function thin(next: Density): void {
    if (next === density) return;
    density = next;
    painting.passages(map, passages(), density);
    margin.place();
    draw();
  }

  /** As `thin`, by hand: so it stays. */
  function choose(next: Density): void {
    thin(next);
    void saveSettings({ density: next });
  }

  function showPassage(index: number | null): void {
    leadTo(index === null ? null : { kind: 'passage', index });
  }

  function showSentence(index: number): void {
    leadTo({ kind: 'sentence', index });
  }

  function press(offset: number): void {
    const index = findPassage(passages(), density, offset);
    if (index !== null) activate({ kind: 'passage', index }, 'level');
  }

  function step(by: 1 | -1): void {
    const shown = passages().flatMap(({ state }, index) => (isMarked(state, density) ? [index] : []));
    const at = indexOf('passage');
    const next =
      by > 0
        ? shown.find((one) => at === null || one > at)
        : shown.findLast((one) => at === null || one < at);
    if (next !== undefined) activate({ kind: 'passage', index: next }, 'scroll', 'level');
  }

  function answerKey(wish: KeyWish, isOwn = false): void {
    const isTab = stand.place.shape === 'tab';
    const isClosed = isTab || (isSheet() && !host.dialog.open);
    if (wish === 'toggle') byHand(isClosed ? 'open' : 'closed');
    else if (wish === 'next') step(1);
    else if (wish === 'previous') step(-1);
    else if (wish === 'density')
      choose(DENSITIES[(DENSITIES.indexOf(density) + 1) % DENSITIES.length] ?? 'some');
    else if (wish === 'escape') {
      if (active) activate(null);
      else if (isOwn && !isClosed) byHand('closed');
      margin.note(null);
    } else {
      if (isClosed) byHand('open');
      const row = wish === 'row' ? '.pt.on button' : `.idx button:nth-of-type(${wish})`;
      host.mount.querySelector<HTMLElement>(row)?.[wish === 'row' ? 'focus' : 'click']();
    }
  }

  /** Joins the active mark to its row, once neither moves any more. */
  function joinRow(): void {
    const row = host.mount.querySelector('.pt.on .s')?.getBoundingClientRect();
    const pane = host.mount.getBoundingClientRect();
    const height = row && row.top + row.height / 2;
    const isSeen = height !== undefined && height > pane.top + HEAD && height < pane.bottom;
    margin.lead(active && isSeen && stand.place.shape === 'sidebar' ? height : null);
  }

  const rest = watchRest(host.root, () => margin.lead(null), joinRow, life.signal);

  function view(part: Visible): void {
    visible = part;
    draw();
  }

  function paint(): void {
    painting.passages(map, passages(), density);
    painting.activate(map, active && spanOf(active));
  }

  function update(next: Read, nextMap: TextMap, changed: boolean): void {
    [state, map] = [next, nextMap];
    if (changed) active = null;
    paint();
    if (stands) settle();
  }

  function undo(): void {
    life.abort();
    painting.clear();
    style.clear();
    margin.clear();
    host.remove();
    render(null, host.mount);
  }

  function swipe(way: 'up' | 'down'): void {
    if (way === 'up') byHand('open');
    else if (host.dialog.open) byHand('closed');
    else activate(null);
  }

  function watchSheet(): void {
    const close = (event: Event) => {
      // A press beside the sheet is one on the dialog itself.
      if (event.type === 'click' && event.target !== host.dialog) return;
      event.preventDefault();
      byHand('closed');
    };
    for (const type of ['cancel', 'click']) host.dialog.addEventListener(type, close);
    host.dialog.ariaLabel = state.view.words.extName ?? '';
    const isHandle = (target: EventTarget | null) =>
      isSheet() && target instanceof Element && target.closest('.grab, .bar, .cn, .peek') !== null;
    watchSwipes(host.mount, isHandle, swipe, life.signal);
  }

  async function start(): Promise<void> {
    await whenIdle();
    if (life.signal.aborted) return;
    stands = true;
    watchSheet();
    settle();
    await whenIdle();
    if (life.signal.aborted) return;
    hasMarks = true;
    margin.place();
    watchPresses(() => map, press, life.signal);
    watchView(() => map, view, settle, life.signal);
    watchKeys(host.element, answerKey, life.signal);
    const hover = (offset: number | null) =>
      margin.note(offset === null ? null : findPassage(passages(), density, offset));
    watchHover(
      () => map,
      (target) => target === host.element,
      hover,
      life.signal,
    );
    const move = () => {
      painting.prepare(map);
      margin.place();
    };
    watchLayout(() => map, move, life.signal);
  }

  paint();
  start().catch((error) => {
    undo();
    options.onFail(error);
  });
  return {
    update,
    open: () => byHand('open'),
    close: () => settle('closed'),
    showPassage,
    showSentence,
    answerKey,
    thin,
    undo,
  };
}

/** In CSS pixels: what bar and contents cover of the sidebar, and about half a line of text. */
const HEAD = 108;
const HALF_LINE = 10;
/** How far down the viewport a passage stands clear of the sheet: its share of the height. */
const CLEAR = 0.15;
