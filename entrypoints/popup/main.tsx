import { render } from 'preact';
import { Popup } from '../../components/Popup.tsx';
import type { PageState } from '../../engine/view.ts';
import { browser } from '../../platform/browser.ts';
import { answer, type ToOwnPages, tellBackground } from '../../platform/messages.ts';

const place = document.getElementById('popup') as HTMLElement;
const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const tabId = tab?.id;

async function refresh(): Promise<void> {
  if (tabId !== undefined) show(await tellBackground('getPageState', { tabId }), tabId);
}

function show(state: PageState, tabId: number): void {
  const { lang, words } = 'view' in state ? state.view : state;
  document.documentElement.lang = lang;
  document.title = words.extName ?? '';
  const host = 'view' in state ? state.view.page.host : 'page' in state ? state.page.host : '';
  render(
    <Popup
      state={state}
      onOpenSidebar={async () => {
        await tellBackground('openSidebar', { tabId });
        close();
      }}
      onPause={() => void tellBackground('pauseSite', { host })}
      onResume={() => void tellBackground('resumeSite', { host })}
      onCompareAnyway={async () => show(await tellBackground('compareAnyway', { tabId }), tabId)}
    />,
    place,
  );
}

answer<ToOwnPages>({
  settingsChanged: () => void refresh(),
  pageStateChanged: (event) => {
    if (event.tabId === tabId) void refresh();
  },
});
await refresh();
