import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Edition } from '../../engine/corpus.ts';
import type { Article, Reading } from '../../engine/reading.ts';
import type { Settings } from '../../engine/settings.ts';
import type { Runtime } from '../../platform/browser.ts';
import type { Telling } from '../../platform/page-state.ts';
import { createFakeBrowser, type FakeTab } from './fake-browser.ts';
import { smallReading } from './small-reading.ts';

const fake = vi.hoisted(() => ({ browser: {} as ReturnType<typeof createFakeBrowser>['browser'] }));
vi.mock('../../platform/browser.ts', () => fake);

const { answerPages } = await import('../../platform/answer-pages.ts');
const { OwnFileError } = await import('../../platform/fetch-own.ts');
const { openReadings } = await import('../../platform/readings.ts');
const { createSessionShelf } = await import('../../platform/session-shelf.ts');

const URL_A = 'https://a.example/lock#top';
const article: Article = { title: 'A second lock', paragraphs: ['It is to be built.'] };
const tab = (change: Partial<FakeTab> = {}): FakeTab => ({
  id: 1,
  url: URL_A,
  status: 'complete',
  reader: false,
  ...change,
});

let world = createFakeBrowser();
const read = vi.fn(
  async (_article: Article, _options: { anyway: boolean }): Promise<Reading> => smallReading(['differs']),
);
const prepare = vi.fn();

const telling: Telling = {
  edition: {} as Edition,
  lang: 'en',
  words: { extName: 'Name', actionTitle: 'Name' },
  translations: 'en',
};

const tell = vi.fn(async () => telling);

/** The answers of a background that has just started. */
function start() {
  return answerPages({ read, prepare, readings: openReadings(createSessionShelf()), tell });
}

const from = (id: number, incognito = false) => ({ tab: { id, incognito } }) as Runtime.MessageSender;
const badge = () => world.browser.action.setBadgeText.mock.calls.at(-1)?.[0].text;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  world = createFakeBrowser();
  fake.browser = world.browser;
  read.mockReset();
  read.mockResolvedValue(smallReading(['differs']));
  tell.mockReset();
  tell.mockResolvedValue(telling);
});

describe('storyFound', () => {
  test('starts the reader', async () => {
    await start().storyFound({ url: URL_A, lang: 'en-GB' }, from(1));
    expect(world.injected(1)).toEqual(['/reader.js']);
  });

  test('does nothing on a paused site', async () => {
    const answers = start();
    await answers.pauseSite({ host: 'a.example' }, from(1));
    await answers.storyFound({ url: URL_A, lang: 'en-GB' }, from(1));
    expect(world.injected(1)).toEqual([]);
  });

  test.each<[string, Partial<Settings>, string[]]>([
    ['nowhere by itself', { looks: 'asked' }, []],
    ['a site that is not listed', { looks: 'listed' }, []],
    ['a listed site', { looks: 'listed', sites: [{ host: 'a.example', rule: 'general' }] }, ['/reader.js']],
  ])('%s', async (_, settings, injected) => {
    await world.browser.storage.local.set(settings);
    await start().storyFound({ url: URL_A, lang: 'en-GB' }, from(1));
    expect(world.injected(1)).toEqual(injected);
  });
});

describe('readArticle', () => {
  test.each<[string, Reading, boolean, string, string]>([
    ['a story', smallReading(['differs']), false, 'read', '1'],
    ['a weak match', smallReading([], 'weak'), false, 'weak', ''],
    ['a weak match, asked for', smallReading(['same'], 'weak'), true, 'read', '='],
    ['no story', smallReading([], 'no'), false, 'none', ''],
    ['no story, asked for', smallReading([], 'no'), true, 'read', '='],
    ['a language that is not read', { ...smallReading([], 'no'), lang: 'und' }, false, 'unreadable', ''],
  ])('%s', async (_, reading, anyway, kind, text) => {
    world.tabs.push(tab({ reader: true }));
    read.mockResolvedValue(reading);
    const state = await start().readArticle({ url: URL_A, article, anyway }, from(1));
    expect(state.kind).toBe(kind);
    expect(badge()).toBe(text);
    expect((await start().getPageState({ tabId: 1 }, from(1))).kind).toBe(kind);
    expect(world.broadcasts).toContainEqual({ type: 'pageStateChanged', detail: { tabId: 1 } });
  });

  test('reads the same text once, and another text again', async () => {
    await start().readArticle({ url: URL_A, article, anyway: false }, from(1));
    await start().readArticle({ url: `${URL_A}2`, article, anyway: false }, from(1));
    expect(read).toHaveBeenCalledTimes(1);
    const longer = { ...article, paragraphs: [...article.paragraphs, 'In autumn.'] };
    await start().readArticle({ url: URL_A, article: longer, anyway: false }, from(1));
    expect(read).toHaveBeenCalledTimes(2);
  });

  test('reads again where what is kept was read for another purpose', async () => {
    read.mockResolvedValue(smallReading([], 'weak'));
    await start().readArticle({ url: URL_A, article, anyway: false }, from(1));
    await start().readArticle({ url: URL_A, article, anyway: true }, from(1));
    await start().readArticle({ url: URL_A, article, anyway: false }, from(1));
    expect(read.mock.calls.map(([, { anyway }]) => anyway)).toEqual([false, true, false]);
  });

  test('forgets what was kept of a page that is the story no longer', async () => {
    world.tabs.push(tab({ reader: true }));
    await start().readArticle({ url: URL_A, article, anyway: false }, from(1));
    read.mockResolvedValue(smallReading([], 'no'));
    await start().readArticle(
      { url: URL_A, article: { ...article, title: 'Other' }, anyway: false },
      from(1),
    );
    expect((await start().getPageState({ tabId: 1 }, from(1))).kind).toBe('none');
  });

  test('says what broke where the engine throws', async () => {
    read.mockImplementation(() => {
      throw new Error('frame 7');
    });
    const state = await start().readArticle({ url: URL_A, article, anyway: false }, from(1));
    expect(state).toMatchObject({ kind: 'failed', reason: 'engineFailed', detail: 'Error: frame 7' });
  });

  test('says that the storage failed, and reads all the same', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const state = await start().readArticle({ url: URL_A, article, anyway: false }, from(1));
    expect(state).toMatchObject({ kind: 'read', view: { notice: 'databaseFailed' } });
  });

  test('keeps a private page out of the database', async () => {
    world.tabs.push(tab({ reader: true }));
    await start().readArticle({ url: URL_A, article, anyway: false }, from(1, true));
    expect(world.browser.storage.session.kept.get('readings')).toHaveLength(1);
    expect((await start().getPageState({ tabId: 1 }, from(1))).kind).toBe('read');
  });
});

