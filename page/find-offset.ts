import type { TextMap } from './text-map.ts';

/** The text's offset under a point of the viewport, in CSS pixels; null beside the article's text. */
export function findOffset(document: Document, map: TextMap, x: number, y: number): number | null {
  const caret = caretAt(document, x, y);
  const offset = caret && map.toOffset(caret.node, caret.offset);
  if (offset === null) return null;
  // The caret goes to the nearest character, however far: only a character under the point counts.
  const around = map.toRange(Math.max(0, offset - 1), offset + 1);
  const isUnder = ({ left, right, top, bottom }: DOMRect) =>
    x >= left && x <= right && y >= top && y <= bottom;
  return around && [...around.getClientRects()].some(isUnder) ? offset : null;
}

/** Chrome has `caretPositionFromPoint` from 128 only. */
function caretAt(document: Document, x: number, y: number): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
