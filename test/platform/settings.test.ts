import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Rule, Settings } from '../../engine/settings.ts';
import type { PageState } from '../../engine/view.ts';
import { createFakeBrowser } from './fake-browser.ts';

const fake = vi.hoisted(() => ({ browser: {} as ReturnType<typeof createFakeBrowser>['browser'] }));
vi.mock('../../platform/browser.ts', () => fake);

const { followSettings } = await import('../../platform/follow-settings.ts');
const { placeSpotter, spottedPages } = await import('../../platform/place-spotter.ts');
const { loadSettings, parseSettings, resumeSite, saveSettings, setSiteRule } = await import(
  '../../platform/settings.ts'
);
const { isPaused, mayLook, onSpottingAt, ruleFor } = await import('../../platform/site-rules.ts');

let world = createFakeBrowser();
beforeEach(() => {
  world = createFakeBrowser();
  fake.browser = world.browser;
});

const defaults = parseSettings({});
const sites = (rules: Record<string, Rule>) => Object.entries(rules).map(([host, rule]) => ({ host, rule }));

describe('what the storage holds', () => {
  test.each<[string, Record<string, unknown>, Partial<Settings>]>([
    ['nothing', {}, {}],
    ['sound ones', { looks: 'asked', density: 'all' }, { looks: 'asked', density: 'all' }],
    ['one that is unknown beside sound ones', { density: 'plenty', language: 'nl' }, { language: 'nl' }],
    ['values of another kind', { looks: 3, onSpotting: null, translations: ['de'], sites: 'a' }, {}],
    ['a name that every object has', { looks: 'constructor' }, {}],
    [
      'sites of all sorts',
      { sites: [{ host: 'a.example', rule: 'tab' }, { host: '', rule: 'tab' }, { host: 'b' }, null, 'c'] },
      { sites: [{ host: 'a.example', rule: 'tab' }] },
    ],
    [
      'hosts that no browser takes a pattern of',
      { sites: sites({ 'a b': 'tab', 'a.example/x': 'tab', '*.a.example': 'tab', 'a@b.example': 'tab' }) },
      {},
    ],
    [
      'hosts of every make',
      {
        sites: sites({
          'localhost:8080': 'tab',
          '127.0.0.1:80': 'tab',
          '[::1]:8080': 'tab',
          'xn--bcher-kva.example': 'tab',
        }),
      },
      {
        sites: sites({
          'localhost:8080': 'tab',
          '127.0.0.1:80': 'tab',
          '[::1]:8080': 'tab',
          'xn--bcher-kva.example': 'tab',
        }),
      },
    ],
    [
      'a site twice: the later rule holds',
      { sites: [...sites({ 'a.example': 'tab' }), ...sites({ 'a.example': 'paused' })] },
      { sites: sites({ 'a.example': 'paused' }) },
    ],
    [
      'what version 0.1 kept',
      { density: 'few', pausedSites: ['a.example', 7] },
      { density: 'few', sites: sites({ 'a.example': 'paused' }) },
    ],
  ])('%s', (_, stored, change) => {
    expect(parseSettings(stored)).toEqual({ ...defaults, ...change });
  });

  test('is as by default where the storage fails', async () => {
    world.browser.storage.local.get.mockRejectedValue(new Error('no'));
    expect(await loadSettings()).toEqual(defaults);
  });
});

describe('rules of sites', () => {
  test('changed at the same time, none is lost', async () => {
    await world.browser.storage.local.set({ pausedSites: ['old.example'] });
    await Promise.all([setSiteRule('a.example', 'paused'), setSiteRule('b.example', 'tab')]);
    await setSiteRule('a.example', 'badge');
    expect((await loadSettings()).sites).toEqual(
      sites({ 'old.example': 'paused', 'b.example': 'tab', 'a.example': 'badge' }),
    );
    await setSiteRule('old.example', null);
    expect((await loadSettings()).sites).toEqual(sites({ 'b.example': 'tab', 'a.example': 'badge' }));
  });

  test.each<[Settings['looks'], Settings['sites']]>([
    ['everywhere', []],
    ['listed', sites({ 'a.example': 'general' })],
  ])('looking %s, resuming takes back what pauses a host', async (looks, left) => {
    await saveSettings({ looks, sites: sites({ 'a.example': 'paused' }) });
    await resumeSite('www.a.example');
    expect((await loadSettings()).sites).toEqual(left);
  });

  const rules = { 'a.example': 'paused', 'news.a.example': 'tab', 'b.example:81': 'general' } as const;
  test.each<[string, Rule | undefined]>([
    ['a.example', 'paused'],
    ['www.a.example', 'paused'],
    ['news.a.example', 'tab'],
    ['live.news.a.example', 'tab'],
    ['nota.example', undefined],
    ['b.example:81', 'general'],
    ['b.example', undefined],
  ])('for %s: %s', (host, rule) => {
    expect(ruleFor({ ...defaults, sites: sites(rules) }, host)).toBe(rule);
  });

  test.each<[string, Partial<Settings>, boolean, boolean, Settings['onSpotting']]>([
    ['by default', {}, true, false, 'sidebar'],
    ['everywhere, with a rule', { sites: sites({ 'a.example': 'badge' }) }, true, false, 'badge'],
    [
      'everywhere, as elsewhere',
      { onSpotting: 'tab', sites: sites({ 'a.example': 'general' }) },
      true,
      false,
      'tab',
    ],
    ['everywhere, paused', { sites: sites({ 'a.example': 'paused' }) }, false, true, 'sidebar'],
    [
      'listed sites, not listed',
      { looks: 'listed', sites: sites({ 'b.example': 'tab' }) },
      false,
      false,
      'sidebar',
    ],
    [
      'listed sites, listed',
      { looks: 'listed', sites: sites({ 'a.example': 'general' }) },
      true,
      false,
      'sidebar',
    ],
    [
      'listed sites, paused',
      { looks: 'listed', sites: sites({ 'a.example': 'paused' }) },
      false,
      true,
      'sidebar',
    ],
    ['on a press alone', { looks: 'asked', sites: sites({ 'a.example': 'tab' }) }, false, false, 'tab'],
  ])('%s', (_, change, looks, paused, way) => {
    const settings = { ...defaults, ...change };
    expect(mayLook(settings, 'a.example')).toBe(looks);
    expect(isPaused(settings, 'a.example')).toBe(paused);
    expect(onSpottingAt(settings, 'a.example')).toBe(way);
  });
});

