import type { Point } from '../engine/corpus.ts';
import { type Account, accountsOf } from './accounts.ts';
import type { Card } from './cards.ts';
import type { Scope } from './scope.ts';

/** This page's account (most sources' where it is silent), one between that and another, any other. */
export type Disc = 'as' | 'between' | 'other';

export interface GridRow {
  point: Point;
  key: { disc: Disc; label: string }[];
  /** This page first, then the sources in the edition's order; empty where one says nothing. */
  cells: { disc: Disc; label: string }[][];
}

export type GroupName = 'contradiction' | 'degree' | 'onlyHere' | 'same' | 'single';

export interface GridGroup {
  name: GroupName;
  rows: GridRow[];
}

/** Between, where the point's order puts it strictly between the first account and one further off, and neither
 *  excludes it. */
function discOf(point: Point, accounts: Account[], one: Account): Disc {
  const order = point.positions.map((position) => position.id);
  const at = (account: Account | undefined) => order.indexOf(account?.position ?? '');
  const first = accounts[0];
  if (one.position === first?.position && one.key === first.key) return 'as';
  const excluded = point.contradicts.some(
    (pair) => pair.includes(one.position) && pair.includes(first?.position ?? ''),
  );
  const between = accounts.some((other) => (at(other) - at(one)) * (at(one) - at(first)) > 0);
  return between && !excluded ? 'between' : 'other';
}

function rowOf(scope: Scope, point: Point): GridRow {
  const accounts = accountsOf(scope, point.id, undefined, false);
  const key = accounts.map((one) => ({ disc: discOf(point, accounts, one), label: one.label }));
  const page = key.filter((_, at) => accounts[at]?.passages.length);
  const others = scope.edition.sources.map((source) =>
    key.filter((_, at) => accounts[at]?.claims.some((claim) => claim.source === source.id)),
  );
  return { point, key, cells: [page, ...others] };
}

const ORDER: GroupName[] = ['contradiction', 'degree', 'onlyHere', 'same', 'single'];

/** Every point of the edition with who says what, by how the accounts stand to each other. */
export function gridOf(scope: Scope, cards: Card[]): GridGroup[] {
  const kinds = new Map(cards.map((card) => [card.point.id, card.kind]));
  const alone = new Set(
    scope.reading.passages.filter((one) => one.state === 'only-here').map((one) => one.point),
  );
  const nameOf = (row: GridRow): GroupName => {
    const kind = kinds.get(row.point.id);
    if (kind) return kind;
    if (alone.has(row.point.id)) return 'onlyHere';
    return row.cells.filter((cell) => cell.length > 0).length > 1 ? 'same' : 'single';
  };
  const rows = scope.edition.points.map((point) => rowOf(scope, point));
  const groups = ORDER.map((name) => ({ name, rows: rows.filter((row) => nameOf(row) === name) }));
  return groups.filter((group) => group.rows.length > 0);
}
