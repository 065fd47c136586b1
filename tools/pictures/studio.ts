import type { Page } from 'puppeteer-core';
import type { Settings } from '../../engine/settings.ts';
import type { AskRoot, Driver, OwnPage, Size } from '../browser/driver.ts';
import { WIDE } from './shot.ts';

/** In milliseconds. */
const PATIENCE = 20_000;
/** Until what moves has come to rest. */
const REST = 1200;

/** The extension's own API, as far as it is asked here. */
interface Extension {
  runtime: object;
  storage: { local: { clear(): Promise<void>; set(values: object): Promise<void> } };
}

/** A browser with the extension in it, as a photographer needs it. Pages that a shot opens are closed after it. */
export interface Studio {
  driver: Driver;
  /** `http://localhost:PORT`. */
  site: string;
  /** Opens a page of the site in a window of that size. */
  open(path: string, size?: Size): Promise<Page>;
  /** Opens one, and waits until the extension shows something that the selector names. */
  openRead(path: string, sign: string, size?: Size): Promise<Page>;
  /** An own page, once it shows what the selector names. */
  openOwn(file: string, sign: string, size: Size): Promise<OwnPage>;
  /** A picture of an own page in all its length: the window is as high as its content. */
  whole(file: string, sign: string, scroller: string, size: Size): Promise<Uint8Array>;
  pictureOfOwn(page: OwnPage): Promise<Uint8Array>;
  /** The popup of a page, once it shows what the selector names. */
  popup(page: Page, sign: string): Promise<Uint8Array>;
  /** Waits until the answer is yes. */
  until(what: string, ask: () => Promise<boolean | null | undefined>): Promise<void>;
  /** Waits, then takes a picture of the page. */
  picture(page: Page): Promise<Uint8Array>;
  /** Makes choices, the others stay. */
  choose(settings: Partial<Settings>): Promise<void>;
  /** Closes what the shot opened, and takes its choices back. */
  clear(): Promise<void>;
}

export function openStudio(driver: Driver, site: string): Studio {
  let owned: OwnPage[] = [];

  const until: Studio['until'] = async (what, ask) => {
    for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
      if (await ask()) return;
      await rest(100);
    }
    throw new Error(`Waited ${PATIENCE / 1000} seconds for ${what}, in vain.`);
  };
  /** Turns to the sidebar, where there is one, so that all of it is drawn: in a page behind another it is not. */
  const shows = (page: OwnPage, sign: string) =>
    until(sign, () =>
      page.ask((selector) => {
        document.querySelector('.ss')?.dispatchEvent(new Event('pointerenter'));
        return document.querySelector(`${selector}:not([data-undrawn])`) !== null;
      }, sign),
    );

  async function open(path: string, size: Size = WIDE): Promise<Page> {
    const page = await driver.newPage();
    await page.setViewport(size);
    await page.goto(site + path, { waitUntil: 'domcontentloaded' });
    return page;
  }

  async function openOwn(file: string, sign: string, size: Size): Promise<OwnPage> {
    const page = await driver.openOwn(file, size);
    owned.push(page);
    await shows(page, sign);
    return page;
  }

  /** The page is put in front for its picture, and must not follow itself there: it hears of nothing any more. */
  async function pictureOfOwn(page: OwnPage): Promise<Uint8Array> {
    await page.ask(() => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
      Object.assign((browser ?? chrome)?.runtime ?? {}, { sendMessage: () => new Promise(() => undefined) });
    });
    return page.picture();
  }

  const store = async (ask: (values: string) => Promise<void>, values = '') => {
    const page = await driver.openOwn('options.html');
    await page.ask(ask, values);
    await page.close();
  };

  const has: AskRoot<boolean> = (root, sign) => root.querySelector(sign) !== null;

  return {
    driver,
    site,
    open,
    until,
    openOwn,
    openRead: async (path, sign, size) => {
      const page = await open(path, size);
      await until(`${sign} on ${path}`, () => driver.inRoot(page, has, sign));
      return page;
    },
    whole: async (file, sign, scroller, size) => {
      const short = await openOwn(file, sign, size);
      await rest(REST);
      const height = await short.ask(
        (selector) => (document.querySelector(selector) ?? document.documentElement).scrollHeight,
        scroller,
      );
      const page = await openOwn(file, sign, { width: size.width, height: Math.min(height, 12_000) });
      await rest(REST);
      return pictureOfOwn(page);
    },
    pictureOfOwn,
    popup: async (page, sign) => {
      const popup = await driver.openPopup(page);
      await shows(popup, sign);
      await rest(REST / 2);
      const picture = await popup.picture();
      await popup.close();
      return picture;
    },
    picture: async (page) => {
      await page.bringToFront();
      await rest(REST);
      return page.screenshot();
    },
    choose: (settings) =>
      store(async (values) => {
        const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
        await (browser ?? chrome)?.storage.local.set(JSON.parse(values));
      }, JSON.stringify(settings)),
    clear: async () => {
      for (const page of owned) await page.close();
      owned = [];
      const [, ...pages] = await driver.browser.pages();
      for (const page of pages) await page.close();
      await store(async () => {
        const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
        await (browser ?? chrome)?.storage.local.clear();
      });
    },
  };
}

const rest = (milliseconds: number) => new Promise((later) => setTimeout(later, milliseconds));
