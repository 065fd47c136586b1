import type { Analysed } from './analyse.ts';
import type { Certainty } from './reading.ts';

/** Cue concepts every language brings: `HEDGE` (may, could, possibly, is considering), `CONDITION` (if it comes),
 *  `REPORT` (said, according to, reportedly), `MOOD` (reporting moods: German sei, soll; Dutch zou). */
export function certaintyOf({ tags, clauses, quoted, byConcept }: Analysed, held: number[]): Certainty {
  const involved = new Set(held.map((at) => clauses[at]));
  const inReach = (concept: string): boolean =>
    tags.some((tag) => tag.concept === concept && involved.has(clauses[tag.from]));
  if (inReach('HEDGE') || byConcept.has('CONDITION')) return 'tentative';
  if (byConcept.has('REPORT') || inReach('MOOD') || held.some((at) => quoted[at])) return 'attributed';
  return 'stated';
}
