import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver, OwnPage } from '../../tools/browser/driver.ts';
import { findBrowser } from '../../tools/browser/find-browser.ts';
import { BUILDS, launch } from '../../tools/browser/launch.ts';
import { type Site, servePages } from '../../tools/serve-pages.ts';
import { expectNothing } from './sidebar.ts';

const SLOW = { timeout: 15_000 };

/** In Firefox alone: there an extension may give its pages back itself, so a test can take them away. */
describe('in firefox, with no page allowed', () => {
  let driver: Driver;
  let site: Site;
  let settings: OwnPage;
  beforeAll(async () => {
    site = await servePages();
    driver = await launch('firefox', {
      path: findBrowser(['firefox'])?.path ?? '',
      extension: BUILDS.firefox,
    });
    settings = await driver.openOwn('options.html');
    const removed = await settings.ask(async () => {
      const { browser } = globalThis as unknown as { browser: Extension };
      return browser.permissions.remove({ origins: ['http://*/*', 'https://*/*'] });
    });
    expect(removed).toBe(true);
  });
  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  test('a page that tells the story is left alone, and the popup asks for leave', async () => {
    const page = await driver.open(`${site.url}/tesla-presses-ahead/`);
    await expectNothing(driver, page);
    const popup = await driver.openPopup(page);
    await expect.poll(() => popup.ask(() => document.querySelector('.ask .bt') !== null), SLOW).toBe(true);
    expect(await popup.ask(() => document.querySelector('h1')?.textContent)).toBe(
      'No story of ours on this page.',
    );
    await popup.close();
  });

  test('the settings ask for leave, but not where nothing is to be looked at', async () => {
    const asks = () => settings.ask(() => document.querySelector('.ask') !== null);
    await expect.poll(asks, SLOW).toBe(true);
    await settings.ask(() => document.querySelector<HTMLElement>('[value="asked"]')?.click());
    await expect.poll(asks, SLOW).toBe(false);
  });
});

/** The little of the extension's own API that is asked here. */
interface Extension {
  permissions: { remove(permissions: { origins: string[] }): Promise<boolean> };
}
