import { browser } from './browser.ts';

/** Calls back with the tab in front of a window, at once, when another comes to the front, and when the page in it
 *  changes. */
export async function followTab(
  windowId: number | undefined,
  listener: (tabId: number) => void,
): Promise<void> {
  const query = windowId === undefined ? { currentWindow: true } : { windowId };
  let front: number | undefined;
  const look = async () => {
    const [tab] = await browser.tabs.query({ ...query, active: true });
    front = tab?.id;
    if (front !== undefined) listener(front);
  };
  browser.tabs.onActivated.addListener((event) => {
    if (windowId === undefined || event.windowId === windowId) void look();
  });
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (tabId === front && (change.status !== undefined || change.url !== undefined)) listener(tabId);
  });
  await look();
}
