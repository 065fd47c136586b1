import { beforeEach, expect, test, vi } from 'vitest';
import type { Telling } from '../../platform/page-state.ts';
import type { Readings } from '../../platform/readings.ts';
import { createFakeBrowser } from './fake-browser.ts';

const fake = vi.hoisted(() => ({ browser: {} as ReturnType<typeof createFakeBrowser>['browser'] }));
vi.mock('../../platform/browser.ts', () => fake);

const { followInstall } = await import('../../platform/follow-install.ts');

let world = createFakeBrowser();
const clear = vi.fn(async () => undefined);
const tell = vi.fn(async () => ({ words: { menuCompare: 'Compare' } }) as unknown as Telling);

beforeEach(() => {
  world = createFakeBrowser();
  fake.browser = world.browser;
  clear.mockClear();
  world.tabs.push({ id: 1, url: 'https://a.example/', status: 'complete', reader: false });
  followInstall({ readings: { clear } as unknown as Readings, tell });
});

const install = (reason: string) => world.browser.runtime.onInstalled.fire({ reason });
const menu = () => world.browser.contextMenus.create.mock.calls.map(([{ title }]) => title);

test.each<[string, { cleared: number; looked: string[]; welcome: number }]>([
  ['install', { cleared: 1, looked: ['/spotter.js'], welcome: 1 }],
  ['update', { cleared: 1, looked: ['/spotter.js'], welcome: 0 }],
  // The browser's own: nothing of ours has changed.
  ['chrome_update', { cleared: 0, looked: [], welcome: 0 }],
])('on %s', async (reason, { cleared, looked, welcome }) => {
  await install(reason);
  expect(clear).toHaveBeenCalledTimes(cleared);
  expect(world.injected(1)).toEqual(looked);
  expect(world.browser.tabs.create).toHaveBeenCalledTimes(welcome);
  expect(world.scripts.size).toBe(1);
  expect(menu()).toEqual(['Compare']);
});

test('with a file of ours gone, the menu has the browser’s words and pages are looked at all the same', async () => {
  tell.mockRejectedValueOnce(new Error('gone'));
  await install('install');
  expect(menu()).toEqual(['browser’s menuCompare']);
  expect(world.scripts.size).toBe(1);
  expect(world.injected(1)).toEqual(['/spotter.js']);
});

test('a spotter that could not be placed is placed when the browser starts again', async () => {
  world.browser.scripting.registerContentScripts.mockRejectedValueOnce(new Error('no'));
  await install('install');
  expect(world.scripts.size).toBe(0);
  expect(world.browser.tabs.create).toHaveBeenCalledOnce();
  await world.browser.runtime.onStartup.fire();
  expect(world.scripts.size).toBe(1);
});
