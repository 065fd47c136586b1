import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OwnPage } from '../../tools/browser/driver.ts';
import { checkOwnPage, expectClean } from './check-accessibility.ts';
import { inBrowsers } from './in-browsers.ts';
import { firstOf } from './sidebar.ts';

const ARTICLE = '/tesla-presses-ahead/';
const ACTIVE = 'second-source-active';
const SLOW = { timeout: 15_000 };
const TELLING =
  'Tesla is moving ahead with a data center in China, Reuters reported. Elon Musk met Premier Li Qiang in Beijing last month.';

inBrowsers((seat) => {
  let panel: OwnPage;
  beforeEach(async () => {
    panel = await seat.driver.openOwn('sidepanel.html', { width: 400, height: 900 });
  });
  afterEach(() => panel.close());

  const heading = () => panel.ask(() => document.querySelector('h1')?.textContent ?? '');
  /** Whether it is there, once the sidebar was turned to: until then its lower parts are not drawn. */
  const has = (selector: string) =>
    panel.ask((it) => {
      document.querySelector('.ss')?.dispatchEvent(new Event('pointerenter'));
      return document.querySelector(it) !== null;
    }, selector);
  const press = async (selector: string) => {
    await expect.poll(() => has(selector), SLOW).toBe(true);
    await panel.ask((it) => document.querySelector<HTMLElement>(it)?.click(), selector);
  };
  const rows = async () => {
    await has('.pts');
    return panel.ask(() =>
      [...document.querySelectorAll('.pts .pt:not(.none) .q')].map((row) => row.textContent),
    );
  };
  const isCollapsed = (page: Page) =>
    seat.driver.inRoot(
      page,
      (root) => root.querySelector('.ss') === null && root.querySelector('.tab') !== null,
    );

  test('it shows the page in front, in place of the sidebar there, and follows to another', async () => {
    const page = await seat.open(ARTICLE);
    await expect.poll(async () => (await rows()).length, SLOW).toBeGreaterThan(5);
    await expect.poll(() => isCollapsed(page), SLOW).toBe(true);
    await page.reload();
    await expect.poll(() => isCollapsed(page), SLOW).toBe(true);
    await expect.poll(async () => (await rows()).length, SLOW).toBeGreaterThan(5);

    const other = await seat.open('/byd-cuts-prices/');
    await expect.poll(heading, SLOW).toBe('No story of ours on this page.');
    await other.goto(`${seat.site.url}/tesla-erwaegt-rechenzentrum/`);
    await expect.poll(async () => (await rows()).join(), SLOW).toMatch(/Rechenzentrum/);
    await page.bringToFront();
    await expect.poll(async () => (await rows()).join(), SLOW).toMatch(/data center/);
  });

  test('a row leads to its passage on the page, and a passage on the page to its row', async () => {
    const page = await seat.open(ARTICLE);
    await expect.poll(() => isCollapsed(page), SLOW).toBe(true);
    await press('.pts .pt:not(.none, .c) .q button');
    await expect
      .poll(() => panel.ask(() => document.querySelector('.pt[aria-current]') !== null), SLOW)
      .toBe(true);
    const wanted = await panel.ask(() => document.querySelector('.pt[aria-current] .q')?.textContent);
    await expect.poll(async () => (await firstOf(page, ACTIVE))?.text, SLOW).toBe(wanted);

    const only = await firstOf(page, 'second-source-only-here');
    if (!only) throw new Error('Nothing on the page is only there.');
    await page.evaluate(() => {
      const [range] = CSS.highlights.get('second-source-only-here') ?? [];
      const words = (range as Range).startContainer.parentElement;
      words?.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
    const at = await firstOf(page, 'second-source-only-here');
    await page.mouse.click(at?.x ?? 0, at?.y ?? 0);
    const active = () => panel.ask(() => document.querySelector('.pt[aria-current] .q')?.textContent);
    await expect.poll(active, SLOW).toBe(only.text);
  });

  test('a paused site can be resumed, or looked at once', async () => {
    const page = await seat.open(ARTICLE);
    await press('.ss .ib[aria-label="Pause on this site"]');
    await expect.poll(heading, SLOW).toMatch(/^Paused on localhost/);
    expect(await seat.driver.inRoot(page, () => 'a host element')).toBeNull();
    await press('.more');
    await expect.poll(async () => (await rows()).length, SLOW).toBeGreaterThan(5);
    await page.reload();
    await expect.poll(heading, SLOW).toMatch(/^Paused on localhost/);
    await press('.go');
    await expect.poll(async () => (await rows()).length, SLOW).toBeGreaterThan(5);
  });

  test('selected text is compared where the page cannot be, and the page comes back when asked for', async () => {
    const page = await seat.open('/no-article/');
    await press('.go');
    await expect.poll(heading, SLOW).toBe('We cannot read this page');
    await press('.go');
    await expect
      .poll(() => panel.ask(() => document.body.textContent), SLOW)
      .toContain('No text is selected');
    await page.evaluate((text) => {
      const shown = document.body.appendChild(document.createElement('p'));
      shown.textContent = text;
      getSelection()?.selectAllChildren(shown);
    }, TELLING);
    await press('.go');
    await expect.poll(async () => (await rows()).join(), SLOW).toContain('Elon Musk met Premier Li Qiang');
    await press('.strip .lk');
    await expect.poll(heading, SLOW).toBe('We cannot read this page');
  });

  describe('axe finds nothing amiss', () => {
    test.each([
      ['a reading', ARTICLE, '.grid'],
      ['no story', '/byd-cuts-prices/', '.gist'],
    ])('with %s, in either theme', async (_, path, sign) => {
      await seat.open(path);
      await expect.poll(() => has(sign), SLOW).toBe(true);
      for (const theme of ['light', 'dark']) expectClean(await checkOwnPage(panel, theme));
    });
  });
});
