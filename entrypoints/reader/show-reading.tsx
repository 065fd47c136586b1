import { render } from 'preact';
import { Sidebar } from '../../components/Sidebar.tsx';
import sidebarStyle from '../../components/sidebar.css?inline';
import { Tab } from '../../components/Tab.tsx';
import type { Span } from '../../engine/reading.ts';
import type { Density, PageState } from '../../engine/view.ts';
import { addHost } from '../../page/add-host.ts';
import { copyText } from '../../page/copy-text.ts';
import { findPassage } from '../../page/find-passage.ts';
import type { TextMap } from '../../page/text-map.ts';
import { watchPresses } from '../../page/watch-presses.ts';
import { type Visible, visiblePart, watchView } from '../../page/watch-view.ts';
import { whenIdle } from '../../page/when-idle.ts';
import { tellBackground } from '../../platform/messages.ts';
import { type Settings, saveSettings } from '../../platform/settings.ts';
import type { Painting } from './paint-reading.ts';
import { standSidebar, type Wish } from './stand-sidebar.ts';
import type { TabStyle } from './style-tab.ts';

type Read = Extract<PageState, { kind: 'read' }>;

export interface Shown {
  /** Shows a new reading; `changed` where the page's text is another than before. */
  update(state: Read, map: TextMap, changed: boolean): void;
  /** Opens the sidebar, as by hand. */
  open(): void;
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

/** Shows a reading on its page: the highlights at once, and when the page has drawn them the sidebar or its tab, and
 *  the links between passages and rows. */
export function showReading(first: Read, firstMap: TextMap, settings: Settings, options: Options): Shown {
  const { painting, style } = options;
  const life = new AbortController();
  const host = addHost(sidebarStyle);
  const stand = standSidebar(host, style, options.wish);
  let state = first;
  let map = firstMap;
  let density: Density = settings.density;
  let active: number | null = null;
  let visible: Visible | undefined;
  let stands = false;

  const passages = () => state.view.reading.passages;
  const markOf = (passage: number | null) => (passage === null ? null : (passages()[passage]?.mark ?? null));

  function draw(): void {
    if (stands) render(stand.place.shape === 'tab' ? tab() : sidebar(), host.mount);
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
        onActivate={(passage) => activate(passage, markOf(passage), true)}
        onSentence={(at) => activate(null, state.view.reading.sentences[at] ?? null, true)}
        onDensity={thin}
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
    stand.settle(map.blocks());
    // Before it is filled: to show it makes the browser lay it out.
    host.attach();
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
    painting.activate(map, span, scroll);
    draw();
  }

  function thin(next: Density): void {
    density = next;
    void saveSettings({ density });
    painting.passages(map, passages(), density);
    draw();
  }

  function press(offset: number): void {
    const passage = findPassage(passages(), density, offset);
    if (passage !== null) activate(passage, markOf(passage), false);
  }

  function view(part: Visible): void {
    visible = part;
    draw();
  }

  function paint(): void {
    painting.passages(map, passages(), density);
    painting.activate(map, markOf(active), false);
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
    host.remove();
    render(null, host.mount);
  }

  /** The closed sheet shows its top alone: whatever is pressed there opens it. */
  function lift(event: Event): void {
    if (stand.place.shape !== 'sheet' || stand.place.open) return;
    event.stopPropagation();
    byHand('open');
  }

  async function start(): Promise<void> {
    await whenIdle();
    if (life.signal.aborted) return;
    stands = true;
    host.mount.addEventListener('click', lift, { capture: true });
    settle();
    watchPresses(() => map, press, life.signal);
    watchView(() => map, view, settle, life.signal);
  }

  paint();
  start().catch((error) => {
    undo();
    options.onFail(error);
  });
  return { update, open: () => byHand('open'), undo };
}
