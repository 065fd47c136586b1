// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Popup } from '../../components/Popup.tsx';
import type { PageState } from '../../engine/view.ts';
import { edition, makeReading, makeView, wordsIn } from './fixture.ts';

afterEach(cleanup);

const words = wordsIn('en');
const page = { url: 'https://meridian.example/', host: 'meridian.example' };
const base = { words, lang: 'en', page } as const;

function show(state: PageState) {
  const calls = { onOpenSidebar: vi.fn(), onPause: vi.fn(), onResume: vi.fn(), onCompareAnyway: vi.fn() };
  render(<Popup state={state} {...calls} />);
  return calls;
}

type Call = keyof ReturnType<typeof show>;

describe('the one thing to do', () => {
  test.each<[PageState['kind'], PageState, string, Call]>([
    ['read', { kind: 'read', view: makeView() }, 'Open the sidebar', 'onOpenSidebar'],
    ['weak', { kind: 'weak', view: makeView() }, 'Compare this page anyway', 'onCompareAnyway'],
    ['none', { kind: 'none', edition, ...base }, 'Compare this page anyway', 'onCompareAnyway'],
    ['paused', { kind: 'paused', ...base }, 'Resume on this site', 'onResume'],
  ])('%s', (_, state, name, call) => {
    const calls = show(state);
    fireEvent.click(screen.getByRole('button', { name }));
    expect(calls[call]).toHaveBeenCalledOnce();
  });

  test.each<PageState>([
    { kind: 'unreadable', reason: 'unknownLanguage', ...base },
    { kind: 'failed', reason: 'corpusFailed', detail: '', words, lang: 'en' },
  ])('$kind: nothing, but why', (state) => {
    show(state);
    expect(document.querySelector('.go')).toBeNull();
    expect(screen.getByText('reason' in state ? (words[state.reason] ?? '') : '')).toBeTruthy();
  });
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
