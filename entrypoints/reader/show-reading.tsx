import { render } from 'preact';
import type { Target } from '../../components/Margin.tsx';
import sidebarStyle from '../../components/sidebar.css?inline';
import type { Span } from '../../engine/reading.ts';
import type { Settings } from '../../engine/settings.ts';
import type { Density, PageState } from '../../engine/view.ts';
import { addHost } from '../../page/add-host.ts';
import { copyText } from '../../page/copy-text.ts';
import { countDropped, findPassage, stepPassage } from '../../page/find-passage.ts';
import { LEVEL } from '../../page/scroll-to.ts';
import type { TextMap } from '../../page/text-map.ts';
import { watchHover } from '../../page/watch-hover.ts';
import { type KeyWish, watchKeys } from '../../page/watch-keys.ts';
import { watchLayout } from '../../page/watch-layout.ts';
import { watchPresses } from '../../page/watch-presses.ts';
import { watchRest } from '../../page/watch-rest.ts';
import { type Visible, visiblePart, watchView } from '../../page/watch-view.ts';
import { whenIdle } from '../../page/when-idle.ts';
import { tellBackground, tellOwnPages } from '../../platform/messages.ts';
import { activeRowHeight } from './active-row.ts';
import { answerKey } from './answer-key.ts';
import { markMargin } from './mark-margin.tsx';
import type { Painting } from './paint-reading.ts';
import { shapeOf } from './shape-of.tsx';
import { standSidebar, type Wish } from './stand-sidebar.ts';
import type { TabStyle } from './style-tab.ts';
import { watchSheet } from './watch-sheet.ts';

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
  /** What the showing throws, with the page as it was. */
  onFail(error: unknown): void;
}

