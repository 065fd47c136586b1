import { describe, expect, test } from 'vitest';
import type { Passage, State } from '../../engine/reading.ts';
import { findPassage, stepPassage } from '../../page/find-passage.ts';
import { readColour } from '../../page/find-tone.ts';
import { isMarked } from '../../page/highlight.ts';
import { highlightRules } from '../../page/highlight-rules.ts';
import { type Place, placeSidebar } from '../../page/place-sidebar.ts';

describe('where the sidebar stands', () => {
  test.each<[string, number, number, 'open' | 'closed' | undefined, Place]>([
    ['wide, with room', 1366, 500, undefined, { shape: 'sidebar', width: 400, pushes: 0 }],
    ['wide, with just enough room', 1366, 352.6, undefined, { shape: 'sidebar', width: 340, pushes: 0 }],
    [
      'wide, with room for the marks too',
      1366,
      425.5,
      undefined,
      { shape: 'sidebar', width: 365, pushes: 0 },
    ],
    ['wide, with too little room', 1366, 339, undefined, { shape: 'tab' }],
    [
      'wide, with too little room, opened by hand',
      1366,
      339,
      'open',
      { shape: 'sidebar', width: 400, pushes: 400 },
    ],
    ['wide, with room, opened by hand', 1366, 380, 'open', { shape: 'sidebar', width: 340, pushes: 0 }],
    ['wide, closed by hand', 1366, 500, 'closed', { shape: 'tab' }],
    ['medium', 1099, 500, undefined, { shape: 'tab' }],
    ['medium, opened', 700, 0, 'open', { shape: 'sidebar', width: 400, pushes: 0 }],
    ['narrow', 699, 500, undefined, { shape: 'sheet', open: false }],
    ['narrow, opened', 390, 0, 'open', { shape: 'sheet', open: true }],
  ])('%s', (_, viewport, free, wish, place) => {
    expect(placeSidebar(viewport, free, wish)).toEqual(place);
  });
});

describe('what is highlighted', () => {
  test.each<[State, string]>([
    ['differs', 'few some all'],
    ['further', 'some all'],
    ['less-far', 'some all'],
    ['only-here', 'some all'],
    ['later', 'some all'],
    ['same', 'all'],
  ])('%s at %s', (state, densities) => {
    const marked = (['few', 'some', 'all'] as const).filter((density) => isMarked(state, density));
    expect(marked.join(' ')).toBe(densities);
  });
});

describe('the passage under a press', () => {
  const passage = (start: number, end: number, state: State) => ({ mark: { start, end }, state }) as Passage;
  const passages = [passage(10, 90, 'differs'), passage(20, 30, 'further'), passage(50, 60, 'same')];

  test.each<[string, number, 'few' | 'some' | 'all', number | null]>([
    ['beside all', 5, 'all', null],
    ['in one', 40, 'some', 0],
    ['in two: the shorter', 25, 'some', 1],
    ['in two, the shorter not highlighted', 25, 'few', 0],
    ['in a same, at all', 55, 'all', 2],
  ])('%s', (_, offset, density, index) => {
    expect(findPassage(passages, density, offset)).toBe(index);
  });
});

describe('the passage after or before one', () => {
  const states: State[] = ['same', 'differs', 'only-here', 'same', 'differs'];
  const passages = states.map((state) => ({ state }) as Passage);

  test.each<[string, 'few' | 'some' | 'all', number | null, 1 | -1, number | undefined]>([
    ['the first', 'some', null, 1, 1],
    ['the last', 'some', null, -1, 4],
    ['the next that is highlighted', 'few', 1, 1, 4],
    ['the next of any', 'all', 2, 1, 3],
    ['the one before', 'some', 4, -1, 2],
    ['from one that is not highlighted', 'some', 3, -1, 2],
    ['at the end', 'some', 4, 1, undefined],
  ])('%s', (_, density, from, by, index) => {
    expect(stepPassage(passages, density, from, by)).toBe(index);
  });
});

describe('the luminance of a colour', () => {
  test.each<[string, number, number]>([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgb(0, 0, 0)', 0, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['rgb(255 0 0 / 0.5)', 0.2126, 0.5],
    ['color(srgb 1 1 1)', 1, 1],
    ['color(display-p3 0 0 0 / 0.25)', 0, 0.25],
  ])('%s', (text, luminance, alpha) => {
    const colour = readColour(text);
    expect(colour?.luminance).toBeCloseTo(luminance, 4);
    expect(colour?.alpha).toBe(alpha);
  });

  test.each(['transparent', 'oklch(0.5 0.1 20)', ''])('%j is not read', (text) => {
    expect(readColour(text)).toBeNull();
  });
});

test('the page has a rule for each state, in two sets of colours', () => {
  const names = ['differs', 'further', 'less-far', 'only-here', 'later', 'same', 'active'];
  for (const name of names) expect(highlightRules('light')).toContain(`::highlight(second-source-${name}){`);
  expect(highlightRules('dark')).not.toBe(highlightRules('light'));
});
