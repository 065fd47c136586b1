import { render } from 'preact';
import { Sidebar } from '../../components/Sidebar.tsx';
import sidebarStyle from '../../components/sidebar.css?inline';
import { Tab } from '../../components/Tab.tsx';
import type { Span } from '../../engine/reading.ts';
import type { Settings } from '../../engine/settings.ts';
import type { Density, PageState } from '../../engine/view.ts';
import { copyText } from '../../page/copy-text.ts';
import { findPassage } from '../../page/find-passage.ts';
import { isMarked } from '../../page/highlight.ts';
import { addHost } from '../../page/sidebar-host.ts';
import type { TextMap } from '../../page/text-map.ts';
import { watchPresses } from '../../page/watch-presses.ts';
import { type Visible, watchView } from '../../page/watch-view.ts';
import { type PageKey, tellBackground, tellOwnPages } from '../../platform/messages.ts';
import { saveSettings } from '../../platform/settings.ts';
import { paintReading } from './paint-reading.ts';
import { standSidebar, type Wish } from './stand-sidebar.ts';
import { styleTab } from './style-tab.ts';

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
  /** Does what a key asks for. */
  answerKey(key: PageKey): void;
  /** Highlights so much from now on. */
  thin(density: Density): void;
  undo(): void;
}

interface Options {
  /** `open` where a person asked, so that the sidebar opens in any case. */
  wish: Wish;
  onAnyway(): void;
}

const DENSITIES: Density[] = ['few', 'some', 'all'];

/** Shows a reading on its page: highlights, sidebar or tab, and the links between passages and rows. Throws what
 *  the showing throws, with the page as it was. */
export function showReading(first: Read, firstMap: TextMap, settings: Settings, options: Options): Shown {
  const life = new AbortController();
  const host = addHost(sidebarStyle);
  const style = styleTab();
  const painting = paintReading(style);
  const stand = standSidebar(host, style, options.wish);
  let state = first;
  let map = firstMap;
  let density: Density = settings.density;
  let active: number | null = null;
  let visible: Visible | undefined;

  const passages = () => state.view.reading.passages;
  const markOf = (passage: number | null) => (passage === null ? null : (passages()[passage]?.mark ?? null));

  function draw(): void {
    render(stand.place.shape === 'tab' ? tab() : sidebar(), host.mount);
  }

  function tab() {
    return <Tab state={state} onOpen={() => byHand('open')} />;
  }

  function sidebar() {
    return (
      <Sidebar
        state={state}
        density={density}
        active={active}
        visible={visible}
        onActivate={showPassage}
        onSentence={showSentence}
        onDensity={choose}
        onCollapse={() => byHand('closed')}
        onPause={() => void tellBackground('pauseSite', { host: state.view.page.host })}
        onCompareAnyway={options.onAnyway}
        onCopy={(text) => void copyText(text, host.root)}
      />
    );
  }

  function settle(wish: Wish = stand.wish): void {
    stand.wish = wish;
    stand.settle(map.blocks());
    draw();
  }

  /** The focus goes along, but never where nobody asked. */
  function byHand(wish: Wish): void {
    settle(wish);
    const target = stand.place.shape === 'tab' ? 'button' : 'h1';
    host.root.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
  }

  function activate(passage: number | null, span: Span | null, scroll: boolean): void {
    active = passage;
    tellOwnPages('passageShown', { passage });
    painting.activate(map, span, scroll);
    draw();
  }

  function thin(next: Density): void {
    if (next === density) return;
    density = next;
    painting.passages(map, passages(), density);
    draw();
  }

  function showPassage(passage: number | null): void {
    activate(passage, markOf(passage), true);
  }

  function showSentence(sentence: number): void {
    activate(null, state.view.reading.sentences[sentence] ?? null, true);
  }

  function choose(next: Density): void {
    thin(next);
    void saveSettings({ density: next });
  }

  function answerKey(key: PageKey): void {
    if (key === 'toggle') byHand(stand.place.shape === 'tab' ? 'open' : 'closed');
    else if (key === 'density')
      choose(DENSITIES[(DENSITIES.indexOf(density) + 1) % DENSITIES.length] ?? 'some');
    else step(key === 'next' ? 1 : -1);
  }

  function step(by: 1 | -1): void {
    const shown = passages().flatMap((one, index) => (isMarked(one.state, density) ? [index] : []));
    const at = active;
    const next =
      by > 0
        ? shown.find((one) => at === null || one > at)
        : shown.findLast((one) => at === null || one < at);
    if (next !== undefined) showPassage(next);
  }

  function press(offset: number): void {
    const passage = findPassage(passages(), density, offset);
    if (passage !== null) activate(passage, markOf(passage), false);
  }

  function view(part: Visible): void {
    visible = part;
    draw();
  }

  function update(next: Read, nextMap: TextMap, changed: boolean): void {
    [state, map] = [next, nextMap];
    if (changed) active = null;
    host.attach();
    painting.passages(map, passages(), density);
    painting.activate(map, markOf(active), false);
    settle();
  }

  function undo(): void {
    life.abort();
    painting.clear();
    style.clear();
    host.remove();
    render(null, host.mount);
  }

  /** The closed sheet shows its top alone: whatever is pressed there opens it. */
  function lift(event: Event): void {
    if (stand.place.shape !== 'sheet' || stand.place.open) return;
    event.stopPropagation();
    byHand('open');
  }

  try {
    host.mount.addEventListener('click', lift, { capture: true });
    update(first, firstMap, false);
    watchPresses(() => map, press, life.signal);
    watchView(() => map, view, settle, life.signal);
  } catch (error) {
    undo();
    throw error;
  }
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
