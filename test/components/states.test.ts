import { describe, expect, test } from 'vitest';
import { scopeOf } from '../../components/scope.ts';
import { countsOf, isRepetition, labelOf, sayCounts } from '../../components/states.ts';
import type { PointKind } from '../../engine/corpus.ts';
import type { Relation, State } from '../../engine/reading.ts';
import { edition, makeReading, makeView } from './fixture.ts';

const [passage] = makeReading().passages;
const [point] = edition.points;
if (!passage || !point) throw new Error('the fixture is empty');

describe('how a state is worded', () => {
  test.each<[State, PointKind, Relation, string]>([
    ['further', 'status', 'degree', 'moreCertain'],
    ['less-far', 'necessity', 'degree', 'lessCertain'],
    ['further', 'scope', 'degree', 'broader'],
    ['less-far', 'superlative', 'degree', 'narrower'],
    ['further', 'name', 'degree', 'goesFurther'],
    ['less-far', 'number', 'degree', 'lessFar'],
    // The same account, put more or less firmly: no breadth in it.
    ['further', 'scope', 'same', 'moreCertain'],
    ['less-far', 'relation', 'same', 'lessCertain'],
    ['only-here', 'status', 'other', 'onlyHere'],
    ['differs', 'status', 'contradicts', 'differs'],
    ['later', 'status', 'contradicts', 'later'],
    ['same', 'status', 'same', 'same'],
  ])('%s on a point of kind %s, sources %s: %s', (state, kind, relation, label) => {
    const held = { ...passage, state, sources: { anp: relation } };
    expect(labelOf(held, { ...point, kind })).toBe(label);
  });
});

describe('counts', () => {
  test('are those of the passages, and of the sentences without one', () => {
    const counts = countsOf(scopeOf(makeView())).map(({ label, count }) => [label, count]);
    expect(counts).toEqual([
      ['differs', 1],
      ['onlyHere', 1],
      ['same', 3],
      ['none', 3],
    ]);
  });

  test('of none are told for "differs", "same" and "not in our sources" alone', () => {
    const counts = countsOf(scopeOf(makeView({ passages: [], sentences: [] })));
    expect(counts.map(({ label, count }) => [label, count])).toEqual([
      ['differs', 0],
      ['same', 0],
      ['none', 0],
    ]);
  });

  test('are summed up in words, without what is the same', () => {
    expect(sayCounts(scopeOf(makeView()))).toBe('1 differs, 1 only here');
  });
});

test('repetition: something was compared and nothing stands apart', () => {
  const reading = makeReading();
  const same = reading.passages.filter((one) => one.state === 'same');
  expect(isRepetition({ ...reading, passages: same })).toBe(true);
  expect(isRepetition(reading)).toBe(false);
  expect(isRepetition({ ...reading, passages: [] })).toBe(false);
});
