import axe, { type AxeResults, type RunOptions } from 'axe-core';
import { expect, test } from 'vitest';
import { inBrowsers } from './in-browsers.ts';
import { drawWhole, waitForSidebar } from './sidebar.ts';

const WITHOUT_PAGE_RULES = { rules: { region: { enabled: false } } };

/** What axe holds against it, by rule; and that it looked at all, which in a closed root it would not. */
function expectClean({ violations, passes }: Pick<AxeResults, 'violations' | 'passes'>): void {
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(passes.length).toBeGreaterThan(10);
}

inBrowsers((seat) => {
  test('the sidebar', async () => {
    const page = await seat.open('/tesla-presses-ahead/');
    await waitForSidebar(seat.driver, page);
    await drawWhole(seat.driver, page);
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
    await popup.run(axe.source);
    const results = await popup.ask(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations, passes } = await axe.run(document);
      return { violations, passes };
    });
    expectClean(results);
    await popup.close();
  });
});
