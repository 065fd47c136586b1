import type { PageState } from '../../engine/view.ts';
import type { OwnPage, Size } from '../browser/driver.ts';
import { NARROW, type Shot, WIDE } from './shot.ts';
import type { Studio } from './studio.ts';

const ARTICLE = '/tesla-presses-ahead/';
const PANEL: Size = { width: 400, height: 1000 };
const BOTH: Shot['themes'] = ['light', 'dark'];

/** Presses the one button of an own page. */
const go = (page: OwnPage) => page.ask(() => document.querySelector<HTMLElement>('.go')?.click());

/** The popup of a page without the extension on it, in the state that the page leaves it in. */
const popupOf = (kind: PageState['kind'], path: string, rest: Partial<Shot> = {}): Shot => ({
  name: `popup-${kind}`,
  themes: BOTH,
  take: async (studio) => studio.popup(await studio.open(path), 'h1'),
  ...rest,
});

async function paused(studio: Studio): Promise<Uint8Array> {
  const { host } = new URL(studio.site);
  await studio.choose({
    sites: [host, 'news.example'].map((one) => ({ host: one, rule: 'paused' as const })),
  });
  return studio.popup(await studio.open(ARTICLE), '.more');
}

async function panelOf(studio: Studio, path: string, sign: string): Promise<Uint8Array> {
  await studio.open(path);
  const panel = await studio.openOwn('sidepanel.html', sign, PANEL);
  return studio.pictureOfOwn(panel);
}

/** The sidebar in all its length: in the panel it is the same, and can be made as high as it is. */
async function wholeSidebar(studio: Studio, path: string): Promise<Uint8Array> {
  await studio.openRead(path, '*');
  return studio.whole('sidepanel.html', '.grid', '.ss', PANEL);
}

/** A page of settings or welcome, whole. */
const own = (name: string, file: string, sign: string, size: Size, rest: Partial<Shot> = {}): Shot => ({
  name,
  themes: ['light'],
  take: (studio) => studio.whole(file, sign, 'html', size),
  ...rest,
});

/** The extension's own pages: popup, panel, settings, welcome. */
export const OWN_SHOTS: Shot[] = [
  {
    name: 'popup-spotted',
    design: 'popup-spotted',
    themes: BOTH,
    take: async (studio) => studio.popup(await studio.openRead(ARTICLE, '*'), '.cnt'),
  },
  {
    name: 'popup-spotted-de',
    themes: ['light'],
    lang: 'de',
    take: async (studio) => studio.popup(await studio.openRead('/tesla-erwaegt-rechenzentrum/', '*'), '.cnt'),
  },
  popupOf('none', '/byd-cuts-prices/', { design: 'popup-none', themes: ['light'] }),
  popupOf('none', '/byd-cuts-prices/', { name: 'popup-none-de', themes: ['light'], lang: 'de' }),
  popupOf('weak', '/weak-match/', { themes: ['light'] }),
  popupOf('unreadable', '/unread-language/', { themes: ['light'] }),
  { name: 'popup-paused', design: 'popup-paused', themes: BOTH, take: paused },
  { name: 'popup-paused-de', themes: ['light'], lang: 'de', take: paused },
  {
    name: 'sidebar-en',
    design: 'sidebar-en',
    themes: BOTH,
    take: (studio) => wholeSidebar(studio, ARTICLE),
  },
  {
    name: 'sidebar-de',
    design: 'sidebar-de',
    themes: BOTH,
    lang: 'de',
    take: (studio) => wholeSidebar(studio, ARTICLE),
  },
  { name: 'panel', themes: BOTH, take: (studio) => panelOf(studio, ARTICLE, '.pts') },
  { name: 'panel-none', themes: BOTH, take: (studio) => panelOf(studio, '/byd-cuts-prices/', '.gist') },
  {
    name: 'panel-unreadable',
    themes: ['light'],
    lang: 'de',
    take: (studio) => panelOf(studio, '/unread-language/', '.go'),
  },
  {
    name: 'panel-selection',
    themes: ['light'],
    take: async (studio) => {
      const page = await studio.open('/unread-language/');
      const panel = await studio.openOwn('sidepanel.html', '.go', PANEL);
      await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
      await go(panel);
      await studio.until('the selection', () => panel.ask(() => document.querySelector('.strip') !== null));
      return studio.pictureOfOwn(panel);
    },
  },
  own('settings', 'options.html', '.excerpt', { ...WIDE, width: 1280 }, { design: 'options', themes: BOTH }),
  own('settings-de', 'options.html', '.excerpt', { ...WIDE, width: 1280 }, { lang: 'de' }),
  own('settings-narrow', 'options.html', '.excerpt', NARROW, { lang: 'de' }),
  own('welcome', 'welcome.html', '.pts', { ...WIDE, width: 1280 }, { themes: BOTH }),
  own('welcome-de', 'welcome.html', '.pts', { ...WIDE, width: 1280 }, { lang: 'de' }),
  own('welcome-narrow', 'welcome.html', '.pts', NARROW, { lang: 'nl' }),
];
