// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Margin, type MarginMark, type MarginProps } from '../../components/Margin.tsx';
import { OnePassage } from '../../components/OnePassage.tsx';
import { Peek } from '../../components/Peek.tsx';
import { makeView } from './fixture.ts';

afterEach(cleanup);

const view = makeView();
const { passages, sentences } = view.reading;
const ring = sentences.findIndex((one) => !one.compared);
const mark = (kind: MarginMark['kind'], index: number, slim = false): MarginMark => ({
  kind,
  index,
  x: 10,
  y: 20 * index,
  slim,
  before: false,
  tiny: false,
});

function show(change: Partial<MarginProps> = {}) {
  const given: MarginProps = {
    view,
    marks: [mark('passage', 0), mark('passage', 1), mark('sentence', ring)],
    brackets: [],
    active: null,
    theme: 'light',
    onPress: vi.fn(),
    onPoint: vi.fn(),
    onClear: vi.fn(),
    ...change,
  };
  return { given, ...render(<Margin {...given} />) };
}

const marks = () => screen.getAllByRole('button');

describe('the margin', () => {
  test('names each mark by its number, state and words', () => {
    show();
    expect(marks().map((one) => one.getAttribute('aria-label'))).toEqual([
      expect.stringMatching(/^1\. .+: .+/),
      expect.stringMatching(/^2\. .+: .+/),
      expect.stringMatching(/^not in our sources: .+/),
    ]);
  });

  test('shows the number where there is room for it', () => {
    show({ marks: [mark('passage', 0), mark('passage', 1, true)] });
    expect(marks().map(({ textContent }) => textContent)).toEqual(['1', '']);
  });

  test('is one stop of the tab key, and arrows go about in it', () => {
    show();
    const stops = () => marks().map(({ tabIndex }) => tabIndex);
    expect(stops()).toEqual([0, -1, -1]);
    marks()[0]?.focus();
    fireEvent.keyDown(marks()[0] as Element, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(marks()[1]);
    fireEvent.keyDown(marks()[1] as Element, { key: 'End' });
    expect(document.activeElement).toBe(marks()[2]);
    fireEvent.keyDown(marks()[2] as Element, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(marks()[2]);
    expect(stops()).toEqual([-1, -1, 0]);
  });

  test('tells what is pressed, pointed at and left', () => {
    const { given } = show();
    fireEvent.click(marks()[1] as Element);
    expect(given.onPress).toHaveBeenCalledWith(expect.objectContaining({ kind: 'passage', index: 1 }));
    fireEvent.pointerEnter(marks()[0] as Element);
    expect(given.onPoint).toHaveBeenLastCalledWith(expect.objectContaining({ index: 0 }));
    fireEvent.pointerLeave(marks()[0] as Element);
    expect(given.onPoint).toHaveBeenLastCalledWith(null);
    fireEvent.keyDown(marks()[0] as Element, { key: 'Escape' });
    expect(given.onClear).toHaveBeenCalled();
  });

  test('says which passage is active', async () => {
    const { rerender, given, container } = show();
    rerender(<Margin {...given} active={{ kind: 'passage', index: 1 }} />);
    const told = () => container.querySelector('[aria-live]')?.textContent;
    await expect.poll(() => told()).toMatch(new RegExp(`^Passage 2 of ${passages.length}, .+\\.$`));
    expect(marks().map((one) => one.getAttribute('aria-pressed'))).toEqual(['false', 'true', 'false']);
  });

  test.each([
    ['straight where they are level', 100, 1],
    ['with a bend where they are not', 140, 2],
  ])('joins the active mark to its row, %s', (_, height, ways) => {
    const { container } = show({
      active: { kind: 'passage', index: 0 },
      leader: { from: [0, 100], to: [200, height] },
    });
    const path = container.querySelector('.leader path')?.getAttribute('d') ?? '';
    expect(path.match(/H/g)).toHaveLength(ways);
  });

  test('has a note with the state and who says what', () => {
    show({ note: { passage: 0, place: { left: 0, top: 0, bottom: 20 } } });
    const note = screen.getByRole('tooltip', { hidden: true });
    expect(note.textContent).toContain('This page');
  });
});

describe('the sheet', () => {
  test('closed, counts reports and what stands apart', () => {
    const onOpen = vi.fn();
    render(<Peek view={view} onOpen={onOpen} />);
    const button = screen.getByRole('button');
    expect(button.textContent).toMatch(/original report.*differ/);
    fireEvent.click(button);
    expect(onOpen).toHaveBeenCalled();
  });

  test('with one passage, shows its words, everyone’s, and the ways out', () => {
    const [onStep, onClose] = [vi.fn(), vi.fn()];
    const differing = passages.findIndex(({ state }) => state === 'differs');
    const target = { kind: 'passage', index: differing } as const;
    const { container } = render(
      <OnePassage view={view} target={target} onStep={onStep} onClose={onClose} />,
    );
    expect(container.querySelector('h2')?.textContent).toMatch(/^differs/);
    expect(container.querySelectorAll('blockquote').length).toBeGreaterThan(0);
    expect(container.textContent).toContain(`${differing + 1} / ${passages.length}`);
    fireEvent.click(screen.getByRole('button', { name: 'Next statement' }));
    expect(onStep).toHaveBeenLastCalledWith(1);
    fireEvent.click(screen.getByRole('button', { name: 'Previous statement' }));
    expect(onStep).toHaveBeenLastCalledWith(-1);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalled();
  });

  test('with a sentence no source speaks to, says so', () => {
    const target = { kind: 'sentence', index: ring } as const;
    const { container } = render(
      <OnePassage view={view} target={target} onStep={vi.fn()} onClose={vi.fn()} />,
    );
    expect(container.textContent).toContain(sentences[ring]?.text);
    expect(container.textContent).toContain('That does not make it undisputed.');
    expect(container.querySelector('blockquote')).toBeNull();
  });
});
