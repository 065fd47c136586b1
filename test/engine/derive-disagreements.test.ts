import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCorpus } from '../../corpus/build.ts';
import type { Claim, Parting, Point, PointKind } from '../../engine/corpus.ts';
import { deriveDisagreements } from '../../engine/derive-disagreements.ts';
import type { Certainty } from '../../engine/reading.ts';

const WORDS = { en: '', nl: '', de: '' };

/** A point on the positions low, high and denied: low and high differ in degree, denied contradicts both. */
function point(kind: PointKind = 'status', id = 'plan'): Point {
  return {
    id,
    kind,
    question: WORDS,
    title: WORDS,
    short: WORDS,
    leftOut: WORDS,
    positions: ['low', 'high', 'denied', 'aside'].map((position) => ({ id: position, label: WORDS })),
    contradicts: [
      ['denied', 'low'],
      ['denied', 'high'],
    ],
    degree: [['low', 'high']],
    changes: false,
  };
}

/** "a low stated" and so on. */
function claims(...lines: string[]): Claim[] {
  return lines.map((line, at) => {
    const [source = '', position = '', certainty = 'stated', about = 'plan'] = line.split(' ');
    const quote = { text: '', start: 0, end: 0, translations: {} };
    return { id: `${at}`, source, point: about, position, certainty: certainty as Certainty, quote };
  });
}

const CASES: [name: string, claims: string[], expected: string[], kind?: PointKind][] = [
  ['nothing is claimed', [], []],
  ['one voice', ['a low', 'a low'], []],
  ['two that agree', ['a low', 'b low'], []],
  ['two that contradict', ['a low', 'b denied'], ['contradiction a:low b:denied']],
  ['a report contradicts too', ['a low attributed', 'b denied'], ['contradiction a:low b:denied']],
  ['a tentative claim contradicts nothing', ['a low tentative', 'b denied'], ['certainty a:low b:denied']],
  ['two tentative claims', ['a low tentative', 'b denied tentative'], []],
  ['two that differ in degree', ['a low', 'b high'], ['degree a:low b:high']],
  ['degree needs no firmness', ['a low tentative', 'b high'], ['degree a:low b:high']],
  ['compatible positions', ['a low', 'b aside', 'a aside'], []],
  ['one states, one reports', ['a low', 'b low attributed'], ['certainty a:low b:low']],
  ['one states, one holds possible', ['a low', 'b low tentative'], ['certainty a:low b:low']],
  ['one reports, one holds possible', ['a low attributed', 'b low tentative'], []],
  ['the firmest claim of a source counts', ['a low', 'b low tentative', 'b low'], []],
  ['a source against itself', ['a low', 'a denied'], ['within-one-source a:low,denied']],
  ['but not where one is tentative', ['a low', 'a denied tentative'], []],
  ['a source at two stages', ['a low', 'a high'], ['within-one-source a:low,high']],
  ['a source that is wider and narrower', ['a low', 'a high'], [], 'scope'],
  [
    'a source on both sides',
    ['a low', 'a denied', 'b denied'],
    ['contradiction a:low b:denied', 'within-one-source a:low,denied'],
  ],
  ['who takes no part is left out', ['a low', 'b denied', 'c aside'], ['contradiction a:low b:denied']],
  ['another point', ['a low', 'b denied stated other'], []],
];

const inWords = ({ kind, sources }: Parting): string =>
  [
    kind,
    ...Object.entries(sources)
      .map(([source, held]) => `${source}:${held.join(',')}`)
      .sort(),
  ].join(' ');

test.each(CASES)('%s', (_, lines, expected, kind) => {
  expect(deriveDisagreements([point(kind)], claims(...lines)).map(inWords)).toEqual(expected);
});

test('points keep their order', () => {
  const both = claims('a low stated one', 'b denied stated one', 'a low stated two', 'b denied stated two');
  const derived = deriveDisagreements([point('status', 'two'), point('status', 'one')], both);
  expect(derived.map((each) => each.point)).toEqual(['two', 'one']);
});

