import { render } from 'preact';
import { Popup } from '../../components/Popup.tsx';
import type { PageState } from '../../engine/view.ts';
import { browser } from '../../platform/browser.ts';
import { isGranted, requestGrant } from '../../platform/grant.ts';
import { answer, type ToOwnPages, tellBackground } from '../../platform/messages.ts';
import { hasPanel, openPanel } from '../../platform/panel.ts';
import { loadSettings } from '../../platform/settings.ts';

const place = document.getElementById('popup') as HTMLElement;
const [tab] = await browser.tabs.query({ active: true, currentWindow: true });

async function refresh(): Promise<void> {
  if (tab?.id === undefined) return;
  const [state, settings, granted] = await Promise.all([
    tellBackground('getPageState', { tabId: tab.id }),
    loadSettings(),
    isGranted(),
  ]);
  const paused = settings.sites.filter(({ rule }) => rule === 'paused').length;
  show(state, tab.id, tab.windowId ?? browser.windows.WINDOW_ID_CURRENT, {
    paused,
    granted: granted || settings.looks === 'asked',
  });
}

function show(
  state: PageState,
  tabId: number,
  windowId: number,
  known: { paused: number; granted: boolean },
): void {
  const { lang, words } = 'view' in state ? state.view : state;
  document.documentElement.lang = lang;
  document.title = words.extName ?? '';
  const host = 'view' in state ? state.view.page.host : 'page' in state ? state.page.host : '';
  // The panel opens on the press itself: a browser that is made to wait refuses.
  const inPanel = (first: 'compareSelection' | 'dropSelection') => () => {
    void openPanel(windowId).then(close);
    void tellBackground(first, { tabId });
  };
  render(
    <Popup
      {...known}
      state={state}
      onOpenSidebar={async () => {
        await tellBackground('openSidebar', { tabId });
        close();
      }}
      onOpenPanel={hasPanel() ? inPanel('dropSelection') : undefined}
      onCompareSelected={hasPanel() ? inPanel('compareSelection') : undefined}
      onPause={() => void tellBackground('pauseSite', { host })}
      onResume={() => void tellBackground('resumeSite', { host })}
      onCompareAnyway={async () =>
        show(await tellBackground('compareAnyway', { tabId }), tabId, windowId, known)
      }
      onSettings={async () => {
        await tellBackground('openSettings', {});
        close();
      }}
      onGrant={() => void requestGrant().then(refresh)}
    />,
    place,
  );
}

answer<ToOwnPages>({
  settingsChanged: () => void refresh(),
  pageStateChanged: (event) => {
    if (event.tabId === tab?.id) void refresh();
  },
});
await refresh();