/** In CSS pixels: about half a line of text. */
const HALF_LINE = 10;
/** How far down the viewport a passage stands clear of the sheet: its share of the height. */
const CLEAR = 0.15;

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
  let dropped = 0;
  let isNew = false;
  let [stands, hasMarks, hasSheet] = [false, false, false];

  const links = {
    onOpen: () => byHand('open'),
    onClose: () => byHand('closed'),
    onLead: leadTo,
    onStep: step,
    onClear: () => activate(null),
    onDensity: choose,
    onPause: () => void tellBackground('pauseSite', { host: state.view.page.host }),
    onSettings: () => void tellBackground('openSettings', {}),
    onCopy: (text: string) => void copyText(text, host.root),
    onPress: pressMark,
  };
  const margin = markMargin(
    host,
    () => ({ view: state.view, map, density, active, sidebar: sidebarEdge() }),
    links,
  );
  const rest = watchRest(host.root, () => margin.lead(null), joinRow, life.signal);

  const isSheet = () => stand.place.shape === 'sheet';
  const passages = () => state.view.reading.passages;
  const passageAt = (offset: number) => findPassage(passages(), density, offset);

  function sidebarEdge(): number | undefined {
    const { place } = stand;
    return place.shape === 'sidebar' ? document.documentElement.clientWidth - place.width : undefined;
  }

  function spanOf(target: Target | null): Span | null {
    const { reading } = state.view;
    if (target?.kind === 'passage') return reading.passages[target.index]?.mark ?? null;
    return target ? (reading.sentences[target.index] ?? null) : null;
  }

  const stateOf = (target: Target | null) =>
    target?.kind === 'passage' ? passages()[target.index]?.state : undefined;

  function drawShape(): void {
    if (!stands) return;
    render(
      shapeOf({ state, place: stand.place, density, active, level, visible, dropped }, links),
      host.mount,
    );
  }

  function draw(): void {
    drawShape();
    if (hasMarks) margin.draw();
  }

  /** All that is asked of the page's layout is asked before anything is changed. */
  function settle(wish: Wish = stand.wish): void {
    stand.wish = wish;
    visible = visiblePart(map) ?? visible;
    stand.settle(map.blocks(), active !== null);
    if (isSheet() && !hasSheet) {
      hasSheet = true;
      watchSheet(host, state.view.words.extName ?? '', links, life.signal);
    }
    if (hasMarks) margin.place();
    // Before it is filled: to show it makes the browser lay it out.
    host.attach();
    drawShape();
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
    tellOwnPages('passageShown', { passage: active?.kind === 'passage' ? active.index : null });
    const share = isSheet() ? CLEAR : ways.includes('scroll') ? LEVEL : undefined;
    level = undefined;
    if (target && ways.includes('level'))
      level = share === undefined ? margin.heightOf(target) : innerHeight * share + HALF_LINE;
    if (isSheet()) settle(target ? 'closed' : stand.wish);
    painting.activate(map, spanOf(target), stateOf(target), share);
    margin.note(null);
    margin.lead(null);
    isNew = true;
    draw();
    rest.start();
  }

  function leadTo(target: Target | null): void {
    activate(target, 'scroll');
    if (isSheet()) host.mount.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  function pressMark(target: Target): void {
    const isOn = active?.kind === target.kind && active.index === target.index;
    if (!isOn && stand.place.shape === 'tab') settle('open');
    activate(isOn ? null : target, 'level');
  }

  function press(offset: number): void {
    const index = passageAt(offset);
    if (index !== null) activate({ kind: 'passage', index }, 'level');
  }

  function step(by: 1 | -1): void {
    const from = active?.kind === 'passage' ? active.index : null;
    const index = stepPassage(passages(), density, from, by);
    if (index !== undefined) activate({ kind: 'passage', index }, 'scroll', 'level');
  }

  /** By hand: so it stays. */
  function choose(next: Density): void {
    thin(next);
    void tellBackground('changeSettings', { change: { density: next } });
  }

  function thin(next: Density): void {
    if (next === density) return;
    density = next;
    painting.passages(map, passages(), density);
    margin.place();
    drawShape();
  }

  function key(wish: KeyWish, isOwn: boolean): void {
    const isClosed = stand.place.shape === 'tab' || (isSheet() && !host.dialog.open);
    answerKey(wish, isOwn, { host, isClosed, isActive: active !== null, density }, links);
  }

  /** Joins the active mark to its row, once neither moves any more; where there is no row, a note says once what it
   *  would. */
  function joinRow(): void {
    const isBeside = active !== null && stand.place.shape === 'sidebar';
    margin.lead(isBeside ? activeRowHeight(host.mount) : null);
    if (isNew && active?.kind === 'passage' && stand.place.shape === 'tab') margin.note(active.index);
    isNew = false;
  }

  function paint(): void {
    painting.passages(map, passages(), density);
    painting.activate(map, spanOf(active), stateOf(active));
  }

  function update(next: Read, nextMap: TextMap, changed: boolean): void {
    // Another article in its place is not the same one changed.
    if (state.view.page.url !== next.view.page.url) dropped = 0;
    else if (changed) dropped = countDropped(passages(), next.view.reading.passages, density);
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

  async function start(): Promise<void> {
    const { signal } = life;
    await whenIdle();
    if (signal.aborted) return;
    stands = true;
    settle();
    await whenIdle();
    if (signal.aborted) return;
    hasMarks = true;
    margin.place();
    const text = () => map;
    watchPresses(text, press, signal);
    watchKeys(host.element, key, signal);
    watchView(
      text,
      (part) => {
        visible = part;
        drawShape();
      },
      settle,
      signal,
    );
    const isOwn = (target: EventTarget | null) => target === host.element;
    watchHover(text, isOwn, (offset) => margin.note(offset === null ? null : passageAt(offset)), signal);
    watchLayout(
      text,
      () => {
        painting.prepare(map);
        margin.place();
      },
      signal,
    );
  }

  paint();
  start().catch((error) => {
    undo();
    options.onFail(error);
  });
  return {
    update,
    open: links.onOpen,
    close: () => settle('closed'),
    showPassage: (index) => leadTo(index === null ? null : { kind: 'passage', index }),
    showSentence: (index) => leadTo({ kind: 'sentence', index }),
    thin,
    answerKey: (wish) => key(wish, false),
    undo,
  };
}
