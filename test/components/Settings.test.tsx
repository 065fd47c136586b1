// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { hostFrom } from '../../components/host-from.ts';
import { Settings, type SettingsProps } from '../../components/Settings.tsx';
import { edition, makeView, wordsIn } from './fixture.ts';

afterEach(cleanup);

const settings: SettingsProps['settings'] = {
  looks: 'everywhere',
  onSpotting: 'sidebar',
  sites: [{ host: 'a.example', rule: 'paused' }],
  density: 'some',
  language: 'auto',
  translations: 'auto',
};

function show(change: Partial<SettingsProps> = {}) {
  const calls = {
    onChange: vi.fn(),
    onSite: vi.fn(),
    onGrant: vi.fn(),
    onForget: vi.fn(async () => undefined),
  };
  const props: SettingsProps = {
    settings,
    words: wordsIn('en'),
    lang: 'en',
    edition,
    example: makeView(),
    kept: { readings: 2, bytes: 48_200 },
    granted: true,
    ...calls,
    ...change,
  };
  render(<Settings {...props} />);
  return calls;
}

describe('each choice is told at once', () => {
  test.each([
    ['Where it looks', 'On the sites listed below', { looks: 'listed' }],
    ['When a story is spotted', 'Show the tab only', { onSpotting: 'tab' }],
    ['Highlights', 'Few', { density: 'few' }],
    ['Interface', 'Nederlands', { language: 'nl' }],
    ['Our translation under quotes', 'None', { translations: 'none' }],
  ])('%s: %s', (group, label, change) => {
    const { onChange } = show();
    const choice = within(screen.getByRole('group', { name: group }));
    fireEvent.click(choice.getByRole('radio', { name: new RegExp(`^${label}`) }));
    expect(onChange.mock.calls).toEqual([[change]]);
  });

  test('what is chosen already is marked as such', () => {
    show();
    const chosen = screen.getAllByRole('radio', { checked: true }).map((one) => one.getAttribute('value'));
    expect(chosen).toEqual(['everywhere', 'sidebar', 'some', 'auto', 'auto']);
  });
});

describe('a site', () => {
  test('gets another rule, or goes off the list', () => {
    const { onSite } = show();
    const rule = screen.getByRole('combobox', { name: 'When a story is spotted on a.example' });
    expect((rule as HTMLSelectElement).value).toBe('paused');
    fireEvent.change(rule, { target: { value: 'badge' } });
    fireEvent.click(screen.getByRole('button', { name: 'Remove a.example' }));
    expect(onSite.mock.calls).toEqual([
      ['a.example', 'badge'],
      ['a.example', null],
    ]);
  });

  const add = (typed: string) => {
    const field = screen.getByRole('textbox', { name: 'Address of a site' });
    fireEvent.input(field, { target: { value: typed } });
    fireEvent.click(screen.getByRole('button', { name: 'Add a site' }));
    return field as HTMLInputElement;
  };

  test('is added as everywhere, and the field is empty again', async () => {
    const { onSite } = show();
    const field = add('https://www.b.example/news?x');
    expect(onSite.mock.calls).toEqual([['b.example', 'general']]);
    await expect.poll(() => field.value).toBe('');
  });

  test('that is on the list keeps its rule', () => {
    const { onSite } = show();
    add('a.example');
    expect(onSite).not.toHaveBeenCalled();
  });

  test('that is none is refused, and it is said why', async () => {
    const { onSite } = show();
    const field = add('the news');
    expect(await screen.findByText(/no address of a site/)).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(onSite).not.toHaveBeenCalled();
  });
});

test.each([
  ['a.example', 'a.example'],
  ['  WWW.A.Example ', 'a.example'],
  ['http://news.a.example:8080/x', 'news.a.example:8080'],
  ['localhost:3000', 'localhost:3000'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['127.0.0.1', '127.0.0.1'],
  ['', null],
  ['news', null],
  ['.example', null],
  ['two words.example', null],
  ['ftp://a.example', null],
  ['javascript:alert(1)', null],
])('“%s” is meant as %s', (typed, host) => {
  expect(hostFrom(typed)).toBe(host);
});

describe('permission to look', () => {
  test('is asked for where it is wanted and missing', () => {
    const { onGrant } = show({ granted: false });
    fireEvent.click(screen.getByRole('button', { name: 'Allow on all sites' }));
    expect(onGrant).toHaveBeenCalledOnce();
  });

  test('is not asked for where it is given', () => {
    show();
    expect(screen.queryByRole('button', { name: 'Allow on all sites' })).toBeNull();
  });
});

describe('what is kept', () => {
  test('is told in pages and bytes, and can be forgotten', () => {
    const { onForget } = show();
    expect(screen.getByText(/Of 2 pages/).textContent).toContain('48 kB in all');
    fireEvent.click(screen.getByRole('button', { name: 'Forget all readings' }));
    expect(onForget).toHaveBeenCalledOnce();
  });

  test('where nothing is, there is nothing to forget', () => {
    show({ kept: { readings: 0, bytes: 60_000 } });
    expect(screen.getByText('No reading is kept.')).toBeTruthy();
    expect((screen.getByRole('button', { name: 'Forget all readings' }) as HTMLButtonElement).disabled).toBe(
      true,
    );
  });
});

describe('the example shows what a density marks', () => {
  test.each([
    ['few', ['differs']],
    ['some', ['differs', 'only']],
    ['all', ['differs', 'only', 'same']],
  ] as const)('%s', (density, glyphs) => {
    show({ settings: { ...settings, density } });
    const marked = [...document.querySelectorAll('.excerpt mark')].map((one) => one.className.split(' ')[0]);
    expect([...new Set(marked)].sort()).toEqual([...glyphs]);
  });
});
