import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Edition } from '../../engine/corpus.ts';
import type { Article, Reading } from '../../engine/reading.ts';
import type { PageState } from '../../engine/view.ts';
import type { Work } from '../../platform/answer-pages.ts';
import { createFakeBrowser } from './fake-browser.ts';
import { smallReading } from './small-reading.ts';

const fake = vi.hoisted(() => ({ browser: {} as ReturnType<typeof createFakeBrowser>['browser'] }));
vi.mock('../../platform/browser.ts', () => fake);

const { answerPanel } = await import('../../platform/answer-panel.ts');
const { followCommands } = await import('../../platform/follow-commands.ts');
const { OwnFileError } = await import('../../platform/fetch-own.ts');
const { followTab } = await import('../../platform/follow-tab.ts');
const { hasPanel, openPanel } = await import('../../platform/panel.ts');
const { createSelectionMenu, onSelectionMenu, renameSelectionMenu } = await import(
  '../../platform/selection-menu.ts'
);

let world = createFakeBrowser();
beforeEach(() => {
  world = createFakeBrowser();
  fake.browser = world.browser;
});
const page = { id: 1, url: 'https://a.example/lock', status: 'complete' as const, reader: true };

describe('a shortcut', () => {
  test.each<[string, string, boolean, string[], number]>([
    ['is brought to the reader', 'next', true, ['pressKey'], 0],
    ['that opens the sidebar has a page without a reader read', 'toggle', false, [], 1],
    ['that steps does nothing there', 'previous', false, [], 0],
    ['of another name is none of ours', 'constructor', true, [], 0],
  ])('%s', async (_, name, reader, sent, asked) => {
    world.tabs.push({ ...page, reader });
    const compareAnyway = vi.fn(async () => undefined);
    followCommands(compareAnyway);
    await world.browser.commands.onCommand.fire(name, { id: 1 });
    expect(world.sent.map(({ type }) => type)).toEqual(sent);
    expect(compareAnyway).toHaveBeenCalledTimes(asked);
  });
});

describe('the panel', () => {
  test('of Chrome opens in a window, of Firefox in the one in front', async () => {
    expect(hasPanel()).toBe(true);
    await openPanel(7);
    expect(world.browser.sidebarAction.open).toHaveBeenCalledOnce();
    const sidePanel = { open: vi.fn(async () => undefined) };
    Object.assign(world.browser, { sidePanel });
    await openPanel(7);
    expect(sidePanel.open.mock.calls).toEqual([[{ windowId: 7 }]]);
    expect(world.browser.sidebarAction.open).toHaveBeenCalledOnce();
  });

  test('follows the tab in front of its window', async () => {
    world.tabs.push(page);
    const seen: number[] = [];
    await followTab(7, (id) => seen.push(id));
    world.tabs.unshift({ ...page, id: 2 });
    await world.browser.tabs.onActivated.fire({ tabId: 2, windowId: 7 });
    await expect.poll(() => seen).toEqual([1, 2]);
    world.browser.tabs.onActivated.fire({ tabId: 3, windowId: 8 });
    world.browser.tabs.onUpdated.fire(1, { status: 'complete' });
    world.browser.tabs.onUpdated.fire(2, { title: 'new' });
    world.browser.tabs.onUpdated.fire(2, { status: 'loading' });
    expect(seen).toEqual([1, 2, 2]);
  });
});

describe('the menu of a selection', () => {
  test('is worded in the language of the interface, and compares what is selected in the panel', async () => {
    createSelectionMenu({ menuCompare: 'Compare' });
    expect(world.browser.contextMenus.create.mock.calls[0]?.[0]).toMatchObject({ title: 'Compare' });
    await renameSelectionMenu({ menuCompare: 'Vergleichen' });
    expect(world.browser.contextMenus.update.mock.calls).toEqual([
      ['compare-selection', { title: 'Vergleichen' }],
    ]);
    const compare = vi.fn(async () => undefined);
    onSelectionMenu(compare);
    world.browser.contextMenus.onClicked.fire({ menuItemId: 'another' }, { id: 1, windowId: 7 });
    expect(compare).not.toHaveBeenCalled();
    world.browser.contextMenus.onClicked.fire({ menuItemId: 'compare-selection' }, { id: 1, windowId: 7 });
    expect(compare.mock.calls).toEqual([[1]]);
    expect(world.browser.sidebarAction.open).toHaveBeenCalledOnce();
  });

  test('of a tab that is gone, or where the panel will not open, is nobody’s worry', async () => {
    world.browser.sidebarAction.open.mockRejectedValue(new Error('may only be called from a user input'));
    const compare = vi.fn(() => Promise.reject(new Error('No tab with id: 1')));
    onSelectionMenu(compare);
    world.browser.contextMenus.onClicked.fire({ menuItemId: 'compare-selection' }, { id: 1, windowId: 7 });
    expect(compare).toHaveBeenCalledOnce();
    followCommands(compare);
    await world.browser.commands.onCommand.fire('toggle', { id: 1 });
    expect(compare).toHaveBeenCalledTimes(2);
  });

  test('is not there in a browser without a panel', () => {
    Object.assign(world.browser, { sidebarAction: undefined });
    createSelectionMenu({ menuCompare: 'Compare' });
    expect(world.browser.contextMenus.create).not.toHaveBeenCalled();
  });
});

