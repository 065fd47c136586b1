import { render } from 'preact';
import { Panel } from '../../components/Panel.tsx';
import type { Density, PageState } from '../../engine/view.ts';
import { browser } from '../../platform/browser.ts';
import { followTab } from '../../platform/follow-tab.ts';
import { isGranted, requestGrant } from '../../platform/grant.ts';
import { answer, type ToOwnPages, tellBackground, tellReader } from '../../platform/messages.ts';
import { loadSettings } from '../../platform/settings.ts';

/** In milliseconds: about what it takes to read a page that was loaded. */
const SETTLING = 500;

const place = document.getElementById('panel') as HTMLElement;
let tabId: number | undefined;
let active: number | null = null;
/** Names what is shown. */
let shown = '';
/** What the page's reader was told of: that it stands here, and no longer beside the page. */
let taken = '';
let turn = 0;

interface Known {
  tab: number;
  state: PageState;
  selection: boolean;
  density: Density;
  granted: boolean;
}

async function refresh(): Promise<void> {
  turn += 1;
  const mine = turn;
  const tab = tabId;
  if (tab === undefined) return;
  const [{ state, selection }, { density, looks }, isAllowed] = await Promise.all([
    tellBackground('getPanelState', { tabId: tab }),
    loadSettings(),
    isGranted(),
  ]);
  // Between a page's loading and its reading lies a moment in which nothing is known of it.
  if (state.kind === 'none' && shown !== '') await new Promise((later) => setTimeout(later, SETTLING));
  if (mine === turn) show({ tab, state, selection, density, granted: isAllowed || looks === 'asked' });
}

function show(known: Known): void {
  const { tab, state, selection } = known;
  const { lang, words } = 'view' in state ? state.view : state;
  const page = 'view' in state ? state.view.page : 'page' in state ? state.page : { url: '', host: '' };
  document.documentElement.lang = lang;
  document.title = words.extName ?? '';
  const name = `${tab} ${selection} ${state.kind} ${page.url}`;
  if (name !== shown) {
    shown = name;
    active = null;
  }
  if (state.kind === 'read' && !selection) void takeOver(tab, name);
  render(
    <Panel
      {...known}
      active={active}
      onActivate={(passage) => {
        active = passage;
        // Selected text is not marked on the page, so there is nothing to lead to.
        if (!selection) void tellReader(tab, 'showPassage', { passage });
        show(known);
      }}
      onSentence={selection ? undefined : (sentence) => void tellReader(tab, 'showSentence', { sentence })}
      onDensity={(density) => void tellBackground('changeSettings', { change: { density } })}
      onCompareSelected={() => void tellBackground('compareSelection', { tabId: tab })}
      onShowPage={() => void tellBackground('dropSelection', { tabId: tab })}
      onClose={() => close()}
      onPause={() => void tellBackground('pauseSite', { host: page.host })}
      onResume={() => void tellBackground('resumeSite', { host: page.host })}
      onCompareAnyway={() => void tellBackground('compareAnyway', { tabId: tab })}
      onSettings={() => void tellBackground('openSettings', {})}
      onGrant={() => void requestGrant().then(refresh)}
      onCopy={(text) => void navigator.clipboard.writeText(text)}
    />,
    place,
  );
}

/** A reading that was kept is shown before its page has a reader that would hear of it: then it is told later, with
 *  the row that was pressed meanwhile. */
async function takeOver(tab: number, name: string): Promise<void> {
  if (name === taken || !(await tellReader(tab, 'closeSidebar', {}))) return;
  taken = name;
  if (active !== null) await tellReader(tab, 'showPassage', { passage: active });
}

answer<ToOwnPages>({
  settingsChanged: () => void refresh(),
  pageStateChanged: (event) => {
    if (event.tabId === tabId) void refresh();
  },
  passageShown: ({ passage }, { tab }) => {
    if (tab?.id !== tabId || passage === active) return;
    active = passage;
    void refresh();
  },
});
const { id: windowId } = await browser.windows.getCurrent();
followTab(windowId, (id) => {
  tabId = id;
  // The page may have been loaded anew, and its reader knows nothing.
  taken = '';
  void refresh();
});