describe('what the rules imply, told pair by pair', () => {
  const corpus = buildCorpus();

  /** Every disagreement with who takes part in it, as "point kind of-what: source position, …", found from pairs of
   *  claims without the code under test. */
  function implied(points: Point[], all: Claim[]): string[] {
    const found = new Map<string, Set<string>>();
    const isFirm = (claim: Claim): boolean => levelOf(claim, all) !== 'tentative';
    const add = (entry: string, ...pair: Claim[]): void => {
      const parts = found.get(entry) ?? new Set();
      for (const each of pair) parts.add(`${each.source} ${each.position}`);
      found.set(entry, parts);
    };
    for (const { id, kind, contradicts, degree } of points) {
      const own = all.filter((claim) => claim.point === id);
      for (const one of own)
        for (const other of own) {
          const isIn = (pairs: [string, string][]): boolean =>
            pairs.some((pair) => pair.includes(one.position) && pair.includes(other.position)) &&
            one.position !== other.position;
          const same = one.source === other.source;
          const against = isIn(contradicts);
          if (against && isFirm(one) && isFirm(other))
            add(same ? `${id} within-one-source ${one.source}` : `${id} contradiction`, one, other);
          if (against && !isFirm(one) && isFirm(other) && !same)
            add(`${id} certainty ${one.position} against ${other.position}`, one, other);
          if (isIn(degree) && !same) add(`${id} degree`, one, other);
          if (isIn(degree) && same && (kind === 'status' || kind === 'necessity'))
            add(`${id} within-one-source ${one.source}`, one, other);
          const isSofter = levelOf(one, all) === 'stated' && levelOf(other, all) !== 'stated';
          if (one.position === other.position && isSofter)
            for (const each of own.filter(({ position }) => position === one.position))
              add(`${id} certainty ${one.position}`, each);
        }
    }
    // Two entries on one pair, each way round, may hold the same: what they are of is no part of the comparison.
    return [...found]
      .map(([entry, parts]) => `${entry.split(' ').slice(0, 2).join(' ')}: ${inOrder(parts)}`)
      .sort();
  }

  const levelOf = (claim: Claim, all: Claim[]): Certainty =>
    (['stated', 'attributed', 'tentative'] as const).find((certainty) =>
      all.some(
        (each) =>
          each.source === claim.source &&
          each.point === claim.point &&
          each.position === claim.position &&
          each.certainty === certainty,
      ),
    ) ?? 'tentative';

  const inOrder = (parts: Iterable<string>): string => [...parts].sort().join(', ');

  const entries = (derived: Parting[]): string[] =>
    derived
      .map(({ point: about, kind, sources }) => {
        const parts = Object.entries(sources).flatMap(([source, held]) =>
          held.map((position) => `${source} ${position}`),
        );
        return `${about} ${kind}: ${inOrder(parts)}`;
      })
      .sort();

  const ids = corpus.sources.map(({ id }) => id);
  const subsets = Array.from({ length: 2 ** ids.length }, (_, bits) =>
    ids.filter((_, at) => (bits >> at) & 1),
  );

  test.each(subsets)('for the real sources %s %s %s %s %s', (...kept) => {
    const some = corpus.claims.filter(({ source }) => kept.includes(source));
    expect(entries(deriveDisagreements(corpus.points, some))).toEqual(implied(corpus.points, some));
  });

  test('for any claims on the real points', () => {
    const anyClaim = fc.constantFrom(...corpus.points).chain(({ id, positions }) =>
      fc.record({
        source: fc.constantFrom('a', 'b', 'c'),
        point: fc.constant(id),
        position: fc.constantFrom(...positions.map((position) => position.id)),
        certainty: fc.constantFrom('stated', 'attributed', 'tentative'),
      }),
    );
    fc.assert(
      fc.property(fc.array(anyClaim, { maxLength: 60 }), (drawn) => {
        const some = claims(
          ...drawn.map(({ source, position, certainty, point: about }) =>
            [source, position, certainty, about].join(' '),
          ),
        );
        expect(entries(deriveDisagreements(corpus.points, some))).toEqual(implied(corpus.points, some));
      }),
    );
  });

  test('the order of the claims changes nothing', () => {
    const order = corpus.claims.map((_, at) => at);
    const derived = (some: Claim[]): string[] => entries(deriveDisagreements(corpus.points, some));
    fc.assert(
      fc.property(fc.shuffledSubarray(order, { minLength: order.length }), (shuffled) => {
        const some = shuffled.flatMap((at) => corpus.claims[at] ?? []);
        expect(derived(some)).toEqual(derived(corpus.claims));
      }),
      { numRuns: 10 },
    );
  });
});
