import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { Driver } from '../../tools/browser/driver.ts';
import { findBrowser, KINDS, type Kind } from '../../tools/browser/find-browser.ts';
import { BUILDS, launch } from '../../tools/browser/launch.ts';
import { type Site, servePages } from '../../tools/serve-pages.ts';

export interface Seat {
  driver: Driver;
  site: Site;
  /** Opens a page of the site in a new tab. */
  open(path: string): Promise<Page>;
}

/** The same tests in Chromium and in Firefox, each with one fresh browser and one site for all of them. The seat is
 *  filled when the tests run, not when they are described. */
export function inBrowsers(tests: (seat: Seat, kind: Kind) => void): void {
  describe.each(KINDS)('in %s', (kind) => {
    const seat = {} as Seat;

    beforeAll(async () => {
      seat.site = await servePages();
      seat.driver = await launchKind(kind, BUILDS[kind]);
      seat.open = (path) => seat.driver.open(seat.site.url + path);
    });

    afterEach(async () => {
      const [, ...opened] = await seat.driver.browser.pages();
      for (const page of opened) await page.close();
    });

    afterAll(async () => {
      await seat.driver?.close();
      await seat.site?.close();
    });

    tests(seat, kind);
  });
}

/** A browser without the extension, to compare with. */
export function launchPlain(kind: Kind): Promise<Driver> {
  return launchKind(kind);
}

function launchKind(kind: Kind, extension?: string): Promise<Driver> {
  const path = findBrowser([kind])?.path ?? '';
  return launch(kind, extension ? { path, extension } : { path });
}
