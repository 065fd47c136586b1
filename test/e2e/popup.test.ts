import { describe, expect, test } from 'vitest';
import { inBrowsers } from './in-browsers.ts';

/** Browsers cut a popup at 600 px, and some of that is theirs. */
const HIGHEST = 584;
const SLOW = { timeout: 15_000 };

inBrowsers((seat) => {
  describe.each(['en', 'nl', 'de'])('in %s', (language) => {
    test.each([
      [
        'the story',
        `/${{ en: 'tesla-presses-ahead', nl: 'tesla-bouwt-datacentrum', de: 'tesla-erwaegt-rechenzentrum' }[language]}/`,
        '.cnt',
      ],
      ['what looks like it', '/weak-match/', '.why'],
      ['another story', '/byd-cuts-prices/', '.gist'],
      ['what cannot be read', '/unread-language/', '.go'],
    ])('all that the popup says of %s has room, and nothing is cut', async (_, path, sign) => {
      const page = await seat.open(path);
      const settings = await seat.driver.openOwn('options.html');
      await settings.ask(async (chosen) => {
        const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
        await (browser ?? chrome)?.storage.local.set({ language: chosen });
      }, language);
      await settings.close();
      const popup = await seat.driver.openPopup(page);
      const isSaid = async () =>
        (await popup.ask((it) => document.querySelector(it) !== null, sign)) &&
        (await popup.ask(() => document.documentElement.lang)) === language;
      await expect.poll(isSaid, SLOW).toBe(true);
      const { height, cut } = await popup.ask(() => ({
        height: document.querySelector('.pop')?.getBoundingClientRect().height ?? 0,
        cut: [...document.querySelectorAll<HTMLElement>('.pop *')]
          .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
          .map(({ className, textContent }) => `${className}: ${textContent}`),
      }));
      expect(height).toBeGreaterThan(100);
      expect(height).toBeLessThanOrEqual(HIGHEST);
      expect(cut).toEqual([]);
      await popup.close();
    });
  });
});

/** The little of the extension's own API that is asked here. */
interface Extension {
  storage: { local: { set(values: object): Promise<void> } };
}
