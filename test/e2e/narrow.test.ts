import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inBrowsers } from './in-browsers.ts';
import { firstOf, marksOf, waitForMarks } from './sidebar.ts';

inBrowsers((seat) => {
  async function open(): Promise<Page> {
    const page = await seat.driver.browser.newPage();
    await page.setViewport({ width: 390, height: 844 });
    await page.goto(`${seat.site.url}/tesla-presses-ahead/`);
    await waitForMarks(seat.driver, page);
    return page;
  }
  const text = (page: Page, of: string) =>
    seat.driver.inRoot(page, (root, selector) => root.querySelector(selector)?.textContent ?? '', of);
  const top = (page: Page) =>
    seat.driver.inRoot(page, (root) => root.querySelector('.ss')?.getBoundingClientRect().top ?? 0);
  const focus = (page: Page) => seat.driver.inRoot(page, (root) => root.activeElement?.className ?? '');

  test('the closed sheet counts, and opens to a dialog that gives the focus back', async () => {
    const page = await open();
    await expect.poll(() => text(page, '.peek')).toContain('5 articles, 1 original report.');
    expect(await text(page, '.peek')).toContain('4 differs');
    expect(Math.round(844 - ((await top(page)) ?? 0))).toBe(118);

    await page.mouse.click(195, 790);
    await expect.poll(() => text(page, 'dialog[open] h1')).toBe('5 articles,1 original report.');
    await expect.poll(() => top(page)).toBe(56);
    expect(await seat.driver.inRoot(page, (root) => root.activeElement?.tagName)).toBe('H1');
    // Nothing of the page takes the focus while it is open.
    const outside = await page.evaluate(() => {
      document.querySelector('a')?.focus();
      return document.activeElement?.localName;
    });
    expect(outside).toBe('second-source-sidebar');

    await page.keyboard.press('Escape');
    await expect.poll(() => text(page, 'dialog[open]')).toBe('');
    await expect.poll(() => focus(page)).toBe('peek');
  });

  test('a passage that is tapped stands alone on the sheet, clear of it, between the one before and after', async () => {
    const page = await open();
    const mark = (await marksOf(seat.driver, page)).find(({ name }) => name.includes('differs'));
    await page.evaluate((y) => scrollTo({ top: y - 600, behavior: 'instant' }), mark?.y ?? 0);
    const words = await firstOf(page, 'second-source-differs');
    if (!words) throw new Error('Nothing that differs is highlighted.');
    await page.mouse.click(words.x, words.y);
    await expect.poll(() => text(page, '.one .q')).toBe(words.text);
    expect(await text(page, '.one h2')).toMatch(/^differs/);
    expect(await text(page, '.one blockquote')).not.toBe('');
    const isClear = async () => {
      const at = await firstOf(page, 'second-source-active');
      return at !== null && at.y > 0 && at.y < ((await top(page)) ?? 0);
    };
    await expect.poll(isClear, { timeout: 5000 }).toBe(true);

    const press = (name: string) =>
      seat.driver.inRoot(
        page,
        (root, label) => root.querySelector<HTMLElement>(`.one [aria-label="${label}"]`)?.click(),
        name,
      );
    await press('Next statement');
    await expect.poll(() => text(page, '.one .q')).not.toBe(words.text);
    await expect.poll(isClear, { timeout: 5000 }).toBe(true);
    await press('Previous statement');
    await expect.poll(() => text(page, '.one .q')).toBe(words.text);
    await press('Close');
    await expect.poll(() => text(page, '.peek')).toContain('5 articles');
  });
});
