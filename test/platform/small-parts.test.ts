import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageState } from '../../engine/view.ts';
import type { Kept } from '../../platform/readings.ts';
import { createFakeBrowser } from './fake-browser.ts';
import { smallReading } from './small-reading.ts';

const fake = vi.hoisted(() => ({ browser: {} as ReturnType<typeof createFakeBrowser>['browser'] }));
vi.mock('../../platform/browser.ts', () => fake);

const { showBadge } = await import('../../platform/badge.ts');
const { hashText } = await import('../../platform/hash-text.ts');
const { answer, tellBackground, tellReader } = await import('../../platform/messages.ts');
const { hostOf, isReadable, pageKey } = await import('../../platform/page-address.ts');
const { createSessionShelf } = await import('../../platform/session-shelf.ts');
const { chooseLanguage, wordingIn } = await import('../../platform/words.ts');

let world = createFakeBrowser();
beforeEach(() => {
  world = createFakeBrowser();
  fake.browser = world.browser;
});

describe('addresses', () => {
  test.each([
    ['https://a.example/x?y=1#z', 'https://a.example/x?y=1', 'a.example', true],
    ['http://localhost:8080/', 'http://localhost:8080/', 'localhost:8080', true],
    ['chrome://version/', 'chrome://version/', 'version', false],
    ['file:///a/b.html', 'file:///a/b.html', '', false],
    ['not an address', 'not an address', '', false],
  ])('%s', (url, key, host, readable) => {
    expect([pageKey(url), hostOf(url), isReadable(url)]).toEqual([key, host, readable]);
  });
});

describe('a fingerprint', () => {
  const text = { title: 'A lock', paragraphs: ['One.', 'Two.'] };

  test('is the same for the same text', () => {
    expect(hashText({ ...text, lang: 'en' })).toBe(hashText(text));
  });

  test.each([
    ['another word', { ...text, paragraphs: ['One.', 'Ten.'] }],
    ['another cut', { ...text, paragraphs: ['One.T', 'wo.'] }],
    ['another order', { ...text, paragraphs: ['Two.', 'One.'] }],
    ['a date', { ...text, date: '2024-05-17' }],
  ])('is another for %s', (_, other) => {
    expect(hashText(other)).not.toBe(hashText(text));
  });
});

describe('the badge', () => {
  const words = {
    extName: 'Name',
    actionTitle: 'Name: do',
    pointsDiffer_one: '$1 point differs',
    pointsDiffer_other: '$1 points differ',
    noDifferences: 'No differences',
  };
  const read = (states: Parameters<typeof smallReading>[0]) =>
    ({ kind: 'read', view: { reading: smallReading(states), words } }) as unknown as PageState;

  test.each<[string, PageState, string, string]>([
    [
      'points that differ, each once',
      read(['differs', { state: 'differs', point: 'point-0' }, 'differs', 'same']),
      '2',
      'Name: 2 points differ',
    ],
    ['one point that differs', read(['differs', 'same']), '1', 'Name: 1 point differs'],
    ['no difference', read(['same', 'further']), '=', 'Name. No differences'],
    ['no story', { kind: 'none', words } as unknown as PageState, '', 'Name: do'],
    ['a paused site', { kind: 'paused', words } as unknown as PageState, '', 'Name: do'],
  ])('%s', async (_, state, text, title) => {
    await showBadge(7, state);
    expect(world.browser.action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text });
    expect(world.browser.action.setTitle).toHaveBeenCalledWith({ tabId: 7, title });
  });

  test('of a tab that is gone is nobody’s worry', async () => {
    world.browser.action.setBadgeText.mockRejectedValue(new Error('No tab with id: 7'));
    await expect(showBadge(7, read(['differs']))).resolves.toBeUndefined();
  });
});

