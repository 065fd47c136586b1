import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { checkOwnPage, expectClean } from './check-accessibility.ts';
import { inBrowsers } from './in-browsers.ts';
import { showAs } from './show-as.ts';
import { chord, drawWhole, waitForMarks, waitForSidebar } from './sidebar.ts';

const WITHOUT_PAGE_RULES = { rules: { region: { enabled: false } } };

inBrowsers((seat, kind) => {
  /** What axe finds in a part of the closed root. */
  async function lookAt(page: Page, part: string): Promise<Pick<AxeResults, 'violations' | 'passes'>> {
    await page.evaluate(axe.source);
    const results = await seat.driver.inRoot(
      page,
      async (root, given) => {
        if (!root.host.shadowRoot) Object.defineProperty(root.host, 'shadowRoot', { value: root });
        const { part, options } = JSON.parse(given) as { part: string; options: RunOptions };
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        const { violations, passes } = await axe.run(root.querySelector(part) as Element, options);
        return { violations, passes };
      },
      JSON.stringify({ part, options: WITHOUT_PAGE_RULES }),
    );
    if (!results) throw new Error(`There is no ${part}.`);
    return results;
  }

  test.each(['light', 'dark'] as const)(
    'the sidebar, its key, and the margin with a passage active, %s',
    async (scheme) => {
      const page = await seat.open('/tesla-presses-ahead/');
      await showAs(page, kind, scheme);
      await waitForSidebar(seat.driver, page);
      await waitForMarks(seat.driver, page);
      await chord(page, 'KeyJ');
      await drawWhole(seat.driver, page);
      await seat.driver.inRoot(page, (root) => root.querySelector<HTMLElement>('[popovertarget]')?.click());
      expectClean(await lookAt(page, '.ss'));
      expectClean(await lookAt(page, '.mg'));
    },
  );

  test('the sheet on a narrow screen: closed, with one passage, open', async () => {
    const page = await seat.driver.browser.newPage();
    await page.setViewport({ width: 390, height: 844 });
    await page.goto(`${seat.site.url}/tesla-presses-ahead/`);
    await waitForMarks(seat.driver, page);
    // One button: there is less to look at.
    expectClean(await lookAt(page, '.sheet'), 5);
    await chord(page, 'KeyJ');
    await expect
      .poll(() => seat.driver.inRoot(page, (root) => root.querySelector('.one') !== null))
      .toBe(true);
    expectClean(await lookAt(page, '.one'));
    await chord(page, 'KeyS');
    await waitForSidebar(seat.driver, page);
    expectClean(await lookAt(page, 'dialog'));
  });

  test('the popup', async () => {
    const page = await seat.open('/tesla-presses-ahead/');
    await waitForSidebar(seat.driver, page);
    const popup = await seat.driver.openPopup(page);
    await expect.poll(() => popup.ask(() => document.querySelector('.cnt') !== null)).toBe(true);
    expectClean(await checkOwnPage(popup, 'light'));
    expectClean(await checkOwnPage(popup, 'dark'));
    await popup.close();
  });

  test.each(['light', 'dark'])('the settings page in %s', async (theme) => {
    const settings = await seat.driver.openOwn('options.html');
    await expect.poll(() => settings.ask(() => document.querySelector('mark') !== null)).toBe(true);
    await settings.ask(() => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
      return (browser ?? chrome)?.storage.local.set({ sites: [{ host: 'news.example', rule: 'tab' }] });
    });
    await expect.poll(() => settings.ask(() => document.querySelector('select') !== null)).toBe(true);
    expectClean(await checkOwnPage(settings, theme));
    await settings.close();
  });
});

/** The little of the extension's own API that is asked here. */
interface Extension {
  storage: { local: { set(values: object): Promise<void> } };
}
