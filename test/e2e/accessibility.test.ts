import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inBrowsers } from './in-browsers.ts';
import { showAs } from './show-as.ts';
import { chord, drawWhole, waitForMarks, waitForSidebar } from './sidebar.ts';

const WITHOUT_PAGE_RULES = { rules: { region: { enabled: false } } };

/** What axe holds against it, by rule; and that it looked at all, which in a closed root it would not. */
function expectClean({ violations, passes }: Pick<AxeResults, 'violations' | 'passes'>, least = 10): void {
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(passes.length).toBeGreaterThan(least);
}

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
