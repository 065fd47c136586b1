import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Driver } from '../../tools/browser/driver.ts';
import { inBrowsers, launchPlain } from './in-browsers.ts';
import { pressRow, rowsOf, waitForSidebar } from './sidebar.ts';
import { watchRequests } from './watch-requests.ts';

inBrowsers((seat, kind) => {
  let plain: Driver;
  beforeAll(async () => {
    plain = await launchPlain(kind);
  });
  afterAll(() => plain?.close());

  test('reading a page asks the network for nothing but the page', async () => {
    const { driver, site } = seat;
    const before = site.requests.length;
    await plain.open(`${site.url}/tesla-presses-ahead/`);
    const own = site.requests.slice(before);
    expect(own).toEqual(['/tesla-presses-ahead/', '/meridian.css']);

    const seen = await watchRequests(driver);
    const from = site.requests.length;
    const page = await seat.open('/tesla-presses-ahead/');
    await waitForSidebar(driver, page);
    await pressRow(driver, page, (await rowsOf(driver, page))[0]?.quote ?? '');
    const popup = await driver.openPopup(page);
    await expect.poll(() => popup.ask(() => document.body.textContent ?? '')).toContain('5 articles');
    await popup.close();
    for (const file of ['options.html', 'welcome.html', 'sidepanel.html']) {
      const own = await driver.openOwn(file);
      await expect.poll(() => own.ask(() => document.body.textContent ?? '')).toContain('5 articles');
      await own.close();
    }
    expect(site.requests.slice(from)).toEqual(own);
    const others = async () => (await seen()).filter((url) => !own.some((path) => url === site.url + path));
    expect(await others()).toEqual([]);

    // That the count would see one: the page asks for something more.
    await page.evaluate(() => fetch('/tesla-bouwt-datacentrum/').then(({ status }) => status));
    await expect.poll(others).toEqual([`${site.url}/tesla-bouwt-datacentrum/`]);
  });
});
