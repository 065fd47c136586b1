import axe, { type RunOptions } from 'axe-core';
import { expect, test } from 'vitest';
import { checkOwnPage, expectClean } from './check-accessibility.ts';
import { inBrowsers } from './in-browsers.ts';
import { waitForSidebar } from './sidebar.ts';

const WITHOUT_PAGE_RULES = { rules: { region: { enabled: false } } };

inBrowsers((seat) => {
  test('the sidebar', async () => {
    const page = await seat.open('/tesla-presses-ahead/');
    await waitForSidebar(seat.driver, page);
    await page.evaluate(axe.source);
    const results = await seat.driver.inRoot(
      page,
      async (root, options) => {
        Object.defineProperty(root.host, 'shadowRoot', { value: root });
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        const { violations, passes } = await axe.run(
          root.querySelector('.ss') as Element,
          JSON.parse(options) as RunOptions,
        );
        return { violations, passes };
      },
      JSON.stringify(WITHOUT_PAGE_RULES),
    );
    if (!results) throw new Error('There is no sidebar.');
    expectClean(results);
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
