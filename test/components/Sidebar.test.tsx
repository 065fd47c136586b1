// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Notice, type NoticeState } from '../../components/Notice.tsx';
import { Sidebar, type SidebarProps } from '../../components/Sidebar.tsx';
import { say } from '../../components/say.ts';
import { Tab } from '../../components/Tab.tsx';
import { edition, makeReading, makeView, wordsIn } from './fixture.ts';

// Where nothing is laid out, all of it is drawn at once.
beforeEach(() => vi.stubGlobal('IntersectionObserver', undefined));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const readState = (...args: Parameters<typeof makeView>) => ({
  kind: 'read' as const,
  view: makeView(...args),
});

function props(change: Partial<SidebarProps> = {}): SidebarProps {
  return {
    state: readState(),
    density: 'some',
    active: null,
    onActivate: vi.fn(),
    onDensity: vi.fn(),
    onCollapse: vi.fn(),
    onPause: vi.fn(),
    onSettings: vi.fn(),
    ...change,
  };
}

const show = (change: Partial<SidebarProps> = {}) => {
  const given = props(change);
  return { given, ...render(<Sidebar {...given} />) };
};

const part = (name: string) => within(screen.getByRole('region', { name }));
const rowOf = (words: string) => screen.getByText(words, { selector: '.pt .words' }).closest('li');

test('a state in the legend leads to its statements, one after the other', () => {
  const { passages } = makeReading();
  const alike = passages.flatMap(({ state }, index) => (state === 'same' ? [index] : []));
  expect(alike.length).toBeGreaterThan(1);
  const press = (active: number | null) => {
    const { given, unmount } = show({ active });
    const [state] = screen.getAllByRole('button', { name: 'same' });
    if (state) fireEvent.click(state);
    unmount();
    return vi.mocked(given.onActivate).mock.calls[0]?.[0];
  };
  expect(press(null)).toBe(alike[0]);
  expect(press(alike[0] ?? null)).toBe(alike[1]);
  expect(press(alike.at(-1) ?? null)).toBe(alike[0]);
});

