import type { PageState } from '../../engine/view.ts';
import type { OwnPage } from './driver.ts';

/** The little of the extension's own API that is asked here. */
interface Extension {
  tabs: { query(filter: { active: boolean; lastFocusedWindow: boolean }): Promise<{ id?: number }[]> };
  runtime: { sendMessage(message: object): Promise<{ answer: PageState }> };
}

/** What the extension knows of the page in front, asked as the popup asks. */
export function askPageState(popup: OwnPage): Promise<PageState> {
  return popup.ask(async () => {
    const global = globalThis as unknown as { browser?: Extension; chrome: Extension };
    const api = global.browser ?? global.chrome;
    const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
    const reply = await api.runtime.sendMessage({ type: 'getPageState', detail: { tabId: tab?.id } });
    return reply.answer;
  });
}
