import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
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

/** Given beforehand, so that the extension's pages have an address we know. */
const UUID = '5ec0d50c-0c0e-4a11-8c3a-71a5c0ffee00';
/** Firefox paints it in a tab of its own, so the popup gets the size the toolbar would give it, in CSS pixels. */
const POPUP = { width: 360, height: 584 };

type Send = (method: string, params: object) => Promise<Answer>;
/** What the few commands used here answer, as WebDriver BiDi names it. */
interface Answer {
  context: string;
  contexts: { context: string; url: string }[];
  data: string;
  nodes: { value: { shadowRoot?: { sharedId: string; value: { mode: string } } | null } }[];
  type: 'success' | 'exception';
  result: { type: string; value?: string };
  exceptionDetails: { text: string };
}

/** The little of the extension's own API that is asked here. */
interface Extension {
  tabs: { query(filter: { active: boolean }): Promise<{ id?: number }[]> };
  action: { getBadgeText(of: { tabId: number | undefined }): Promise<string> };
}

export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const { path, extension, headless = true, viewport = DESKTOP, dark = false } = options;
  const uuids = extension ? JSON.stringify({ [geckoId(extension)]: UUID }) : '{}';
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
    close: async () => {
      if (browser.connected) await browser.close();
    },
  };
}

function asOwnPage(send: Send, context: string): OwnPage {
  const target = { context };
  return {
    async ask<R>(question: (argument: string) => R | Promise<R>, argument = '') {
      const called = await send('script.callFunction', {
        functionDeclaration: inJson(question, 'argument'),
        arguments: [{ type: 'string', value: argument }],
        target,
        awaitPromise: true,
      });
      return fromJson<R>(called);
    },
    run: async (expression) => {
      const { type, exceptionDetails } = await send('script.evaluate', {
        expression,
        target,
        awaitPromise: true,
      });
      if (type === 'exception') throw new Error(exceptionDetails.text);
    },
    picture: async () => {
      const { data } = await send('browsingContext.captureScreenshot', target);
      return Buffer.from(data, 'base64');
    },
    close: async () => void (await send('browsingContext.close', target)),
  };
}

async function callInRoot<R>(
  send: Send,
  context: string,
  ask: AskRoot<R>,
  argument: string,
): Promise<R | null> {
  const { nodes } = await send('browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: 'html > *, body > *' },
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const closed = nodes.map(({ value }) => value.shadowRoot).find((root) => root?.value.mode === 'closed');
  if (!closed) return null;
  const called = await send('script.callFunction', {
    functionDeclaration: inJson(ask, 'this, argument'),
    this: { sharedId: closed.sharedId },
    arguments: [{ type: 'string', value: argument }],
    target: { context },
    awaitPromise: true,
    userActivation: true,
  });
  return fromJson<R>(called);
}

/** Answers travel as JSON text: BiDi's own form for objects is not what was asked for. */
function inJson(question: unknown, args: string): string {
  return `async function (argument) { return JSON.stringify((await (${question})(${args})) ?? null); }`;
}

function fromJson<R>({ type, result, exceptionDetails }: Answer): R {
  if (type === 'exception') throw new Error(exceptionDetails.text);
  return JSON.parse(result.value ?? 'null');
}

/** Puppeteer keeps its BiDi connection to itself: its version is pinned for this. */
function sender(browser: Browser): Send {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: Answer }> };
  };
  return async (method, params) => (await connection.send(method, params)).result;
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

function geckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}