describe('the head', () => {
  test.each([
    ['the report', ['reuters'], 'This page names Reuters too, so it is not independent confirmation.'],
    [
      'another outlet',
      ['other'],
      'This page credits another outlet. That alone does not make it independent confirmation.',
    ],
    ['no one', [], 'This page names no origin.'],
  ])('says what is known where the page credits %s', (_, origins, told) => {
    show({ state: readState({ origins }) });
    expect(screen.getByText(told)).toBeTruthy();
  });

  test.each([
    ['credits the report', ['reuters'], 3, 2],
    ['credits another', ['other'], 2, 2],
  ])('ties the page that %s: lines, of them dashed', (_, origins, lines, dashed) => {
    const { container } = show({ state: readState({ origins }) });
    expect(container.querySelectorAll('.fan g path')).toHaveLength(lines + 1);
    expect(container.querySelectorAll('.fan g path[stroke-dasharray]')).toHaveLength(dashed);
  });

  test('counts articles and reports, and says where the sources end', () => {
    show();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('3 articles,1 original report.');
    expect(screen.getByText('Our sources end in May 2024.')).toBeTruthy();
  });

  test('opens why it matched, with names the edition knows and names it does not', () => {
    show();
    const button = screen.getByRole('button', { name: 'Why this matched' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('Elon Musk, Beijing')).toBeTruthy();
    expect(screen.getByText('2 of 9')).toBeTruthy();
    expect(screen.getByText('2 names, 3 points')).toBeTruthy();
  });

  test('says what does not work, once, and nothing where all does', () => {
    const told = /could not open our storage/;
    show({ state: { kind: 'read', view: { ...makeView(), notice: 'databaseFailed' } } });
    expect(screen.getAllByText(told)).toHaveLength(1);
    cleanup();
    show();
    expect(screen.queryByText(told)).toBeNull();
  });

  test('letters of the fan keep their size whatever the width: it is not scaled', () => {
    const { container } = show();
    expect(container.querySelector('.fan')?.hasAttribute('viewBox')).toBe(false);
  });

  test('owns that a page was compared on request alone', () => {
    show({ state: readState({ spotted: false }) });
    expect(screen.getByText(/Compared because you asked/)).toBeTruthy();
  });
});

describe('on this page', () => {
  test('tells how much was compared, and the states in words', () => {
    show();
    expect(screen.getByText('5 statements compared, 3 could not be.')).toBeTruthy();
    const legend = [...document.querySelectorAll('.leg li')].map((one) => one.textContent);
    expect(legend).toEqual(['differs1', 'only here1', 'same3', 'not in our sources3']);
  });

  test('calls it repetition where nothing differs', () => {
    const passages = makeReading().passages.filter((one) => one.state === 'same');
    show({ state: readState({ passages }) });
    expect(screen.getByRole('heading', { name: 'No differences found' })).toBeTruthy();
    expect(
      screen.getByText(/3 statements are the same .* repetition, not confirmation\. 3 others/),
    ).toBeTruthy();
  });

  test("gives a row the page's words and who says what, this page first", () => {
    show();
    const row = rowOf('met Premier Li Qiang');
    expect([...(row?.querySelectorAll('.o') ?? [])].map((one) => one.textContent)).toEqual([
      'li-qiang¶AThis page, Source A',
      'li-jingHSource H',
    ]);
    expect(row?.querySelector('.o')?.className).toBe('o me');
    expect(row?.querySelector('.q')?.getAttribute('lang')).toBe('en');
  });

  test('explains the dashed ring once, at the first sentence no source speaks to', () => {
    show();
    expect(screen.getAllByText(/No source we hold mentions this/)).toHaveLength(1);
    expect(rowOf('Carmaker presses on')?.textContent).toContain('does not make it undisputed');
  });

  test('a row leads to its passage, and out again when it is active', () => {
    const { given, rerender } = show();
    fireEvent.click(screen.getByRole('button', { name: 'met Premier Li Qiang' }));
    expect(given.onActivate).toHaveBeenLastCalledWith(2);
    rerender(<Sidebar {...given} active={2} />);
    expect(rowOf('met Premier Li Qiang')?.getAttribute('aria-current')).toBe('true');
    expect(document.querySelectorAll('.pt.on')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'met Premier Li Qiang' }));
    expect(given.onActivate).toHaveBeenLastCalledWith(null);
  });

  test('a row made active from outside is scrolled to within the sidebar', () => {
    const { given, rerender, container } = show();
    const pane = container.querySelector<HTMLElement>('.ss');
    const row = rowOf('costs $8,000');
    if (!pane || !row) throw new Error('nothing is shown');
    const scrollTo = vi.spyOn(pane, 'scrollTo');
    vi.spyOn(pane, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 400, 900));
    vi.spyOn(row, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 2000, 400, 100));
    rerender(<Sidebar {...given} active={4} />);
    expect(scrollTo).toHaveBeenCalledExactlyOnceWith({ top: 2000 - 900 * 0.3 });
  });

  test('a row made active that is in view stays where it is', () => {
    const { given, rerender, container } = show();
    const pane = container.querySelector<HTMLElement>('.ss');
    const row = rowOf('costs $8,000');
    if (!pane || !row) throw new Error('nothing is shown');
    const scrollTo = vi.spyOn(pane, 'scrollTo');
    vi.spyOn(pane, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 400, 900));
    vi.spyOn(row, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 400, 400, 100));
    rerender(<Sidebar {...given} active={4} />);
    expect(scrollTo).not.toHaveBeenCalled();
  });

  test('folded rows open on request, and by themselves when one becomes active', () => {
    const [same] = makeReading().passages;
    if (!same) throw new Error('no passage');
    const passages = [0, 1, 2, 3, 4].map((at) => ({ ...same, words: [String(at)] }));
    const state = readState({ passages, sentences: [] });
    const { given, rerender, container } = show({ state });
    const rows = () => container.querySelectorAll('.pt').length;
    expect(rows()).toBe(2);
    rerender(<Sidebar {...given} active={4} />);
    expect(rows()).toBe(5);
    rerender(<Sidebar {...given} active={null} />);
    fireEvent.click(screen.getByRole('button', { name: '3 more' }));
    expect(rows()).toBe(5);
  });

  test('a sentence without a position is a button only where that leads somewhere', () => {
    const { unmount } = show();
    expect(screen.getByText('The premier smiled.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'The premier smiled.' })).toBeNull();
    unmount();
    const onSentence = vi.fn();
    show({ onSentence });
    fireEvent.click(screen.getByRole('button', { name: 'The premier smiled.' }));
    expect(onSentence).toHaveBeenCalledWith(5);
  });

  test('the density is a choice of three', () => {
    const { given } = show();
    const radios = screen.getAllByRole<HTMLInputElement>('radio');
    expect(radios.map((one) => [one.parentElement?.textContent, one.checked])).toEqual([
      ['Few', false],
      ['Some', true],
      ['All', false],
    ]);
    fireEvent.click(screen.getByRole('radio', { name: 'All' }));
    expect(given.onDensity).toHaveBeenCalledWith('all');
  });
});

