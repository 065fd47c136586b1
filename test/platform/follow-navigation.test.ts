import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakeBrowser } from './fake-browser.ts';

const fake = vi.hoisted(() => ({ browser: {} as ReturnType<typeof createFakeBrowser>['browser'] }));
vi.mock('../../platform/browser.ts', () => fake);

const { followNavigation } = await import('../../platform/follow-navigation.ts');

let world = createFakeBrowser();
beforeEach(() => {
  vi.useFakeTimers();
  world = createFakeBrowser();
  fake.browser = world.browser;
  followNavigation();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Step {
  url: string;
  frameId?: number;
  documentId?: string | undefined;
}

function go({ url, frameId = 0, ...rest }: Step): void {
  const documentId = 'documentId' in rest ? rest.documentId : 'd';
  const named = documentId === undefined ? {} : { documentId };
  world.browser.webNavigation.onHistoryStateUpdated.fire({ tabId: 1, frameId, url, ...named });
}

const looks = async () => {
  await vi.advanceTimersByTimeAsync(10_000);
  return world.injected(1).length;
};

test.each<[string, Step[], number]>([
  ['one new address: three looks', [{ url: 'https://a/1' }], 3],
  [
    'three at once: only the last is looked at',
    [{ url: 'https://a/1' }, { url: 'https://a/2' }, { url: 'https://a/3' }],
    3,
  ],
  ['a frame', [{ url: 'https://a/1', frameId: 4 }], 0],
  ["the browser's own page", [{ url: 'chrome://settings/' }], 0],
])('%s', async (_, steps, count) => {
  for (const step of steps) go(step);
  expect(await looks()).toBe(count);
});

test.each<[string, Step, Step, number]>([
  ['the same address written again', { url: 'https://a/1' }, { url: 'https://a/1#x' }, 3],
  ['another address', { url: 'https://a/1' }, { url: 'https://a/2' }, 6],
  [
    'the same address in a page loaded anew',
    { url: 'https://a/1' },
    { url: 'https://a/1', documentId: 'e' },
    6,
  ],
  [
    'the same address where documents have no names',
    { url: 'https://a/1', documentId: undefined },
    { url: 'https://a/1', documentId: undefined },
    6,
  ],
])('later, %s', async (_, first, second, count) => {
  go(first);
  await looks();
  go(second);
  expect(await looks()).toBe(count);
});

test('a page with a reader is told instead', async () => {
  world.tabs.push({ id: 1, url: 'https://a/1', status: 'complete', reader: true });
  go({ url: 'https://a/1' });
  expect(await looks()).toBe(0);
  expect(world.sent.map(({ type }) => type)).toEqual(['pageNavigated', 'pageNavigated', 'pageNavigated']);
});
