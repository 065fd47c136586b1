import type { Claim, Point } from '../engine/corpus.ts';
import { accountsOf } from './accounts.ts';
import type { Scope } from './scope.ts';

export interface Omission {
  point: Point;
  /** Ids of the sources that speak to it. */
  sources: string[];
  /** A claim for the account most sources give, in the reader's language where there is one. */
  claim: Claim | undefined;
}

/** How many points the sources cover and this page does not. */
export function countLeftOut({ reading, point, claimsOn }: Scope): number {
  return reading.absent.filter((id) => point(id) && claimsOn(id).length > 0).length;
}

/** What the sources cover and this page does not, what most of them have first. */
export function omissionsOf(scope: Scope): Omission[] {
  const omissions = scope.reading.absent.flatMap((id): Omission[] => {
    const point = scope.point(id);
    const accounts = accountsOf(scope, id, undefined, false);
    const voices = new Set(accounts.flatMap((one) => one.claims.map((claim) => claim.source)));
    const sources = scope.edition.sources.map((source) => source.id).filter((source) => voices.has(source));
    const claims = accounts[0]?.claims ?? [];
    const own = claims.find((claim) => scope.source(claim.source)?.lang === scope.lang);
    return point && sources.length > 0 ? [{ point, sources, claim: own ?? claims[0] }] : [];
  });
  return omissions.sort((a, b) => b.sources.length - a.sources.length);
}
