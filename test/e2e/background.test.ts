import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { BUILDS } from '../../tools/browser/launch.ts';
import { inBrowsers } from './in-browsers.ts';
import { firstOf, highlightsOf, pressRow, rowsOf, waitForMarks, waitForSidebar } from './sidebar.ts';

const ARTICLE = '/tesla-presses-ahead/';
const OTHER = '/byd-cuts-prices/';
const ACTIVE = 'second-source-active';
const TELLING = 'Elon Musk met Premier Li Qiang in Beijing last month.';

inBrowsers((seat, kind) => {
  const open = async () => {
    const page = await seat.open(ARTICLE);
    await waitForSidebar(seat.driver, page);
    await waitForMarks(seat.driver, page);
    return page;
  };
  const isTab = (page: Page) =>
    seat.driver.inRoot(page, (root) => root.querySelector('.tab') !== null && !root.querySelector('.ss'));

  test('the browser’s shortcuts step, thin and collapse on the page in front', async () => {
    const page = await open();
    await seat.driver.pressShortcut('next');
    await expect.poll(() => firstOf(page, ACTIVE)).not.toBeNull();
    const first = await firstOf(page, ACTIVE);
    await seat.driver.pressShortcut('next');
    await expect.poll(async () => (await firstOf(page, ACTIVE))?.text).not.toBe(first?.text);
    await seat.driver.pressShortcut('previous');
    await expect.poll(async () => (await firstOf(page, ACTIVE))?.text).toBe(first?.text);
    expect(await highlightsOf(page)).not.toHaveProperty('second-source-same');
    await seat.driver.pressShortcut('density');
    await expect.poll(() => highlightsOf(page)).toHaveProperty('second-source-same');
    await seat.driver.pressShortcut('density');
    await seat.driver.pressShortcut('density');
    await seat.driver.pressShortcut('toggle');
    await expect.poll(() => isTab(page)).toBe(true);
    await seat.driver.pressShortcut('toggle');
    await expect.poll(() => isTab(page)).toBe(false);
  });

  test('the shortcut that opens the sidebar has a page compared that was not', async () => {
    const page = await seat.open(OTHER);
    await seat.driver.pressShortcut('toggle');
    const heading = () => seat.driver.inRoot(page, (root) => root.querySelector('h1')?.textContent ?? '');
    await expect.poll(heading).not.toBeNull();
  });

  test('a background that was ended is there for the page, the popup and the next page', async () => {
    const page = await open();
    await seat.driver.endBackground();
    const [row] = await rowsOf(seat.driver, page);
    await pressRow(seat.driver, page, row?.quote ?? '');
    await expect.poll(async () => (await firstOf(page, ACTIVE))?.text).toBe(row?.quote);
    const popup = await seat.driver.openPopup(page);
    await expect.poll(() => popup.ask(() => document.querySelector('.cnt') !== null)).toBe(true);
    await popup.close();
    await seat.driver.endBackground();
    await open();
  });

  test('an open page is taken over when another version of the extension is installed', async () => {
    const page = await open();
    await page.evaluate(() => document.querySelector('second-source-sidebar')?.setAttribute('data-old', ''));
    await seat.driver.browser.installExtension(BUILDS[kind]);
    const hosts = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('second-source-sidebar')].map((host) => host.hasAttribute('data-old')),
      );
    await expect.poll(hosts).toEqual([false]);
    await waitForSidebar(seat.driver, page);
    // What is left of the older one brings nothing back.
    await page.setViewport({ width: 1200, height: 800 });
    await waitForMarks(seat.driver, page);
    expect(await hosts()).toEqual([false]);
    const [row] = await rowsOf(seat.driver, page);
    await pressRow(seat.driver, page, row?.quote ?? '');
    await expect.poll(async () => (await firstOf(page, ACTIVE))?.text).toBe(row?.quote);
  });

  // The last one here: in Firefox the panel is open from now on, in place of the sidebar on pages.
  test('the menu of a selection shows it compared in the panel', async () => {
    const panel = await seat.driver.openOwn('sidepanel.html', { width: 400, height: 900 });
    const page = await seat.open(OTHER);
    await page.evaluate((text) => {
      const shown = document.body.appendChild(document.createElement('p'));
      shown.textContent = text;
      getSelection()?.selectAllChildren(shown);
    }, TELLING);
    await seat.driver.chooseMenu('compare-selection');
    const told = () =>
      panel.ask(() => {
        // Turned to, all of it is drawn.
        document.querySelector('.ss')?.dispatchEvent(new Event('pointerenter'));
        return document.querySelector('.pts')?.textContent ?? '';
      });
    await expect.poll(told).toContain('Elon Musk met Premier Li Qiang');
    await panel.close();
  });
});