describe('selected text', () => {
  const read = vi.fn(
    async (_article: Article, _options: { anyway: boolean }): Promise<Reading> => smallReading(['same']),
  );
  const telling = { edition: {} as Edition, lang: 'en' as const, words: {}, translations: 'en' as const };
  const none = { kind: 'none' } as PageState;
  const start = () =>
    answerPanel({
      read,
      prepare: () => {},
      tell: async () => telling,
      readings: {} as Work['readings'],
      getPageState: async () => none,
    });
  const select = (...texts: (string | undefined)[]) =>
    world.browser.scripting.executeScript.mockResolvedValue(texts.map((result) => ({ result })) as never);
  const stateIn = async () => start().getPanelState({ tabId: 1 }, {});
  beforeEach(() => {
    world.tabs.push({ ...page });
    read.mockClear();
  });

  test.each<[string, (string | undefined)[], string[] | null]>([
    [
      'in paragraphs, white space collapsed',
      ['One  lock.\n\n Two\u00a0locks. \n'],
      ['One lock.', 'Two locks.'],
    ],
    ['in the frame where most is', ['', 'A lock.', undefined], ['A lock.']],
    ['none', [' \n'], null],
    ['none, as the page is closed to extensions', [], null],
    ['more than can be kept', [`A lock. ${'Two locks. '.repeat(50_000)}`], null],
  ])('%s', async (_, texts, paragraphs) => {
    select(...texts);
    await start().compareSelection({ tabId: 1 }, {});
    expect(read.mock.calls.map(([article]) => article)).toEqual(
      paragraphs ? [{ title: '', paragraphs }] : [],
    );
    const { state, selection } = await stateIn();
    expect(selection).toBe(true);
    expect(state.kind).toBe(paragraphs ? 'read' : 'unreadable');
    expect(world.broadcasts).toEqual([{ type: 'pageStateChanged', detail: { tabId: 1 } }]);
  });

  test.each<[string, () => void, object]>([
    [
      'that the engine throws at',
      () => read.mockRejectedValueOnce(new Error('frame 7')),
      { kind: 'failed', reason: 'engineFailed', detail: 'Error: frame 7' },
    ],
    [
      'whose language is gone from the disk',
      () => read.mockRejectedValueOnce(new OwnFileError('packs/de.json: no')),
      { kind: 'failed', reason: 'corpusFailed' },
    ],
    [
      'that the browser has no room for',
      () => world.browser.storage.session.set.mockRejectedValueOnce(new Error('quota')),
      { kind: 'failed', reason: 'databaseFailed' },
    ],
  ])('%s is told to have failed', async (_, breakIt, state) => {
    select('A lock.');
    breakIt();
    await start().compareSelection({ tabId: 1 }, {});
    expect(await stateIn()).toMatchObject({ state, selection: true });
  });

  test('stands for the page until the page is asked for, or another comes', async () => {
    select('A lock.');
    await start().compareSelection({ tabId: 1 }, {});
    expect((await stateIn()).selection).toBe(true);
    world.tabs[0] = { ...page, url: `${page.url}#end` };
    expect((await stateIn()).selection).toBe(true);
    world.tabs[0] = { ...page, url: 'https://a.example/key' };
    expect(await stateIn()).toEqual({ state: none, selection: false });
    world.tabs[0] = page;
    await start().dropSelection({ tabId: 1 }, {});
    expect((await stateIn()).selection).toBe(false);
  });
});
