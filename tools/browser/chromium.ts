import puppeteer, { type CDPSession, type Page, type Protocol } from 'puppeteer-core';
import {
  type AskRoot,
  closeWelcome,
  DESKTOP,
  type Driver,
  type LaunchOptions,
  type OwnPage,
  type Size,
  WELCOME,
} from './driver.ts';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless browser has a screen of 800 by 600 by itself, which cuts the popup off. */
const ROOM = ['--screen-info={1600x1200}', '--window-size=1400,1050'];

/** Chrome no longer takes `--load-extension`; over a pipe, the DevTools protocol may install one. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const { path, extension, headless = true, viewport = DESKTOP, dark = false } = options;
  const isRoot = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath: path,
    headless,
    // A window that a person watches ends by our own hand, so that nothing is left behind.
    handleSIGINT: headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? viewport : null,
    args: [...FLAGS, ...(headless ? ROOM : []), ...(isRoot ? ['--no-sandbox'] : [])],
  });
  const id = extension ? await browser.installExtension(extension) : '';
  const worker = async () => {
    const target = await browser.waitForTarget(
      (found) => found.type() === 'service_worker' && found.url().includes(id),
    );
    const found = await target.worker();
    if (!found) throw new Error('The extension has no service worker.');
    return found;
  };
  /** Calls the listeners of an event of the extension's, with the tab in front as the last argument. */
  const fire = async (event: string, detail: string) => {
    await (await worker()).evaluate(
      `(async () => { const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true }); chrome.${event}.dispatch(${detail}, tab); })()`,
    );
  };
  await closeWelcome(options, async () => {
    const shown = browser.targets().find((target) => target.url().endsWith(`/${WELCOME}`));
    return (await shown?.page()) ?? undefined;
  });
  const inTheme = async (page: Page) => {
    if (dark) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    return page;
  };
  const newPage = async () => inTheme(await browser.newPage());
  const sessions = new WeakMap<Page, Promise<CDPSession>>();
  const sessionOf = (page: Page) => {
    const known = sessions.get(page) ?? page.createCDPSession();
    sessions.set(page, known);
    return known;
  };

  return {
    kind: 'chromium',
    browser,
    extensionUrl: (file) => `chrome-extension://${id}/${file}`,
    newPage,
    async open(url) {
      const page = await newPage();
      await page.goto(url);
      return page;
    },
    inRoot: async (page, ask, argument = '') => callInRoot(await sessionOf(page), ask, argument),
    async openPopup(page) {
      await page.bringToFront();
      const opened = browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
      await (await worker()).evaluate('chrome.action.openPopup()');
      return asOwnPage(await inTheme(await (await opened).asPage()));
    },
    async openOwn(file, size: Size = DESKTOP) {
      const page = await inTheme(await browser.newPage({ background: true }));
      await page.setViewport(size);
      await page.goto(`chrome-extension://${id}/${file}`);
      return {
        ...asOwnPage(page),
        // A tab behind the others is not drawn.
        picture: async () => {
          await page.bringToFront();
          return page.screenshot();
        },
      };
    },
    badge: async () =>
      (await worker()).evaluate(
        '(async () => { const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true }); return chrome.action.getBadgeText({ tabId: tab.id }); })()',
      ) as Promise<string>,
    pressShortcut: (command) => fire('commands.onCommand', JSON.stringify(command)),
    chooseMenu: (entry) => fire('contextMenus.onClicked', JSON.stringify({ menuItemId: entry })),
    endBackground: async () => (await worker()).close(),
    close: async () => {
      if (browser.connected) await browser.close();
    },
  };
}

function asOwnPage(page: Page): OwnPage {
  return {
    ask: async <R>(question: (argument: string) => R | Promise<R>, argument = '') =>
      (await page.evaluate(question, argument)) as R,
    run: async (script) => void (await page.evaluate(script)),
    picture: () => page.screenshot(),
    close: () => page.close(),
  };
}

async function callInRoot<R>(session: CDPSession, ask: AskRoot<R>, argument: string): Promise<R | null> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const closed = findClosedRoot(root);
  if (!closed) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: closed.backendNodeId });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `function (argument) { return (${ask})(this, argument); }`,
    arguments: [{ value: argument }],
    returnByValue: true,
    awaitPromise: true,
    userGesture: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

function findClosedRoot(node: Protocol.DOM.Node): Protocol.DOM.Node | undefined {
  const own = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
  if (own) return own;
  for (const child of node.children ?? []) {
    const found = findClosedRoot(child);
    if (found) return found;
  }
  return undefined;
}