describe('messages', () => {
  const sitePaused = vi.fn();

  test('reach the handler of their type, and no others', async () => {
    const undo = answer({ sitePaused });
    const reply = vi.fn();
    const message = { type: 'sitePaused', detail: { host: 'a' } };
    expect(world.browser.runtime.onMessage.fire(message, { id: 'x' }, reply)).toBe(true);
    await expect.poll(() => reply).toHaveBeenCalledWith({ answer: undefined });
    expect(sitePaused).toHaveBeenCalledWith({ host: 'a' }, { id: 'x' });
    for (const other of [{ type: 'toString' }, { type: 'storyFound' }, 'sitePaused', null, { type: 1 }])
      expect(world.browser.runtime.onMessage.fire(other, {})).toBeUndefined();
    expect(sitePaused).toHaveBeenCalledTimes(1);
    undo();
    expect(world.browser.runtime.onMessage.count()).toBe(0);
  });

  test('give back the error that the handler throws', async () => {
    answer({
      sitePaused: () => {
        throw new Error('oops');
      },
    });
    const reply = await new Promise((given) =>
      world.browser.runtime.onMessage.fire({ type: 'sitePaused', detail: {} }, {}, given),
    );
    world.browser.runtime.sendMessage.mockResolvedValueOnce(reply);
    await expect(tellBackground('getPageState', { tabId: 1 })).rejects.toThrow('oops');
  });

  test.each<[string, unknown[], string]>([
    [
      'by a background that died while it answered the first time',
      [new Error('channel closed'), { answer: 1 }],
      '1',
    ],
    [
      'by none, as it is gone for good',
      [new Error('invalidated'), new Error('invalidated')],
      'Error: invalidated',
    ],
    ['by none that knows the message', [undefined], 'Error: Nobody answers countReadings.'],
  ])('are answered %s', async (_, replies, told) => {
    for (const reply of replies)
      world.browser.runtime.sendMessage.mockImplementationOnce(async () => {
        if (reply instanceof Error) throw reply;
        return reply;
      });
    expect(await tellBackground('countReadings', {}).then(String, String)).toBe(told);
    expect(world.browser.runtime.sendMessage).toHaveBeenCalledTimes(replies.length);
  });

  test.each([
    ['a reader', true],
    ['no reader', false],
  ])('to a tab with %s', async (_, reader) => {
    world.tabs.push({ id: 3, url: '', status: 'complete', reader });
    expect(await tellReader(3, 'answerCall', {})).toBe(reader);
  });
});

describe('the session shelf', () => {
  const page = (at: number): Kept => ({
    url: `page-${at}`,
    hash: '',
    at,
    outcome: { kind: 'unreadable', reason: 'noArticle' },
  });

  test('keeps the newest 20, even of pages read at once, and forgets what it should', async () => {
    const shelf = createSessionShelf();
    await Promise.all(Array.from({ length: 21 }, (_, at) => shelf.put(page(at + 1))));
    expect(await shelf.get('page-1')).toBeUndefined();
    expect(await shelf.get('page-2')).toMatchObject({ at: 2 });
    await shelf.remove('page-2');
    expect(await shelf.get('page-2')).toBeUndefined();
    await shelf.clear();
    expect(await shelf.get('page-21')).toBeUndefined();
  });

  test('that is full keeps the newest alone', async () => {
    const shelf = createSessionShelf();
    await shelf.put(page(1));
    world.browser.storage.session.set.mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await shelf.put(page(2));
    expect(await shelf.get('page-1')).toBeUndefined();
    expect(await shelf.get('page-2')).toMatchObject({ at: 2 });
  });

  test.each([
    ['no list', 'page-1'],
    ['a list of anything', [null, 7, { url: 3 }]],
  ])('that holds %s holds nothing', async (_, readings) => {
    await world.browser.storage.session.set({ readings });
    const shelf = createSessionShelf();
    expect(await shelf.get('page-1')).toBeUndefined();
    await shelf.put(page(1));
    expect(await shelf.get('page-1')).toMatchObject({ at: 1 });
  });
});

test.each([
  ['nl', 'nl'],
  ['de-AT', 'de'],
  ['fr', 'en'],
  ['constructor', 'en'],
])('a browser in %s is told in %s', (browsers, lang) => {
  world.browser.i18n.getUILanguage.mockReturnValue(browsers);
  expect(chooseLanguage()).toBe(lang);
});

test('who chose a language is told in it, whatever the browser speaks', () => {
  expect(chooseLanguage('de')).toBe('de');
  expect(chooseLanguage('auto')).toBe('en');
  expect(wordingIn('de', { same: { message: 'gleich' } })).toEqual({
    lang: 'de',
    words: { same: 'gleich', lang: 'de' },
  });
});
