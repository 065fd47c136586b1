import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Driver } from '../../tools/browser/driver.ts';

export interface Row {
  /** What it is about: "Premier". */
  title: string;
  /** The page's own words. */
  quote: string;
  differs: boolean;
  active: boolean;
}

/** In milliseconds: longer than the extension takes to look at a page that was loaded. */
const LOADED = 1500;
/** And twice at one that changed without a load. */
export const CHANGED = 3500;

/** Until the page was read and the open sidebar shows it to someone who turns to it. */
export async function waitForSidebar(driver: Driver, page: Page): Promise<void> {
  const isShown = () =>
    driver.inRoot(page, (root) => {
      root.querySelector('.ss')?.dispatchEvent(new Event('pointerenter'));
      return root.querySelector('.pts .pt') !== null;
    });
  await expect.poll(isShown, { timeout: 20_000, message: 'the sidebar' }).toBe(true);
}

/** Turns to the sidebar, as the mouse does, and waits until all of it is drawn. */
export async function drawWhole(driver: Driver, page: Page): Promise<void> {
  const left = () =>
    driver.inRoot(page, (root) => {
      root.querySelector('.ss')?.dispatchEvent(new Event('pointerenter'));
      return root.querySelectorAll('[data-undrawn]').length;
    });
  await expect.poll(left, { timeout: 20_000, message: 'parts that are not drawn' }).toBe(0);
}

/** Nothing of the extension is on the page, and nothing comes within so many milliseconds. */
export async function expectNothing(driver: Driver, page: Page, within = LOADED): Promise<void> {
  await new Promise((later) => setTimeout(later, within));
  expect(await driver.inRoot(page, () => 'a host element')).toBeNull();
  expect(await highlightsOf(page)).toEqual({});
  expect(await driver.badge()).toBe('');
}

export async function rowsOf(driver: Driver, page: Page): Promise<Row[]> {
  const rows = await driver.inRoot(page, (root) =>
    [...root.querySelectorAll('.pts .pt:not(.none)')].map((row) => ({
      title: row.querySelector('.s small')?.textContent ?? '',
      quote: row.querySelector('.q')?.textContent ?? '',
      differs: row.querySelector('.s')?.textContent?.startsWith('differs') ?? false,
      active: row.getAttribute('aria-current') === 'true',
    })),
  );
  return rows ?? [];
}

/** The titles of the cards under "Differences". */
export async function differencesOf(driver: Driver, page: Page): Promise<string[]> {
  await drawWhole(driver, page);
  const titles = await driver.inRoot(page, (root) =>
    [...root.querySelectorAll('.df h3')].map((title) => title.textContent ?? ''),
  );
  return titles ?? [];
}

/** How many ranges each highlight on the page has, by its name. */
export function highlightsOf(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() =>
    Object.fromEntries([...CSS.highlights].map(([name, highlight]) => [name, highlight.size])),
  );
}

/** Presses the row with these words, as with the mouse. */
export async function pressRow(driver: Driver, page: Page, quote: string): Promise<void> {
  const at = await driver.inRoot(
    page,
    (root, wanted) => {
      const buttons = [...root.querySelectorAll('.pts .pt .q button')];
      const button = buttons.find(({ textContent }) => textContent === wanted);
      button?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = button?.getClientRects()[0];
      return box ? { x: box.x + 10, y: box.y + box.height / 2 } : null;
    },
    quote,
  );
  if (!at) throw new Error(`There is no row “${quote}”.`);
  await page.mouse.click(at.x, at.y);
}

/** The words of a highlight's first range, and where on the screen they begin. */
export function firstOf(
  page: Page,
  highlight: string,
): Promise<{ text: string; x: number; y: number } | null> {
  return page.evaluate((name) => {
    const [range] = CSS.highlights.get(name) ?? [];
    const box = (range as Range | undefined)?.getClientRects()[0];
    return range && box ? { text: range.toString(), x: box.x + 10, y: box.y + box.height / 2 } : null;
  }, highlight);
}

/** Presses a key with Alt and Shift, by its place on the keyboard. */
export async function chord(page: Page, key: 'KeyS' | 'KeyJ' | 'KeyK' | 'KeyD' | 'Enter'): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press(key);
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
}

export interface SeenMark {
  /** What a screen reader is told. */
  name: string;
  /** Its middle, on the screen. */
  x: number;
  y: number;
  active: boolean;
}

/** The marks in the page's margin, in their order. */
export async function marksOf(driver: Driver, page: Page): Promise<SeenMark[]> {
  const marks = await driver.inRoot(page, (root) =>
    [...root.querySelectorAll('.mk')].map((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      return {
        name: mark.getAttribute('aria-label') ?? '',
        x: x + width / 2,
        y: y + height / 2,
        active: mark.getAttribute('aria-pressed') === 'true',
      };
    }),
  );
  return marks ?? [];
}

/** Until the page was read and its margin is marked. */
export async function waitForMarks(driver: Driver, page: Page): Promise<void> {
  const count = async () => (await marksOf(driver, page)).length;
  await expect.poll(count, { timeout: 20_000, message: 'the marks' }).toBeGreaterThan(0);
}
