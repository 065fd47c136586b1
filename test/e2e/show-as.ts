import type { Page } from 'puppeteer-core';
import type { Kind } from '../../tools/browser/find-browser.ts';

/** Shows a page as on paper, or in a colour scheme. Puppeteer cannot ask Firefox for these; Firefox's own window can. */
export async function showAs(page: Page, kind: Kind, way: 'print' | 'light' | 'dark'): Promise<void> {
  if (kind === 'chromium') {
    if (way === 'print') await page.emulateMediaType('print');
    else await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: way }]);
    return;
  }
  const { connection } = page.browser() as unknown as {
    connection: {
      send(method: string, params: object): Promise<{ result: { contexts: { context: string }[] } }>;
    };
  };
  const override = way === 'print' ? 'mediumOverride' : 'prefersColorSchemeOverride';
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  await connection.send('script.evaluate', {
    expression: `gBrowser.selectedBrowser.browsingContext.${override} = '${way}'`,
    target: { context: result.contexts[0]?.context },
    awaitPromise: false,
  });
}