describe('when a file of the extension is gone', () => {
  const gone = new OwnFileError('model.json: Failed to fetch');
  beforeEach(() => {
    world.tabs.push(tab({ reader: true }));
  });

  test('that the engine needs, the page is told to have failed for it', async () => {
    read.mockRejectedValue(gone);
    const state = await start().readArticle({ url: URL_A, article, anyway: false }, from(1));
    expect(state).toMatchObject({ kind: 'failed', reason: 'corpusFailed', words: telling.words });
    expect(await start().getPageState({ tabId: 1 }, from(1))).toMatchObject({ reason: 'corpusFailed' });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a page', async () => start().getPageState({ tabId: 1 }, from(1))],
    ['a page that is read', async () => start().readArticle({ url: URL_A, article, anyway: false }, from(1))],
    [
      'a page on a paused site',
      async () => {
        world.tabs[0] = tab();
        await start().pauseSite({ host: 'a.example' }, from(1));
        return start().getPageState({ tabId: 1 }, from(1));
      },
    ],
  ])('that words come from, %s is told so in the browser’s own', async (_, ask) => {
    tell.mockRejectedValue(gone);
    expect(await ask()).toMatchObject({
      kind: 'failed',
      reason: 'corpusFailed',
      detail: 'Error: model.json: Failed to fetch',
      lang: 'en',
      words: { failedTitle: 'browser’s failedTitle', corpusFailed: 'browser’s corpusFailed' },
    });
  });
});

describe('getPageState', () => {
  const keep = () => start().readArticle({ url: URL_A, article, anyway: false }, from(1));

  test.each<[string, Partial<FakeTab>, string]>([
    ['a page with its reader', { reader: true }, 'read'],
    ['a page that is still loading', { status: 'loading' }, 'read'],
    ['the same page at another place in it', { url: 'https://a.example/lock#end', reader: true }, 'read'],
    ['a page whose text is another now', {}, 'none'],
    ['another page', { url: 'https://a.example/key', reader: true }, 'none'],
    ["the browser's own page", { url: 'chrome://version/' }, 'none'],
  ])('%s', async (_, change, kind) => {
    await keep();
    world.tabs.push(tab(change));
    expect((await start().getPageState({ tabId: 1 }, from(1))).kind).toBe(kind);
  });

  test('a page that could not be read says why', async () => {
    world.tabs.push(tab());
    await start().readingFailed({ url: URL_A, reason: 'tooLong' }, from(1));
    expect(await start().getPageState({ tabId: 1 }, from(1))).toMatchObject({
      kind: 'unreadable',
      reason: 'tooLong',
    });
  });
});

test('getSettings gives the choices as they are kept', async () => {
  await start().pauseSite({ host: 'a.example' }, from(1));
  expect(await start().getSettings({}, from(1))).toMatchObject({
    density: 'some',
    sites: [{ host: 'a.example', rule: 'paused' }],
  });
});

describe('a paused site', () => {
  const pause = () => start().pauseSite({ host: 'a.example' }, from(1));
  const stateOf = async () => (await start().getPageState({ tabId: 1 }, from(1))).kind;

  test('is told to be paused, and no longer once it is resumed', async () => {
    world.tabs.push(tab());
    await pause();
    expect(await stateOf()).toBe('paused');
    const state = await start().readArticle({ url: URL_A, article, anyway: false }, from(1));
    expect(state.kind).toBe('paused');
    await start().resumeSite({ host: 'a.example' }, from(1));
    expect(await stateOf()).toBe('none');
  });

  test('is read where a person asks all the same', async () => {
    world.tabs.push(tab({ reader: true }));
    await pause();
    const state = await start().readArticle({ url: URL_A, article, anyway: true }, from(1));
    expect(state.kind).toBe('read');
    expect(await stateOf()).toBe('read');
  });
});

describe('on demand', () => {
  test.each([
    ['a page with its reader is told to open', true, [{ tabId: 1, type: 'openSidebar' }], []],
    ['a page without is read, spotted or not', false, [], ['a function', '/reader.js']],
  ])('%s', async (_, reader, sent, injected) => {
    world.tabs.push(tab({ reader }));
    await start().openSidebar({ tabId: 1 }, from(1));
    expect(world.sent).toEqual(sent);
    expect(world.injected(1)).toEqual(injected);
  });

  test('a page that the browser keeps to itself is none of ours', async () => {
    world.tabs.push(tab({ url: 'chrome://version/' }));
    world.browser.scripting.executeScript.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    expect((await start().compareAnyway({ tabId: 1 }, from(1))).kind).toBe('none');
  });
});