describe('differences', () => {
  test('the first card is open, with everyone’s own words and our translation of those in another language', () => {
    show();
    const [first, second] = document.querySelectorAll<HTMLElement>('.df');
    if (!first || !second) throw new Error('no cards');
    const quotes = [...first.querySelectorAll('blockquote')].map((one) => [one.lang, one.textContent]);
    expect(quotes).toEqual([
      ['en', 'met Premier Li Qiang'],
      ['nl', 'anp words for li-qiang'],
      ['en', 'hva words for li-jing'],
    ]);
    expect([...first.querySelectorAll('.tr')].map((one) => one.textContent)).toEqual([
      'Our translationtranslated anp words for li-qiang',
      'Possibly a matter of translationOne word may have become another.',
    ]);
    expect(within(first).getByText('these two cannot hold at the same moment')).toBeTruthy();
    expect(second.querySelector('blockquote')).toBeNull();
    fireEvent.click(within(second).getByRole('button', { name: 'Title plan' }));
    expect(second.querySelectorAll('blockquote').length).toBeGreaterThan(2);
  });

  test('every card says in a sentence what differs, an open one what else does', () => {
    show();
    const cards = () =>
      [...document.querySelectorAll('.df')].map((one) => one.querySelector('.dl')?.textContent);
    expect(cards()).toEqual([
      'They differ on premier.',
      'They differ on plan.',
      'They differ on chips.',
      'Statement on partner, certainty.',
    ]);
    const within = 'Statement on plan, within-one-source.';
    expect(screen.queryByText(within)).toBeNull();
    expect(screen.getByText('More than one of these: Source D.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Title plan' }));
    expect(screen.getByText(within)).toBeTruthy();
    expect(screen.queryByText('More than one of these: Source D.')).toBeNull();
  });

  test('a card leads to the passage, and is copied where that can be done', () => {
    const onCopy = vi.fn();
    const { given } = show({ onCopy });
    fireEvent.click(screen.getByRole('button', { name: 'Show in article' }));
    expect(given.onActivate).toHaveBeenCalledWith(2);
    fireEvent.click(screen.getByRole('button', { name: 'Copy as text' }));
    expect(onCopy.mock.calls[0]?.[0]).toContain('“hva words for li-jing”');
    cleanup();
    show();
    expect(screen.queryByRole('button', { name: 'Copy as text' })).toBeNull();
  });

  test('a point this page is silent on says so, and leads nowhere', () => {
    show();
    const card = screen.getByRole('button', { name: 'Title chips' }).closest<HTMLElement>('li');
    if (!card) throw new Error('no card');
    fireEvent.click(screen.getByRole('button', { name: 'Title chips' }));
    expect(within(card).getByText('not mentioned on this page')).toBeTruthy();
    expect(within(card).queryByRole('button', { name: 'Show in article' })).toBeNull();
  });

  test('steps are drawn with who stands on which', () => {
    show();
    expect(
      screen.getByRole('img', {
        name: 'considered: Source H; planned: Source A, Source D; under-way: Source D, This page',
      }),
    ).toBeTruthy();
  });
});

