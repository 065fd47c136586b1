import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inBrowsers } from './in-browsers.ts';
import { firstOf, pressRow, rowsOf, waitForSidebar } from './sidebar.ts';

const ACTIVE = 'second-source-active';
const DIFFERS = 'second-source-differs';

/** Waits until the page no longer scrolls: a smooth scroll goes on while one looks, and moves what is pressed. */
const comeToRest = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let last = Number.NaN;
        const look = () => {
          if (scrollY === last) return resolve();
          last = scrollY;
          setTimeout(look, 200);
        };
        look();
      }),
  );

inBrowsers((seat) => {
  test('a row leads to its passage, and a passage to its row', async () => {
    const { driver } = seat;
    const page = await seat.open('/tesla-presses-ahead/');
    await waitForSidebar(driver, page);
    const activeRows = async () =>
      (await rowsOf(driver, page)).filter(({ active }) => active).map(({ quote }) => quote);

    const last = (await rowsOf(driver, page)).filter(({ differs }) => differs).at(-1)?.quote ?? '';
    await pressRow(driver, page, last);
    await expect.poll(async () => (await firstOf(page, ACTIVE))?.text).toBe(last);
    expect(await activeRows()).toEqual([last]);
    const scrolled = () => page.evaluate(() => scrollY);
    await expect.poll(scrolled, { timeout: 5000 }).toBeGreaterThan(200);
    // The page scrolls smoothly: the passage comes to rest well within the window.
    await expect.poll(async () => (await firstOf(page, ACTIVE))?.y, { timeout: 5000 }).toBeGreaterThan(100);
    await expect.poll(async () => (await firstOf(page, ACTIVE))?.y, { timeout: 5000 }).toBeLessThan(800);

    await comeToRest(page);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.evaluate((name) => {
      const [range] = CSS.highlights.get(name) ?? [];
      (range as Range | undefined)?.startContainer.parentElement?.scrollIntoView({
        block: 'center',
        behavior: 'instant',
      });
    }, DIFFERS);
    await comeToRest(page);
    const first = await firstOf(page, DIFFERS);
    if (!first) throw new Error('Nothing that differs is highlighted.');
    expect(first.text).not.toBe(last);
    await page.mouse.click(first.x, first.y);
    await expect.poll(activeRows).toEqual([first.text]);
    expect((await firstOf(page, ACTIVE))?.text).toBe(first.text);
  });
});
