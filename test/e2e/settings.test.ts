import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OwnPage } from '../../tools/browser/driver.ts';
import { inBrowsers } from './in-browsers.ts';
import { drawWhole, expectNothing, highlightsOf, waitForSidebar } from './sidebar.ts';

const ARTICLE = '/tesla-presses-ahead/';
const SLOW = { timeout: 15_000 };

inBrowsers((seat) => {
  let settings: OwnPage;
  beforeEach(async () => {
    settings = await seat.driver.openOwn('options.html');
    await settings.ask(async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
      await (browser ?? chrome)?.storage.local.clear();
    });
  });
  afterEach(() => settings.close());

  /** Chooses a radio button as a person does. */
  const choose = async (name: string, value: string) => {
    const isThere = () =>
      settings.ask((wanted) => document.querySelector(wanted) !== null, `[name="${name}"][value="${value}"]`);
    await expect.poll(isThere, SLOW).toBe(true);
    await settings.ask(
      (wanted) => document.querySelector<HTMLElement>(wanted)?.click(),
      `[name="${name}"][value="${value}"]`,
    );
  };
  const addSite = async (host: string) => {
    await expect.poll(() => settings.ask(() => document.querySelector('.add') !== null), SLOW).toBe(true);
    await settings.ask((typed) => {
      const field = document.querySelector('.add input') as HTMLInputElement;
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      setTimeout(() => document.querySelector<HTMLElement>('.add button')?.click());
    }, host);
    await expect.poll(() => settings.ask(() => document.querySelectorAll('tbody tr').length), SLOW).toBe(1);
  };
  const setRule = (rule: string) =>
    settings.ask((value) => {
      const select = document.querySelector('tbody select') as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, rule);
  const shapeOf = (page: Page) =>
    seat.driver.inRoot(page, (root) =>
      root.querySelector('.ss') ? 'sidebar' : root.querySelector('.tab') && 'tab',
    );
  const spotters = () =>
    settings.ask(async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
      const scripts = await (browser ?? chrome)?.scripting.getRegisteredContentScripts();
      return scripts?.flatMap(({ matches }) => matches) ?? [];
    });

  describe('where it looks', () => {
    test('only when asked: a page that tells the story is left alone, with no script of ours on any page', async () => {
      await choose('looks', 'asked');
      await expect.poll(spotters, SLOW).toEqual([]);
      const page = await seat.open(ARTICLE);
      await expectNothing(seat.driver, page);
    });

    test('on listed sites: there and not before, and on the open page as soon as it is listed', async () => {
      await choose('looks', 'listed');
      await expect.poll(spotters, SLOW).toEqual([]);
      const page = await seat.open(ARTICLE);
      await expectNothing(seat.driver, page);
      await addSite(new URL(seat.site.url).host);
      await waitForSidebar(seat.driver, page);
      expect(await spotters()).toContain('*://localhost/*');
    });

    test('a paused site is left at once, and read again at once', async () => {
      const page = await seat.open(ARTICLE);
      await waitForSidebar(seat.driver, page);
      await addSite(new URL(seat.site.url).host);
      await setRule('paused');
      await expect.poll(() => seat.driver.inRoot(page, () => 'a host element'), SLOW).toBeNull();
      expect(await highlightsOf(page)).toEqual({});
      await setRule('general');
      await waitForSidebar(seat.driver, page);
    });
  });

  describe('when a story is spotted', () => {
    test('the tab only: passages are marked', async () => {
      await choose('onSpotting', 'tab');
      const page = await seat.open(ARTICLE);
      await expect.poll(() => shapeOf(page), SLOW).toBe('tab');
      expect((await highlightsOf(page))['second-source-differs']).toBeGreaterThan(1);
    });

    test('a number only: nothing on the page until it is asked for', async () => {
      await choose('onSpotting', 'badge');
      const page = await seat.open(ARTICLE);
      await page.bringToFront();
      await expect.poll(() => seat.driver.badge(), SLOW).toMatch(/\d/);
      expect(await seat.driver.inRoot(page, () => 'a host element')).toBeNull();
      expect(await highlightsOf(page)).toEqual({});
      const popup = await seat.driver.openPopup(page);
      await expect.poll(() => popup.ask(() => document.querySelector('.cnt') !== null), SLOW).toBe(true);
      await popup.ask(() => document.querySelector<HTMLElement>('.go')?.click());
      await waitForSidebar(seat.driver, page);
    });
  });

  test('an open page is told in another language at once, and quotes are translated as chosen', async () => {
    const page = await seat.open(ARTICLE);
    await waitForSidebar(seat.driver, page);
    await drawWhole(seat.driver, page);
    const text = () => seat.driver.inRoot(page, (root) => root.querySelector('.ss')?.textContent ?? '');
    expect(await text()).toContain('Our translation');
    await choose('language', 'de');
    await expect.poll(text, SLOW).toContain('5 Artikel');
    expect(await text()).toContain('Unsere Übersetzung');
    await expect
      .poll(() => settings.ask(() => document.querySelector('h1')?.textContent), SLOW)
      .toBe('Einstellungen');
    await choose('translations', 'none');
    await expect.poll(text, SLOW).not.toContain('Unsere Übersetzung');
  });

  test('how much is highlighted, on the open page at once', async () => {
    const page = await seat.open(ARTICLE);
    await waitForSidebar(seat.driver, page);
    expect(await highlightsOf(page)).not.toHaveProperty('second-source-same');
    await choose('density', 'all');
    await expect.poll(async () => (await highlightsOf(page))['second-source-same'], SLOW).toBeGreaterThan(3);
    await choose('density', 'few');
    await expect
      .poll(async () => Object.keys(await highlightsOf(page)), SLOW)
      .toEqual(['second-source-differs']);
  });

  test('what is kept can be forgotten', async () => {
    const page = await seat.open(ARTICLE);
    await waitForSidebar(seat.driver, page);
    const own = await seat.driver.openOwn('options.html');
    const button = () => own.ask(() => document.querySelector<HTMLButtonElement>('.btns .bt')?.disabled);
    await expect.poll(button, SLOW).toBe(false);
    await own.ask(() => document.querySelector<HTMLElement>('.btns .bt')?.click());
    await expect.poll(button, SLOW).toBe(true);
    await own.close();
  });
});

/** The little of the extension's own API that is asked here. */
interface Extension {
  storage: { local: { clear(): Promise<void> } };
  scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
}
