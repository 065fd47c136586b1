import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, servePages } from '../../tools/serve-pages.ts';
import { HOSTILE_PAGES, type HostileName, pathOf } from './hostile-pages.ts';
import { inBrowsers } from './in-browsers.ts';
import { chord, highlightsOf, marksOf, waitForMarks, waitForSidebar } from './sidebar.ts';

const DIFFERS = 'second-source-differs';

/** The middles of the lines on which highlights of a name begin, by the screen. */
function linesOf(page: Page, highlight: string): Promise<number[]> {
  return page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(name) ?? [])] as Range[];
    return ranges.flatMap((range) => {
      const box = range.getClientRects()[0];
      return box ? [box.y + box.height / 2] : [];
    });
  }, highlight);
}

inBrowsers((seat) => {
  let site: Site;
  beforeAll(async () => {
    site = await servePages({ made: HOSTILE_PAGES });
  });
  afterAll(() => site?.close());

  /** The page with its reading shown and the sidebar open, by hand where it does not open by itself. */
  async function open(name: HostileName): Promise<Page> {
    const page = await seat.driver.open(site.url + pathOf(name));
    await waitForMarks(seat.driver, page);
    const isTab = await seat.driver.inRoot(page, (root) => root.querySelector('.tab') !== null);
    if (isTab) await chord(page, 'KeyS');
    await waitForSidebar(seat.driver, page);
    return page;
  }

  /** How far the mark of each highlight that differs stands from its line, in px; the worst. */
  async function worstOff(page: Page): Promise<number> {
    // What is out of sight in a box that scrolls has no mark.
    const lines = (await linesOf(page, DIFFERS)).filter((y) => y < 810);
    const marks = await marksOf(seat.driver, page);
    expect(lines.length).toBeGreaterThan(0);
    const near = (line: number) => Math.min(...marks.map(({ y }) => Math.abs(y - line)));
    return Math.max(...lines.map(near));
  }

  const isOnTop = (page: Page) =>
    page.evaluate(() =>
      [150, 400, 700].every(
        (y) => document.elementFromPoint(innerWidth - 30, y)?.localName === 'second-source-sidebar',
      ),
    );

  test.each<HostileName>([
    'rendered',
    'unset',
    'stacked',
    'layered',
    'sticky',
    'covered',
    'right-to-left',
    'transformed',
    'zoomed',
    'scrolling',
  ])('a page that is %s has its marks beside its lines and the sidebar on top', async (name) => {
    const page = await open(name);
    await expect.poll(() => isOnTop(page), { timeout: 5000 }).toBe(true);
    await expect.poll(() => worstOff(page), { timeout: 5000 }).toBeLessThan(name === 'zoomed' ? 14 : 12);
    const look = await seat.driver.inRoot(page, (root) => {
      const pane = root.querySelector('.ss') as Element;
      const { direction, backgroundColor, fontSize, opacity } = getComputedStyle(pane);
      const { right, width } = pane.getBoundingClientRect();
      const isWhole = width >= 340 && Math.abs(right - innerWidth) < 20;
      return { direction, backgroundColor, fontSize, opacity, isWhole };
    });
    expect(look).toEqual({
      direction: 'ltr',
      backgroundColor: 'rgb(251, 251, 249)',
      fontSize: '13.5px',
      opacity: '1',
      isWhole: true,
    });
  });

  test('a page that draws its text anew is marked anew, and nothing of it was touched', async () => {
    const page = await open('rendered');
    const before = await highlightsOf(page);
    for (let render = 0; render < 2; render += 1) {
      await page.evaluate(() => dispatchEvent(new Event('render')));
      const marked = async () => ({
        highlights: await highlightsOf(page),
        isLive: await page.evaluate((name) => {
          const ranges = [...(CSS.highlights.get(name) ?? [])] as Range[];
          return (
            ranges.length > 0 && ranges.every((range) => range.startContainer.isConnected && !range.collapsed)
          );
        }, DIFFERS),
      });
      await expect.poll(marked, { timeout: 10_000 }).toEqual({ highlights: before, isLive: true });
      await expect.poll(() => worstOff(page), { timeout: 5000 }).toBeLessThan(12);
    }
    expect(await page.evaluate(() => Reflect.get(globalThis, 'renders'))).toBe(2);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'touched'))).toBe(false);
  });

  test('in an article that scrolls in a box, marks go with their lines and not beyond the box', async () => {
    const page = await open('scrolling');
    const all = (await marksOf(seat.driver, page)).length;
    const last = (await linesOf(page, DIFFERS)).at(-1) ?? 0;
    await page.evaluate(() => document.querySelector('main')?.scrollBy({ top: 700, behavior: 'instant' }));
    expect((await linesOf(page, DIFFERS)).at(-1)).toBeLessThan(last - 300);
    const visible = async () => {
      const marks = await marksOf(seat.driver, page);
      const box = await page.evaluate(() => document.querySelector('main')?.getBoundingClientRect().toJSON());
      const lines = (await linesOf(page, DIFFERS)).filter((y) => y > box.top && y < box.bottom);
      const isBeside = (line: number) => marks.some(({ y }) => Math.abs(y - line) < 12);
      return (
        lines.length > 0 &&
        lines.every(isBeside) &&
        marks.every(({ y }) => y > box.top - 2 && y < box.bottom + 40)
      );
    };
    await expect.poll(visible, { timeout: 5000 }).toBe(true);
    expect(all).toBeGreaterThan(0);
  });

  test('under a sticky header, the passage that is gone to is not covered', async () => {
    const page = await open('sticky');
    for (let at = 0; at < 3; at += 1) await chord(page, 'KeyJ');
    const seen = () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('second-source-active') ?? [];
        const box = (range as Range | undefined)?.getClientRects()[0];
        const header = document.querySelector('body > header')?.getBoundingClientRect().bottom ?? 0;
        return box ? box.top > header && box.bottom < innerHeight : false;
      });
    await expect.poll(seen, { timeout: 5000 }).toBe(true);
  });
});
