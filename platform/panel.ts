import { browser } from './browser.ts';

/** Chrome's name for it, which the types do not know. */
interface WithSidePanel {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
}

/** Whether the browser has a panel of its own beside the page: Chrome's side panel, Firefox's sidebar. */
export function hasPanel(): boolean {
  return sidePanel() !== undefined || browser.sidebarAction !== undefined;
}

/** Opens it. Browsers ask that a person has just pressed something, so nothing may be waited for before. */
export function openPanel(windowId: number): Promise<void> {
  return sidePanel()?.open({ windowId }) ?? browser.sidebarAction.open();
}

const sidePanel = () => (browser as WithSidePanel).sidePanel;
