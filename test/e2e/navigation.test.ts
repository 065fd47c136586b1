import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { OwnPage } from '../../tools/browser/driver.ts';
import { inBrowsers } from './in-browsers.ts';
import { CHANGED, expectNothing, rowsOf, waitForSidebar } from './sidebar.ts';

/** Leaves only the first passages of a page's reading in the database, and tells how many there were. */
function cutKept(popup: OwnPage, url: string, count: number): Promise<number> {
  return popup.ask(async (argument) => {
    const cut = JSON.parse(argument) as { url: string; count: number };
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('second-source'));
    const store = database.transaction('readings', 'readwrite').objectStore('readings');
    const kept = await done(store.get(cut.url));
    const cutOff = kept.outcome.reading.passages.splice(cut.count);
    await done(store.put(kept));
    database.close();
    return cut.count + cutOff.length;
  }, JSON.stringify({ url, count }));
}

/** Through the tab's history, without waiting for a load: a page kept in memory has none. */
async function step(page: Page, by: 1 | -1, path: string): Promise<void> {
  await page.evaluate((way) => setTimeout(() => history.go(way)), by);
  const where = () => page.evaluate(() => location.pathname).catch(() => 'between two pages');
  await expect.poll(where, { timeout: 10_000 }).toBe(path);
}

inBrowsers((seat) => {
  const waitFor = (page: Page) => waitForSidebar(seat.driver, page);
  const nothingOn = (page: Page) => expectNothing(seat.driver, page);

  test('reloading, leaving, going back and forward', async () => {
    const page = await seat.open('/tesla-presses-ahead/');
    await waitFor(page);
    const rows = await rowsOf(seat.driver, page);
    await page.reload();
    await waitFor(page);
    expect(await rowsOf(seat.driver, page)).toEqual(rows);
    await page.goto(`${seat.site.url}/byd-cuts-prices/`);
    await nothingOn(page);
    await step(page, -1, '/tesla-presses-ahead/');
    await waitFor(page);
    expect(await rowsOf(seat.driver, page)).toEqual(rows);
    await step(page, 1, '/byd-cuts-prices/');
    await nothingOn(page);
  });

  test('a single-page app that goes to the story and away', async () => {
    const page = await seat.open('/single-page/');
    await nothingOn(page);
    await page.click('#to-story');
    await waitFor(page);
    await page.click('#to-prices');
    await expectNothing(seat.driver, page, CHANGED);
    await step(page, -1, '/single-page/tesla-presses-ahead');
    await waitFor(page);
    await page.reload();
    await waitFor(page);
  });

  test('a page that was read is kept, and shown from what was kept', async () => {
    const url = `${seat.site.url}/tesla-presses-ahead/`;
    const first = await seat.driver.open(url);
    await waitFor(first);
    const popup = await seat.driver.openPopup(first);
    expect(await cutKept(popup, url, 2)).toBeGreaterThan(10);
    await popup.close();
    await first.close();

    const again = await seat.driver.open(url);
    await waitFor(again);
    expect(await rowsOf(seat.driver, again)).toHaveLength(2);
  });
});
