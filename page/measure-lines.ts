import type { Span } from '../engine/reading.ts';
import { scrollerAround } from './scroller-around.ts';
import type { TextMap } from './text-map.ts';

/** The first and the last line of a span as they lie in the viewport, in CSS pixels. */
export interface Lines {
  first: DOMRect;
  last: DOMRect;
  /** Left and right edge of the column that the first line stands in. */
  start: number;
  edge: number;
}

interface Column {
  start: number;
  edge: number;
  clip: DOMRect | null;
}

/** Where spans of the article stand; null for one that is not laid out, or is out of sight in a box that scrolls by
 *  itself. Only reads: one layout serves all of them. */
export function measureLines(map: TextMap, spans: Span[]): (Lines | null)[] {
  const columns = new Map<Element, Column>();

  function columnOf(node: Node): Column | null {
    const block = blockAround(node.parentElement);
    if (!block) return null;
    const known = columns.get(block);
    if (known) return known;
    const { left, right } = block.getBoundingClientRect();
    const column = {
      start: left,
      edge: right,
      clip: scrollerAround(block)?.getBoundingClientRect() ?? null,
    };
    columns.set(block, column);
    return column;
  }

  return spans.map(({ start, end }) => {
    const range = map.toRange(start, end);
    const rects = range ? [...range.getClientRects()].filter((rect) => rect.width > 0) : [];
    const [first, last] = [rects[0], rects.at(-1)];
    const column = range && columnOf(range.startContainer);
    if (!first || !last || !column) return null;
    const { start: from, edge, clip } = column;
    const middle = (first.top + first.bottom) / 2;
    if (clip && (middle < clip.top || middle > clip.bottom)) return null;
    return { first, last, start: from, edge };
  });
}

/** The box that the lines of some text are broken in. */
function blockAround(element: Element | null): Element | null {
  for (let around = element; around; around = around.parentElement)
    if (!/^(inline|contents|ruby)/.test(getComputedStyle(around).display)) return around;
  return null;
}
