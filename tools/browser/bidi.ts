import type { Browser, Page } from 'puppeteer-core';
import type { AskRoot, OwnPage } from './driver.ts';

/** A command of WebDriver BiDi. */
export type Send = (method: string, params: object) => Promise<Answer>;
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

export function asOwnPage(send: Send, context: string): OwnPage {
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

export async function callInRoot<R>(
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

/** Runs a script in the browser's own window, with all its rights, and waits for what it promises. */
export async function askBrowser(send: Send, script: string): Promise<void> {
  const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { type, exceptionDetails } = await send('script.evaluate', {
    // No value of it can travel.
    expression: `(async () => { await (${script}); })()`,
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  });
  if (type === 'exception') throw new Error(exceptionDetails.text);
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
export function sender(browser: Browser): Send {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: Answer }> };
  };
  return async (method, params) => (await connection.send(method, params)).result;
}

export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
