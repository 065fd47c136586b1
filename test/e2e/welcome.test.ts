import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Driver, OwnPage } from '../../tools/browser/driver.ts';
import { findBrowser, KINDS } from '../../tools/browser/find-browser.ts';
import { BUILDS, launch } from '../../tools/browser/launch.ts';
import { checkOwnPage, expectClean } from './check-accessibility.ts';

const SLOW = { timeout: 20_000 };

describe.each(KINDS)('in %s', (kind) => {
  let driver: Driver;
  let page: OwnPage;
  beforeAll(async () => {
    const path = findBrowser([kind])?.path ?? '';
    driver = await launch(kind, { path, extension: BUILDS[kind], welcome: true });
    page = await driver.openOwn('welcome.html');
  });
  beforeEach(async () => {
    const isDrawn = () =>
      page.ask(() => {
        document.querySelector('.ss')?.dispatchEvent(new Event('pointerenter'));
        return document.querySelector('.pts .pt') !== null;
      });
    await expect.poll(isDrawn, SLOW).toBe(true);
  });
  afterAll(() => driver?.close());

  test('it is shown on install', async () => {
    const shown = () =>
      page.ask(async () => {
        const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
        const tabs = await (browser ?? chrome)?.tabs.query({});
        return tabs?.filter(({ url }) => url?.endsWith('/welcome.html')).length;
      });
    // The one shown, and the one opened here.
    await expect.poll(shown, SLOW).toBe(2);
  });

  test('the example is read by the engine, and shows a statement of every kind', async () => {
    const marks = () =>
      page.ask(() => [...document.querySelectorAll('mark')].map(({ className }) => className));
    expect([...new Set(await marks())].sort()).toEqual(['differs', 'only', 'up']);
    await page.ask(() => document.querySelector<HTMLElement>('.seg label:last-child input')?.click());
    await expect.poll(marks).toContain('same');
    expect(await page.ask(() => document.querySelectorAll('.excerpt svg.m').length)).toBe(1);
  });

  test('a mark leads to its row', async () => {
    await page.ask(() => document.querySelector<HTMLElement>('mark.differs a')?.click());
    const active = () => page.ask(() => document.querySelector('.pt[aria-current] .q')?.textContent ?? '');
    const marked = await page.ask(() => document.querySelector('mark.differs')?.textContent);
    await expect.poll(active).toBe(marked);
  });

  test.each(['light', 'dark'])('axe finds nothing amiss in %s', async (theme) => {
    expectClean(await checkOwnPage(page, theme));
  });
});

/** The little of the extension's own API that is asked here. */
interface Extension {
  tabs: { query(filter: object): Promise<{ url?: string }[]> };
}
