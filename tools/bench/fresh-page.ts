import type { Browser } from 'puppeteer-core';

export interface FreshPage {
  /** The value of an expression, evaluated in a world of its own on the page, as a content script's is. */
  run<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

/** In milliseconds. */
const PATIENCE = 30_000;

/**
 * Sent with every page. Isolation refines `performance.now()` from 100 to 5 microseconds; the policy keeps pages from
 * the network and their own scripts from running, which would be measured along.
 */
export const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'content-security-policy':
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src data:",
};

/**
 * Opens a page in a browser context of its own, and so in a process of its own: nothing is compiled, parsed or warm
 * from the page before, neither scripts nor regular expressions.
 */
export async function openFresh(browser: Browser, url: string): Promise<FreshPage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  });
  return {
    async run<T>(expression: string) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId: executionContextId,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails)
        throw new Error(`${url}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
      return result.value as T;
    },
    close: () => context.close(),
  };
}

/** An expression that runs a statement once and gives how long that took, in milliseconds. */
export function timed(statement: string): string {
  return `(() => { const start = performance.now(); ${statement}; return performance.now() - start; })()`;
}

/** An expression that runs two statements in turns and gives the times of each, in milliseconds; `before` runs before
 *  each turn and is not timed. */
export function timedInTurns(first: string, second: string, turns: number, before = ''): string {
  return `(() => {
    const times = [[], []];
    for (let turn = 0; turn < ${turns}; turn++) {
      ${before};
      times[0].push(${timed(first)});
      times[1].push(${timed(second)});
    }
    return times;
  })()`;
}
