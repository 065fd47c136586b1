import type { Passage } from '../engine/reading.ts';
import type { Density } from '../engine/view.ts';
import { isMarked } from './highlight.ts';

/** Index of the highlighted passage at an offset of the text, the shortest mark first where several overlap; null
 *  where there is none. */
export function findPassage(passages: Passage[], density: Density, offset: number): number | null {
  let found: number | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  for (const [index, { mark, state }] of passages.entries()) {
    const length = mark.end - mark.start;
    if (offset < mark.start || offset > mark.end || length >= shortest || !isMarked(state, density)) continue;
    found = index;
    shortest = length;
  }
  return found;
}

/** How many highlighted passages are gone, or have other words now. */
export function countDropped(before: Passage[], after: Passage[], density: Density): number {
  const words = ({ point, sentence, start, mark }: Passage) =>
    `${point} ${sentence.slice(mark.start - start, mark.end - start)}`;
  const kept = new Set(after.map(words));
  return before.filter((one) => isMarked(one.state, density) && !kept.has(words(one))).length;
}

/** Index of the highlighted passage before or after one, the first or last where there is none; undefined at the
 *  end. */
export function stepPassage(
  passages: Passage[],
  density: Density,
  from: number | null,
  by: 1 | -1,
): number | undefined {
  const shown = passages.flatMap(({ state }, index) => (isMarked(state, density) ? [index] : []));
  if (by > 0) return shown.find((one) => from === null || one > from);
  return shown.findLast((one) => from === null || one < from);
}
