import { isPair } from './compare.ts';
import type { Point } from './corpus.ts';

/** Whether two positions of a point exclude each other, so that one clause cannot hold both. */
export type Rivalry = (point: string, a: string, b: string) => boolean;

export function rivalryOf(points: Pick<Point, 'id' | 'contradicts' | 'degree'>[]): Rivalry {
  const byId = new Map(points.map((point) => [point.id, point]));
  return (id, a, b) => {
    const point = byId.get(id);
    return point !== undefined && (isPair(point.contradicts, a, b) || isPair(point.degree, a, b));
  };
}
