import type { CDPSession, Target } from 'puppeteer-core';
import type { Driver } from '../../tools/browser/driver.ts';

/** From now on notes every address that pages, content scripts, popup and background ask the network for. What is
 *  returned tells them so far. */
export function watchRequests(driver: Driver): Promise<() => Promise<string[]>> {
  return driver.kind === 'chromium' ? watchChromium(driver) : watchFirefox(driver);
}

async function watchChromium({ browser }: Driver): Promise<() => Promise<string[]>> {
  const urls: string[] = [];
  const watch = async (target: Target) => {
    const session: CDPSession | null = await target.createCDPSession().catch(() => null);
    session?.on('Network.requestWillBeSent', ({ request }) => urls.push(request.url));
    session?.on('Network.webSocketCreated', ({ url }) => urls.push(url));
    await session?.send('Network.enable').catch(() => undefined);
  };
  browser.on('targetcreated', watch);
  await Promise.all(browser.targets().map(watch));
  return async () => urls.filter((url) => /^(https?|wss?):/.test(url));
}

/** Firefox has an ear for every request of every process; those of the browser itself are not ours to count. */
const LISTEN = `
  globalThis.secondSourceUrls = [];
  Services.obs.addObserver((channel) => {
    channel.QueryInterface(Ci.nsIHttpChannel);
    if (!channel.loadInfo.triggeringPrincipal.isSystemPrincipal) globalThis.secondSourceUrls.push(channel.URI.spec);
  }, 'http-on-modify-request');
`;

async function watchFirefox({ browser }: Driver): Promise<() => Promise<string[]>> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: FirefoxAnswer }> };
  };
  const send = async (method: string, params: object) => (await connection.send(method, params)).result;
  const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const target = { context: contexts[0]?.context };
  const evaluate = async (expression: string) =>
    (await send('script.evaluate', { expression, target, awaitPromise: false })).result.value;
  await evaluate(LISTEN);
  return async () => JSON.parse((await evaluate('JSON.stringify(globalThis.secondSourceUrls)')) ?? '[]');
}

interface FirefoxAnswer {
  contexts: { context: string }[];
  result: { value?: string };
}
