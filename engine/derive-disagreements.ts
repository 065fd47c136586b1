import type { Claim, DisagreementKind, Parting, Point } from './corpus.ts';
import type { Certainty } from './reading.ts';

/** Lower is firmer. A source is as firm on a position as the firmest claim it makes for it. */
const SOFTNESS: Record<Certainty, number> = { stated: 0, attributed: 1, tentative: 2 };

/** Kinds whose degrees are stages or strengths. In the others the wider wording includes the narrower
 *  ("abroad", "to the United States"), so a text that uses both does not disagree with itself. */
const STAGED = new Set(['status', 'necessity']);

/** Position -> source -> how firmly, for one point. */
export type Holders = Map<string, Map<string, Certainty>>;

/**
 * Where the sources part, from the claims alone: contradictions between firm claims and differences in degree
 * (one entry a point each), differences in certainty (one entry a position, or a pair where a tentative claim
 * stands against a firm one), and sources that part from themselves (one entry a source). `sources` lists the
 * positions that take part, in the point's order. Points in the order given.
 */
export function deriveDisagreements(points: Point[], claims: Claim[]): Parting[] {
  return points.flatMap((point) => {
    const holders = holdersOf(point, claims);
    const entries = [
      parting(point, 'contradiction', point.contradicts, firmOnly(holders)),
      parting(point, 'degree', point.degree, holders),
      ...sameButSofter(point, holders),
      ...softAgainstFirm(point, holders),
      ...withinOneSource(point, holders),
    ];
    return entries.filter((entry) => Object.keys(entry.sources).length > 0);
  });
}

/** Who holds which position, each source as firmly as its firmest claim. */
export function holdersOf(point: Point, claims: Claim[]): Holders {
  const holders: Holders = new Map(point.positions.map(({ id }) => [id, new Map()]));
  for (const { source, position, certainty, point: about } of claims) {
    if (about !== point.id) continue;
    const bySource = holders.get(position);
    const before = bySource?.get(source);
    if (!before || SOFTNESS[certainty] < SOFTNESS[before]) bySource?.set(source, certainty);
  }
  return holders;
}

const firmOnly = (holders: Holders): Holders =>
  new Map(
    [...holders].map(([position, bySource]) => [
      position,
      new Map([...bySource].filter(([, certainty]) => certainty !== 'tentative')),
    ]),
  );

/** Two different sources on the two sides of one of the `pairs`. */
function parting(point: Point, kind: DisagreementKind, pairs: [string, string][], holders: Holders): Parting {
  const held = pairs.flatMap(([one, other]) =>
    sourcesOf(holders, one).flatMap((left) =>
      sourcesOf(holders, other)
        .filter((right) => right !== left)
        .flatMap((right) => [[left, one] as const, [right, other] as const]),
    ),
  );
  return entry(point, kind, held);
}

/** One source states what another reports or holds possible. */
function sameButSofter(point: Point, holders: Holders): Parting[] {
  return point.positions.map(({ id }) => {
    const bySource = [...(holders.get(id) ?? [])];
    const stated = bySource.some(([, certainty]) => certainty === 'stated');
    const softer = bySource.some(([, certainty]) => certainty !== 'stated');
    return entry(
      point,
      'certainty',
      stated && softer ? bySource.map(([source]) => [source, id] as const) : [],
    );
  });
}

/** A tentative claim contradicts nothing: against a firm one it differs in certainty. */
function softAgainstFirm(point: Point, holders: Holders): Parting[] {
  const firm = firmOnly(holders);
  return point.contradicts
    .flatMap(([one, other]) => [
      [one, other],
      [other, one],
    ])
    .map(([soft = '', hard = '']) => {
      const held = sourcesOf(holders, soft)
        .filter((source) => !firm.get(soft)?.has(source))
        .flatMap((left) =>
          sourcesOf(firm, hard)
            .filter((right) => right !== left)
            .flatMap((right) => [[left, soft] as const, [right, hard] as const]),
        );
      return entry(point, 'certainty', held);
    });
}

function withinOneSource(point: Point, holders: Holders): Parting[] {
  const firm = firmOnly(holders);
  const degrees = STAGED.has(point.kind) ? point.degree : [];
  const sources = new Set([...holders.values()].flatMap((bySource) => [...bySource.keys()]));
  return [...sources].map((source) => {
    const pairs = [
      ...point.contradicts.filter((pair) => pair.every((position) => firm.get(position)?.has(source))),
      ...degrees.filter((pair) => pair.every((position) => holders.get(position)?.has(source))),
    ];
    return entry(
      point,
      'within-one-source',
      pairs.flat().map((position) => [source, position] as const),
    );
  });
}

const sourcesOf = (holders: Holders, position: string): string[] => [
  ...(holders.get(position)?.keys() ?? []),
];

/** Gathers (source, position) pairs into an entry, each position once and in the point's order. */
function entry(
  point: Point,
  kind: DisagreementKind,
  held: (readonly [source: string, position: string])[],
): Parting {
  const sources: Record<string, string[]> = {};
  for (const { id } of point.positions)
    for (const [source, position] of held)
      if (position === id && !sources[source]?.includes(id))
        sources[source] = [...(sources[source] ?? []), id];
  return { point: point.id, kind, sources };
}
