import { browser } from './browser.ts';

/** All pages the manifest asks for. The browser, or whoever sits before it, may keep them back: Firefox lets one take
 *  them away, Chrome lets one have them on a press alone. */
const PAGES = { origins: ['http://*/*', 'https://*/*'] };

/** Whether the extension may look at pages by itself. */
export function isGranted(): Promise<boolean> {
  return browser.permissions.contains(PAGES);
}

/** Asks for it. Only on a press: browsers refuse otherwise. */
export function requestGrant(): Promise<boolean> {
  return browser.permissions.request(PAGES);
}

/** Calls back when it was given or taken away. */
export function onGrantChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