describe('where the spotter runs', () => {
  const everywhere = ['http://*/*', 'https://*/*'];
  const a = ['*://a.example/*', '*://*.a.example/*'];
  test.each<[string, Partial<Settings>, ReturnType<typeof spottedPages>]>([
    ['everywhere', {}, { matches: everywhere, excludeMatches: [] }],
    [
      'everywhere but on a paused site',
      { sites: sites({ 'a.example': 'paused', 'b.example': 'tab' }) },
      { matches: everywhere, excludeMatches: a },
    ],
    [
      'a site below a paused one is read: the background tells them apart',
      { sites: sites({ 'a.example': 'paused', 'news.a.example': 'tab' }) },
      { matches: everywhere, excludeMatches: [] },
    ],
    [
      'a paused site with a port: patterns know none',
      { sites: sites({ 'localhost:8080': 'paused' }) },
      { matches: everywhere, excludeMatches: [] },
    ],
    [
      'listed sites',
      {
        looks: 'listed',
        sites: sites({ 'a.example': 'general', '127.0.0.1:80': 'tab', 'b.example': 'paused' }),
      },
      {
        matches: [...a, '*://127.0.0.1/*'],
        excludeMatches: ['*://b.example/*', '*://*.b.example/*'],
      },
    ],
    ['listed sites, none listed', { looks: 'listed' }, null],
    ['on a press alone', { looks: 'asked', sites: sites({ 'a.example': 'general' }) }, null],
  ])('%s', (_, change, pages) => {
    expect(spottedPages({ ...defaults, ...change })).toEqual(pages);
  });

  test('changes at once are placed one after the other', async () => {
    const asked: Settings = { ...defaults, looks: 'asked' };
    await Promise.all([placeSpotter(defaults), placeSpotter(defaults)]);
    expect([...world.scripts.values()]).toEqual([
      expect.objectContaining({ js: ['spotter.js'], matches: everywhere }),
    ]);
    await Promise.all([placeSpotter(asked), placeSpotter(asked)]);
    expect(world.scripts.size).toBe(0);
  });
});

describe('a changed choice', () => {
  const none = { kind: 'none', words: {}, page: { url: '', host: '' } } as unknown as PageState;
  const rename = vi.fn(async () => undefined);
  const getPageState = vi.fn(async () => none);
  const tab = (id: number, url: string, reader = false) => ({ id, url, status: 'complete' as const, reader });
  beforeEach(() => {
    followSettings(getPageState, rename);
    world.tabs.push(
      tab(1, 'https://a.example/', true),
      tab(2, 'https://a.example/other'),
      tab(3, 'https://b.example/'),
      tab(4, 'about:config', true),
    );
  });
  const told = () => world.sent.map(({ tabId, type }) => `${type} ${tabId}`);
  const done = () => expect.poll(() => world.broadcasts).toHaveLength(4);

  test('of how much is highlighted is told to readers and our own pages, and looks at no page anew', async () => {
    await saveSettings({ density: 'all' });
    await done();
    expect(told()).toEqual(['settingsChanged 1']);
    expect([1, 2, 3, 4].flatMap(world.injected)).toEqual([]);
    expect(world.scripts.size).toBe(0);
    expect(world.broadcasts[0]).toMatchObject({ type: 'settingsChanged' });
  });

  test('of where it looks places the spotter anew and looks at open pages that it may look at now', async () => {
    await saveSettings({ sites: sites({ 'a.example': 'paused' }) });
    await done();
    expect(told()).toEqual(['settingsChanged 1']);
    expect([1, 2, 3, 4].map(world.injected)).toEqual([[], [], ['/spotter.js'], []]);
    expect(world.scripts.get('spotter')?.excludeMatches).toContain('*://a.example/*');
  });

  test('reaches every other tab when one is closed meanwhile', async () => {
    getPageState.mockRejectedValueOnce(new Error('No tab with id: 1'));
    await saveSettings({ density: 'few' });
    await expect.poll(() => world.broadcasts).toHaveLength(3);
    expect(world.broadcasts.slice(1)).toMatchObject([{ detail: { tabId: 2 } }, { detail: { tabId: 3 } }]);
  });

  test('that the browser refuses to place the spotter for is told all the same', async () => {
    world.browser.scripting.registerContentScripts.mockRejectedValueOnce(new Error('Invalid url pattern'));
    await saveSettings({ looks: 'everywhere' });
    await done();
    expect(told()).toEqual(['settingsChanged 1']);
  });

  test.each<[Partial<Settings>, number]>([
    [{ language: 'nl' }, 1],
    [{ translations: 'nl' }, 0],
  ])('%o words the menu anew %i times', async (change, times) => {
    rename.mockClear();
    await saveSettings(change);
    await done();
    expect(rename).toHaveBeenCalledTimes(times);
  });

  test('of what is not a setting is none', async () => {
    await world.browser.storage.session.set({ readings: [] });
    await world.browser.storage.local.set({ other: 1 });
    expect(world.broadcasts).toEqual([]);
  });
});
