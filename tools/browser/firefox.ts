import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { askBrowser, asOwnPage, callInRoot, contextOf, sender } from './bidi.ts';
import { closeWelcome, DESKTOP, type Driver, type LaunchOptions, type Size, WELCOME } from './driver.ts';

/** Given beforehand, so that the extension's pages have an address we know. */
const UUID = '5ec0d50c-0c0e-4a11-8c3a-71a5c0ffee00';
/** Firefox paints it in a tab of its own, so the popup gets the size the toolbar would give it, in CSS pixels. */
const POPUP = { width: 360, height: 584 };

/** The little of the extension's own API that is asked here. */
interface Extension {
  tabs: { query(filter: { active: boolean }): Promise<{ id?: number }[]> };
  action: { getBadgeText(of: { tabId: number | undefined }): Promise<string> };
}

export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const { path, extension, headless = true, viewport = DESKTOP, dark = false } = options;
  const id = extension ? geckoId(extension) : '';
  const uuids = JSON.stringify({ [id]: UUID });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless,
    // A window that a person watches ends by our own hand, so that nothing is left behind.
    handleSIGINT: headless,
    defaultViewport: headless ? viewport : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': uuids,
      // Pictures leave the scrollbars out, but not the room they take.
      'ui.useOverlayScrollbars': 1,
      // 0 is dark, 1 light.
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    },
  });
  if (extension) await browser.installExtension(extension);
  const send = sender(browser);
  const extensionUrl = (file: string) => `moz-extension://${UUID}/${file}`;
  await closeWelcome(options, async () => {
    const { contexts } = await send('browsingContext.getTree', {});
    const shown = contexts.find(({ url }) => url.endsWith(`/${WELCOME}`));
    return shown && asOwnPage(send, shown.context);
  });
  const own = (what: string) => askBrowser(send, `WebExtensionPolicy.getByID('${id}').extension.${what}`);
  // A tab behind the others leaves the one in front to be what the extension takes for the reader's page.
  const openOwn = async (file: string, viewport: Size = DESKTOP) => {
    const { context } = await send('browsingContext.create', { type: 'tab', background: true });
    await send('browsingContext.setViewport', { context, viewport });
    await send('browsingContext.navigate', { context, url: extensionUrl(file), wait: 'none' });
    return asOwnPage(send, context);
  };

  return {
    kind: 'firefox',
    browser,
    extensionUrl,
    newPage: () => browser.newPage(),
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    inRoot: (page, ask, argument = '') => callInRoot(send, contextOf(page), ask, argument),
    async openPopup(page) {
      await page.bringToFront();
      return openOwn('popup.html', POPUP);
    },
    openOwn,
    async badge() {
      const seat = await openOwn('popup.html', POPUP);
      const text = await seat.ask(async () => {
        const { browser } = globalThis as unknown as { browser: Extension };
        const [tab] = await browser.tabs.query({ active: true });
        return browser.action.getBadgeText({ tabId: tab?.id });
      });
      await seat.close();
      return text;
    },
    // The browser's own code, so what is called may be another thing in another version.
    pressShortcut: (command) => own(`shortcuts.onCommand('${command}')`),
    chooseMenu: (entry) =>
      own(
        `emit('webext-menu-menuitem-click', { menuItemId: '${entry}', modifiers: [] }, gBrowser.selectedTab)`,
      ),
    endBackground: () => own('terminateBackground()'),
    close: async () => {
      if (browser.connected) await browser.close();
    },
  };
}

function geckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}
