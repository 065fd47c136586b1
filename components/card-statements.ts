import type { Point } from '../engine/corpus.ts';
import type { Card, Join } from './cards.ts';
import type { Scope } from './scope.ts';

/**
 * What a card says of its point. The lede is the point's own sentence where accounts contradict each other or differ
 * in degree, this page's among them; else the first statement on certainty, or, where the sources have none, how
 * this page stands to them. The notes are the statements that remain.
 */
export function statementsOn(scope: Scope, point: Point, joins: Join[]): Pick<Card, 'lede' | 'notes'> {
  const { edition, lang, reading } = scope;
  const own = edition.disagreements.filter((one) => one.point === point.id);
  const finer = own.filter((one) => one.kind === 'certainty' || one.kind === 'within-one-source');
  const told = finer.map((one) => one.statement[lang]);
  const apart = joins.includes('contradicts') || joins.includes('degree') || own.length > finer.length;
  if (apart && point.differ) return { lede: point.differ[lang], notes: told };
  const [first, ...rest] = told;
  if (first) return { lede: first, notes: rest };
  const softer = reading.passages.some((one) => one.point === point.id && one.state === 'less-far');
  return { lede: scope.t(softer ? 'pageSofter' : 'pageFirmer'), notes: [] };
}
