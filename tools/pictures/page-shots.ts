import type { AskRoot } from '../browser/driver.ts';
import { MEDIUM, NARROW, type Shot, WIDE } from './shot.ts';
import type { Studio } from './studio.ts';

const ARTICLE = '/tesla-presses-ahead/';
const OPEN = '.pts .pt';

const isOpen: AskRoot<boolean> = (root) => root.querySelector('dialog[open] .hero') !== null;

/** Presses something of the extension's on the page. */
const press = (studio: Studio, page: Parameters<Studio['picture']>[0], selector: string) =>
  studio.driver.inRoot(page, (root, it) => root.querySelector<HTMLElement>(it)?.click(), selector);

/** Pressed on the page itself: the first passage that differs. */
export async function pressPassage(studio: Studio, page: Parameters<Studio['picture']>[0]): Promise<void> {
  await studio.until('the highlights', () =>
    page.evaluate(() => CSS.highlights.has('second-source-differs')),
  );
  const at = await page.evaluate(async () => {
    const [range] = CSS.highlights.get('second-source-differs') ?? [];
    const words = range as Range;
    words.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    await new Promise((later) => setTimeout(later, 300));
    const box = words.getClientRects()[0];
    return box ? { x: box.x + 8, y: box.y + box.height / 2 } : null;
  });
  if (at) await page.mouse.click(at.x, at.y);
}

/** The extension on a page, wide and narrow. */
export const PAGE_SHOTS: Shot[] = [
  {
    name: 'article',
    design: 'article',
    themes: ['light', 'dark'],
    take: async (studio) => {
      const page = await studio.openRead(ARTICLE, OPEN, WIDE);
      await pressPassage(studio, page);
      return studio.picture(page);
    },
  },
  {
    name: 'article-all',
    design: 'article-all',
    themes: ['light', 'dark'],
    take: async (studio) => {
      await studio.choose({ density: 'all' });
      return studio.picture(await studio.openRead(ARTICLE, OPEN, WIDE));
    },
  },
  {
    name: 'article-collapsed',
    design: 'article-collapsed',
    themes: ['light', 'dark'],
    take: async (studio) => {
      await studio.choose({ onSpotting: 'tab' });
      return studio.picture(await studio.openRead(ARTICLE, '.tab', WIDE));
    },
  },
  {
    name: 'article-1000',
    themes: ['light'],
    take: async (studio) => studio.picture(await studio.openRead(ARTICLE, '.tab', MEDIUM)),
  },
  {
    name: 'article-1000-open',
    themes: ['light'],
    take: async (studio) => {
      const page = await studio.openRead(ARTICLE, '.tab', MEDIUM);
      await press(studio, page, '.tab');
      return studio.picture(page);
    },
  },
  {
    name: 'article-de',
    themes: ['light'],
    lang: 'de',
    take: async (studio) =>
      studio.picture(await studio.openRead('/tesla-erwaegt-rechenzentrum/', OPEN, WIDE)),
  },
  {
    name: 'article-nl',
    themes: ['light'],
    lang: 'nl',
    take: async (studio) => studio.picture(await studio.openRead('/tesla-bouwt-datacentrum/', OPEN, WIDE)),
  },
  {
    name: 'narrow-peek',
    design: 'narrow-peek',
    themes: ['light'],
    take: async (studio) => studio.picture(await studio.openRead(ARTICLE, '*', NARROW)),
  },
  {
    name: 'narrow-card',
    design: 'narrow-card',
    themes: ['light'],
    take: async (studio) => {
      const page = await studio.openRead(ARTICLE, '*', NARROW);
      await pressPassage(studio, page);
      return studio.picture(page);
    },
  },
  {
    name: 'narrow-open',
    design: 'narrow-open',
    themes: ['light', 'dark'],
    take: async (studio) => {
      const page = await studio.openRead(ARTICLE, '*', NARROW);
      const popup = await studio.driver.openPopup(page);
      await studio.until('the popup', () => popup.ask(() => document.querySelector('.go') !== null));
      // The popup closes by itself once it has opened the sheet.
      await popup.ask(() => void setTimeout(() => document.querySelector<HTMLElement>('.go')?.click()));
      await studio.until('the open sheet', () => studio.driver.inRoot(page, isOpen));
      return studio.picture(page);
    },
  },
];
