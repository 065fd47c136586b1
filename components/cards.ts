import type { Point } from '../engine/corpus.ts';
import { type Account, accountsOf } from './accounts.ts';
import { statementsOn } from './card-statements.ts';
import type { Scope } from './scope.ts';

/** How an account stands to those above it on its card. */
export type Join = 'contradicts' | 'certainty' | 'degree' | 'fits';

export interface Card {
  point: Point;
  /** Two accounts cannot both hold, or they differ in degree or certainty. */
  kind: 'contradiction' | 'degree';
  accounts: Account[];
  /** One an account; the first has none above it. */
  joins: Join[];
  /** One an account: labels of those above it that cannot hold together with it. */
  against: string[][];
  /** First passage on this page that speaks to the point. */
  passage: number | undefined;
  /** Ids of sources that give more than one of the accounts. */
  doubles: string[];
  /** What differs, in one sentence. */
  lede: string;
  /** What else differs between the sources, and within one of them, a sentence each. */
  notes: string[];
  /** Accounts in rising order, where each goes one step further than the last: drawn as a staircase. */
  steps: Account[] | undefined;
}

function paired(pairs: [string, string][], a: string, b: string): boolean {
  return pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
}

/** How one account stands to another. A tentative one contradicts nothing: it differs in certainty. */
function joinOf(point: Point, a: Account, b: Account): Join {
  const tentative = a.certainty === 'tentative' || b.certainty === 'tentative';
  if (a.position === b.position) return a.certainty === b.certainty ? 'fits' : 'certainty';
  if (paired(point.contradicts, a.position, b.position)) return tentative ? 'certainty' : 'contradicts';
  return paired(point.degree, a.position, b.position) ? 'degree' : 'fits';
}

const STRENGTH: Join[] = ['fits', 'degree', 'certainty', 'contradicts'];

function strongest(joins: Join[]): Join {
  return joins.reduce((a, b) => (STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b), 'fits');
}

const MIN_STEPS = 3; // two steps say no more than two labels side by side
const MAX_STEPS = 4; // more do not fit 352 px

function stepsOf(point: Point, accounts: Account[]): Account[] | undefined {
  const order = point.positions.map((one) => one.id);
  const steps = [...accounts].sort((a, b) => order.indexOf(a.position) - order.indexOf(b.position));
  const rise = steps
    .slice(1)
    .every((one, at) => paired(point.degree, one.position, steps[at]?.position ?? ''));
  const few = steps.length >= MIN_STEPS && steps.length <= MAX_STEPS;
  return point.kind === 'status' && rise && few ? steps : undefined;
}

function cardOf(scope: Scope, point: Point): Card {
  const kinds = scope.edition.disagreements.filter((one) => one.point === point.id).map((one) => one.kind);
  const certaintyAlone = kinds.length > 0 && kinds.every((kind) => kind === 'certainty');
  const accounts = accountsOf(scope, point.id, undefined, certaintyAlone || undefined);
  const above = (at: number) => accounts.slice(0, at);
  const joins = accounts.map((one, at) => strongest(above(at).map((other) => joinOf(point, one, other))));
  const against = accounts.map((one, at) =>
    above(at).flatMap((other) => (joinOf(point, one, other) === 'contradicts' ? [other.label] : [])),
  );
  const voices = accounts.flatMap((one) => one.claims.map((claim) => claim.source));
  const doubles = [...new Set(voices.filter((id, at) => voices.indexOf(id) !== at))];
  const passage = accounts.flatMap((one) => one.passages).sort((a, b) => a - b)[0];
  const kind = joins.includes('contradicts') ? 'contradiction' : 'degree';
  const steps = stepsOf(point, accounts);
  return {
    point,
    kind,
    accounts,
    joins,
    against,
    passage,
    doubles,
    ...statementsOn(scope, point, joins),
    steps,
  };
}

const APART = ['differs', 'further', 'less-far', 'later'];

/** The points on which accounts differ, sources' or this page's: each has a card. */
export function pointsApart({ edition, reading }: Scope): Point[] {
  const wanted = new Set(edition.disagreements.map((one) => one.point));
  for (const { state, point } of reading.passages) if (APART.includes(state)) wanted.add(point);
  // Whose report it is has a part of its own, "Where it comes from".
  return edition.points.filter((point) => wanted.has(point.id) && point.kind !== 'provenance');
}

/** A card for every point on which accounts differ: first where this page itself differs, then what else it speaks to,
 *  and contradictions before degrees. */
export function cardsOf(scope: Scope): Card[] {
  const apart = scope.reading.passages.filter((one) => APART.includes(one.state)).map((one) => one.point);
  const cards = pointsApart(scope).map((point) => cardOf(scope, point));
  const rank = (card: Card) =>
    (card.passage === undefined ? 4 : apart.includes(card.point.id) ? 0 : 2) +
    (card.kind === 'contradiction' ? 0 : 1);
  return cards.sort((a, b) => rank(a) - rank(b));
}
