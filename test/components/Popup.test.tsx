// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Popup, type PopupProps } from '../../components/Popup.tsx';
import type { PageState } from '../../engine/view.ts';
import { edition, makeReading, makeView, wordsIn } from './fixture.ts';

afterEach(cleanup);

const words = wordsIn('en');
const page = { url: 'https://meridian.example/', host: 'meridian.example' };
const base = { words, lang: 'en', page } as const;

function show(state: PageState, change: Partial<PopupProps> = {}) {
  const calls = {
    onOpenSidebar: vi.fn(),
    onOpenPanel: vi.fn(),
    onCompareSelected: vi.fn(),
    onPause: vi.fn(),
    onResume: vi.fn(),
    onCompareAnyway: vi.fn(),
    onSettings: vi.fn(),
    onGrant: vi.fn(),
  };
  render(<Popup state={state} paused={2} granted {...calls} {...change} />);
  return calls;
}

type Call = keyof ReturnType<typeof show>;

describe('the one thing to do', () => {
  test.each<[PageState['kind'], PageState, string, Call]>([
    ['read', { kind: 'read', view: makeView() }, 'Open the sidebar', 'onOpenSidebar'],
    ['weak', { kind: 'weak', view: makeView() }, 'Compare this page anyway', 'onCompareAnyway'],
    ['none', { kind: 'none', edition, ...base }, 'Compare this page anyway', 'onCompareAnyway'],
    ['paused', { kind: 'paused', ...base }, 'Resume on this site', 'onResume'],
    ['paused', { kind: 'paused', ...base }, 'Look at this page once', 'onCompareAnyway'],
    ['paused', { kind: 'paused', ...base }, 'Manage sites', 'onSettings'],
    [
      'unreadable',
      { kind: 'unreadable', reason: 'noArticle', ...base },
      'Compare selected text',
      'onCompareSelected',
    ],
    ['read', { kind: 'read', view: makeView() }, 'Settings', 'onSettings'],
    ['none', { kind: 'none', edition, ...base }, 'Open in the browser’s side panel', 'onOpenPanel'],
  ])('%s', (_, state, name, call) => {
    const calls = show(state);
    fireEvent.click(screen.getByRole('button', { name }));
    expect(calls[call]).toHaveBeenCalledOnce();
  });

  test.each<[string, PageState, Partial<PopupProps>, string]>([
    [
      'a page that cannot be read, in a browser without a panel',
      { kind: 'unreadable', reason: 'unknownLanguage', ...base },
      { onCompareSelected: undefined },
      'unknownLanguage',
    ],
    [
      'a failure',
      { kind: 'failed', reason: 'corpusFailed', detail: '', words, lang: 'en' },
      {},
      'corpusFailed',
    ],
    [
      'a page of the browser’s own',
      { kind: 'none', edition, ...base, page: { url: 'chrome://newtab/', host: 'newtab' } },
      {},
      'noneFoundNote',
    ],
  ])('%s: nothing, but why', (_, state, change, reason) => {
    show(state, change);
    expect(document.querySelector('.go')).toBeNull();
    expect(screen.getByText(words[reason] ?? '')).toBeTruthy();
  });
});

test('where the browser keeps pages back, it says so and asks for them', () => {
  const calls = show({ kind: 'none', edition, ...base }, { granted: false });
  fireEvent.click(screen.getByRole('button', { name: 'Allow on all sites' }));
  expect(calls.onGrant).toHaveBeenCalledOnce();
  cleanup();
  show({ kind: 'none', edition, ...base });
  expect(screen.queryByRole('button', { name: 'Allow on all sites' })).toBeNull();
});

test('a paused site says how many are', () => {
  show({ kind: 'paused', ...base });
  expect(screen.getByText('2 sites paused')).toBeTruthy();
});

test('a site can be paused where it is not', () => {
  const calls = show({ kind: 'none', edition, ...base });
  fireEvent.click(screen.getByRole('button', { name: 'Pause on this site' }));
  expect(calls.onPause).toHaveBeenCalledOnce();
  cleanup();
  show({ kind: 'paused', ...base });
  expect(screen.queryByRole('button', { name: 'Pause on this site' })).toBeNull();
});

test('a reading is summed up: the origin, the counts, and on what it differs', () => {
  show({ kind: 'read', view: makeView() });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('3 articles,1 original report.');
  expect(screen.getByText(/names Reuters too/)).toBeTruthy();
  const rows = [...document.querySelectorAll('.cnt li')].map((one) => one.textContent);
  expect(rows).toEqual(['1differsshort premier', '1only here', '3same', '3not in our sources']);
  expect(screen.getByText('Our sources end in May 2024.')).toBeTruthy();
});

test('what does not work is said once', () => {
  show({ kind: 'read', view: { ...makeView(), notice: 'databaseFailed' } });
  expect(screen.getAllByText(/could not open our storage/)).toHaveLength(1);
});

test('where no story of ours is found, the one we hold is told, each sentence with its sources', () => {
  show({ kind: 'none', edition, ...base });
  expect(screen.getByRole('heading', { name: 'The data center' })).toBeTruthy();
  expect(screen.getByText('3 articles, 1 original report. Ends May 2024.')).toBeTruthy();
  expect(document.querySelector('.gist p')?.textContent).toBe('It is planned. A');
});

test('a weak match shows what was found only where something was', () => {
  show({ kind: 'weak', view: makeView() });
  expect(screen.getByText('Points found')).toBeTruthy();
  cleanup();
  const why = { ...makeReading().why, names: [], points: [] };
  show({ kind: 'weak', view: makeView({ why }) });
  expect(screen.queryByText('Points found')).toBeNull();
});
