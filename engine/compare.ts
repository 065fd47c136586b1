import type { Held, Judged, Knowledge } from './corpus.ts';
import type { Certainty, Relation, State } from './reading.ts';

const RANK: Record<Certainty, number> = { tentative: 0, attributed: 1, stated: 2 };

/** Claims by point and source, laid out once. */
export type ClaimIndex = Map<string, Map<string, Held[]>>;

export function indexClaims(claims: Held[]): ClaimIndex {
  const index: ClaimIndex = new Map();
  for (const claim of claims) {
    const bySource = index.get(claim.point) ?? new Map<string, Held[]>();
    bySource.set(claim.source, [...(bySource.get(claim.source) ?? []), claim]);
    index.set(claim.point, bySource);
  }
  return index;
}

/** Whether two positions form one of the pairs, in either order. */
export const isPair = (pairs: [string, string][], a: string, b: string): boolean =>
  pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a));

/** How each source that speaks to the point stands to a position held with `certainty`. A tentative claim
 *  contradicts nothing: against a firm one it differs in degree of certainty. */
export function relationsTo(
  point: Judged,
  position: string,
  certainty: Certainty,
  claims: ClaimIndex,
): Record<string, Relation> {
  const relations: Record<string, Relation> = {};
  for (const [source, held] of claims.get(point.id) ?? [])
    relations[source] = relationTo(point, position, certainty, held);
  return relations;
}

function relationTo(point: Judged, position: string, certainty: Certainty, held: Held[]): Relation {
  if (held.some((claim) => claim.position === position)) return 'same';
  const against = held.filter((claim) => isPair(point.contradicts, position, claim.position));
  if (certainty !== 'tentative' && against.some((claim) => claim.certainty !== 'tentative'))
    return 'contradicts';
  if (against.length > 0 || held.some((claim) => isPair(point.degree, position, claim.position)))
    return 'degree';
  return 'other';
}

/** The state of a passage, by the first rule that fits. `date` is the page's, ISO, where known. */
export function stateOf(
  point: Judged,
  position: string,
  certainty: Certainty,
  relations: Record<string, Relation>,
  claims: ClaimIndex,
  story: Knowledge['story'],
  date?: string,
): State {
  const all = Object.values(relations);
  const differs = all.includes('contradicts');
  if (point.changes && (differs || all.includes('degree')) && date && date.slice(0, 7) > story.asOf)
    return 'later';
  if (differs) return 'differs';
  const reach = reachOf(point, position, certainty, claims);
  if (reach) return reach;
  return all.includes('same') ? 'same' : 'only-here';
}

/** Whether the position goes further, or less far, than every claim of every source on the point: by the order of
 *  the point's positions where the two form a pair of degree, by certainty where they are the same. */
function reachOf(
  point: Judged,
  position: string,
  certainty: Certainty,
  claims: ClaimIndex,
): State | undefined {
  const steps: number[] = [];
  for (const held of claims.get(point.id)?.values() ?? [])
    for (const claim of held) {
      if (claim.position === position) {
        if (point.kind === 'provenance') return undefined;
        steps.push(RANK[certainty] - RANK[claim.certainty]);
      } else if (isPair(point.degree, position, claim.position))
        steps.push(orderOf(point, position) - orderOf(point, claim.position));
      else return undefined;
    }
  if (steps.length === 0) return undefined;
  if (steps.every((step) => step > 0)) return 'further';
  return steps.every((step) => step < 0) ? 'less-far' : undefined;
}

const orderOf = (point: Judged, position: string): number =>
  point.positions.findIndex(({ id }) => id === position);