describe('the other parts', () => {
  test('left out: by number of sources, one quote each', () => {
    show();
    const titles = part('Left out here').getAllByRole('heading', { level: 3 });
    expect(titles.map((one) => one.firstChild?.textContent)).toEqual([
      'Left out partner',
      'Left out chips',
      'Left out pilot',
    ]);
  });

  test('names: open to what the sources say and how each text writes it', () => {
    show();
    fireEvent.click(part('Names').getByRole('button', { name: /Elon Musk/ }));
    expect(part('Names').getByText('马斯克').getAttribute('lang')).toBe('zh');
    expect(part('Names').getByText(/He visited Beijing/)).toBeTruthy();
    const named = [...document.querySelectorAll('.nm q')].map((one) => one.textContent);
    expect(named).toEqual(['Musk', 'CEO Elon Musk']);
  });

  test('where from: this page stands on the tree only where it credits the report', () => {
    show();
    const nodes = () => [...document.querySelectorAll('.nd > b')].map((one) => one.textContent);
    const sources = ['People with knowledge of the plan', 'Reuters', 'Source A'];
    expect(nodes()).toEqual([...sources, 'This page', 'Investing', 'Source H', 'Source D']);
    cleanup();
    show({ state: readState({ origins: [] }) });
    expect(nodes()).toEqual([...sources, 'Investing', 'Source H', 'Source D']);
  });

  test('where from: what the sources put in time, each with who says so', () => {
    show({ state: readState({}, 'de') });
    const rows = [...document.querySelectorAll('.tl li')].map((one) => [
      one.querySelector('time')?.textContent,
      one.querySelector('p')?.textContent,
    ]);
    expect(rows).toEqual([
      ['2021', 'It began. (de) HSource H (de)'],
      ['April 2024', 'The visit. (de) AHSource A (de), Source H (de)'],
    ]);
    cleanup();
    const view = makeView();
    const story = { ...edition.story, timeline: [] };
    show({ state: { kind: 'read', view: { ...view, edition: { ...edition, story } } } });
    expect(document.querySelector('.tl')).toBeNull();
  });

  test('who says what: a table in which every cell says itself', () => {
    show();
    const table = within(screen.getByRole('table'));
    const labels = (row: string) =>
      [...(table.getByRole('rowheader', { name: row }).parentElement?.querySelectorAll('td') ?? [])].map(
        (one) => one.getAttribute('aria-label'),
      );
    expect(labels('Title plan')).toEqual([
      'This page: under-way',
      'Source A: planned',
      'Source H: considered',
      'Source D: under-way, planned',
    ]);
    expect(labels('Title premier').at(-1)).toBe('Source D: says nothing');
    expect(table.queryByRole('rowheader', { name: 'Title pilot' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show all 9 points' }));
    expect(table.getByRole('rowheader', { name: 'Title pilot' })).toBeTruthy();
  });

  test('the contents count what the parts hold and lead to their headings', () => {
    show();
    const contents = within(screen.getByRole('navigation', { name: 'Contents' })).getAllByRole('button');
    expect(contents.map((one) => one.textContent)).toEqual([
      'On this page8',
      'Differences4',
      'Left out here3',
      'Names1',
      'Where from',
      'Who says what9',
    ]);
    const last = contents.at(-1);
    if (last) fireEvent.click(last);
    expect(document.activeElement?.textContent).toBe('Who says what');
  });

  test('all of it comes in the reader’s language', () => {
    show({ state: readState({}, 'de') });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('3 Artikel,1 Ursprungsbericht.');
    expect(screen.getByRole('complementary').lang).toBe('de');
    const keys = Object.keys(wordsIn('en')).filter((key) => document.body.textContent?.includes(`${key}_`));
    expect(keys).toEqual([]);
  });

  test('a screen reader is told once what was found', async () => {
    const { container } = show();
    await expect
      .poll(() => container.querySelector('[aria-live]')?.textContent)
      .toBe('Story spotted. 3 articles, 1 original report. 1 differs, 1 only here');
  });

  test.each<[string, number | undefined, string]>([
    ['one highlight', 1, 'The page changed while you read: 1 highlight no longer matched its words'],
    ['several', 3, 'The page changed while you read: 3 highlights no longer matched their words'],
  ])('says that the page changed and took %s with it', (_, dropped, told) => {
    const { container } = show({ dropped });
    expect(container.querySelector('.hero')?.textContent).toContain(told);
    expect(container.querySelector('[aria-live]')?.textContent).toContain(told);
  });

  test('the names behind letters and signs are told where the pointer or the keyboard comes to them', () => {
    const { container } = show();
    const tip = container.querySelector('.tip');
    const told = () => tip?.textContent?.replace(/\s+/g, ' ').trim();
    const letters = rowOf('met Premier Li Qiang')?.querySelector('.sgs');
    if (letters) fireEvent.pointerOver(letters);
    expect(told()).toContain('A Source A');
    fireEvent.pointerOver(container.querySelector('.lede') as Element);
    expect(told()).toBe('');
    const settings = screen.getByRole('button', { name: 'Settings' });
    fireEvent.pointerOver(settings);
    expect(told()).toBe('Settings');
    fireEvent.keyDown(settings, { key: 'Escape' });
    expect(told()).toBe('');
  });

  test('the bar pauses, leads to the settings and collapses', () => {
    const { given } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Pause on this site' }));
    fireEvent.click(screen.getByRole('button', { name: 'Collapse' }));
    fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
    expect(given.onPause).toHaveBeenCalledOnce();
    expect(given.onSettings).toHaveBeenCalledOnce();
    expect(given.onCollapse).toHaveBeenCalledOnce();
  });
});

describe('without a reading', () => {
  const words = wordsIn('en');
  const page = { url: 'https://meridian.example/', host: 'meridian.example' };
  const base = { words, lang: 'en', page } as const;

  const told = (state: NoticeState) =>
    render(<Notice state={state} t={(key, ...args) => say(words, key, ...args)} />);

  test.each<[string, NoticeState]>([
    ['This looks like our story, but only just', { kind: 'weak', view: makeView() }],
    ['No story of ours on this page.', { kind: 'none', edition, ...base }],
    ['Paused on meridian.example', { kind: 'paused', ...base }],
    ['We cannot read this page', { kind: 'unreadable', reason: 'noArticle', ...base }],
    ['Something went amiss', { kind: 'failed', reason: 'engineFailed', detail: 'boom', words, lang: 'en' }],
  ])('%s', (title, state) => {
    told(state);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
  });

  test('a failure shows the error as it came', () => {
    told({ kind: 'failed', reason: 'databaseFailed', detail: 'QuotaExceeded', words, lang: 'en' });
    expect(screen.getByText('QuotaExceeded')).toBeTruthy();
  });
});

describe('the tab', () => {
  test('says what stands apart, and opens', () => {
    const onOpen = vi.fn();
    render(<Tab view={makeView()} onOpen={onOpen} />);
    const tab = screen.getByRole('button', { name: 'Open Second Source. 1 differs, 1 only here' });
    expect(tab.textContent).toBe('11');
    fireEvent.click(tab);
    expect(onOpen).toHaveBeenCalledOnce();
  });
});

test('an active row leads to everyone’s own words on its point', async () => {
  const at = makeReading().passages.findIndex(({ state }) => state === 'differs');
  const { container } = show({ active: at });
  const ask = screen.getByRole('button', { name: 'Compare the wordings' });
  for (const open of container.querySelectorAll<HTMLElement>('.df.open .hd')) fireEvent.click(open);
  expect(container.querySelectorAll('.df blockquote')).toHaveLength(0);
  Element.prototype.scrollIntoView = vi.fn();
  fireEvent.click(ask);
  await expect.poll(() => container.querySelectorAll('.df.open')).toHaveLength(1);
  const card = container.querySelector('.df.open');
  expect(card?.querySelectorAll('blockquote').length).toBeGreaterThan(1);
  expect(card?.contains(document.activeElement)).toBe(true);
});

test('the key to the letters names every source', () => {
  show();
  const key = document.querySelector('.key')?.textContent;
  for (const source of edition.sources) expect(key).toContain(source.name.en);
});

describe('piece by piece', () => {
  const observed: { look: (seen: object[]) => void; on: Set<Element> }[] = [];
  /** The browser finds these near the view. */
  const comeNear = (wanted: string) => {
    for (const { look, on } of observed) {
      for (const target of on) if (target.matches(wanted)) look([{ target, isIntersecting: true }]);
    }
  };
  const drawn = () => [...document.querySelectorAll('h1, h2, .pts li')].length;

  beforeEach(() => {
    observed.length = 0;
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        on = new Set<Element>();
        constructor(look: (seen: object[]) => void) {
          observed.push({ look, on: this.on });
        }
        observe(one: Element) {
          this.on.add(one);
        }
        disconnect() {
          this.on.clear();
        }
      },
    );
    vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
    vi.stubGlobal('cancelIdleCallback', clearTimeout);
  });

  test('the head comes first, and the next piece when its place comes near', async () => {
    show();
    // Another watches all parts, drawn or not.
    const waiting = () =>
      observed.find(({ on }) => on.size === 1 && [...on].some((one) => one.matches('[data-undrawn]')));
    const count = (what: string) => document.querySelectorAll(what).length;
    expect(count('h2')).toBe(0);
    await expect.poll(waiting).toBeDefined();
    comeNear('[data-undrawn]');
    await expect.poll(() => count('h2')).toBe(1);
    expect(count('.pts li')).toBe(0);
    await expect.poll(waiting).toBeDefined();
    comeNear('[data-undrawn]');
    await expect.poll(() => count('.pts li')).toBeGreaterThan(3);
    expect(count('h2')).toBe(1);
  });

  test.each<[string, () => void]>([
    ['points at it', () => fireEvent.pointerEnter(screen.getByRole('complementary'))],
    ['moves the focus into it', () => fireEvent.focusIn(screen.getByRole('complementary'))],
    ['searches the page', () => fireEvent.keyDown(document.body, { key: 'f', ctrlKey: true })],
  ])('all of it comes when the reader %s', async (_, turn) => {
    show();
    const left = () => {
      turn();
      return document.querySelectorAll('[data-undrawn]').length;
    };
    await expect.poll(left).toBe(0);
    expect(document.querySelectorAll('h2')).toHaveLength(6);
  });

  test('a part that is gone to is drawn at once, with all above it', async () => {
    show();
    const before = drawn();
    fireEvent.click(screen.getByRole('button', { name: /^Names/ }));
    await expect.poll(() => document.activeElement?.textContent).toBe('Names and terms');
    expect(drawn()).toBeGreaterThan(before);
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('the row of an active passage is drawn at once', () => {
    show({ active: 0 });
    expect(document.querySelector('.pt.on')).not.toBeNull();
  });
});
