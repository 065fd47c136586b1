/** What a mark is placed by, in CSS pixels of the viewport. */
export interface MarkedLine {
  top: number;
  bottom: number;
  /** Left and right edge of the text's column. */
  start: number;
  edge: number;
}

/** Where a mark stands: its left edge and its middle, in CSS pixels of the viewport. */
export interface Spot {
  x: number;
  y: number;
  /** No room for the number: the sign alone, 13 px. */
  slim: boolean;
  /** No room for that either: it stands on the other side of the text. */
  before: boolean;
  /** No room on either side: as small as can be, 8 px. */
  tiny: boolean;
}

/** In CSS pixels. */
const GAP = 16; // between the text and a mark with its number
const STEP = 44; // from one mark with its number to the next
const SLIM_GAP = 3;
const SLIM_STEP = 16;
const SIGN = 15; // and its padding
const TINY = 9;
const DOWN = 19; // to marks of a line that has no more room beside it
const NEAR = 8; // closer, lines are the same
const INSET = 80; // a quote or list that stands in so far has its marks where the others are

/** A place in the margin for each line's mark, `limit` being where the margin ends: side by side where marks share a
 *  line, one below the other where they do not fit, and before the text where it runs up to the margin's end. Null for
 *  a line that is not there. */
export function placeMarks(lines: (MarkedLine | null)[], limit: number): (Spot | null)[] {
  const usual = usualEdge(lines);
  const spots: (Spot | null)[] = lines.map(() => null);
  const middle = (line: MarkedLine) => (line.top + line.bottom) / 2;
  const order = lines
    .flatMap((line, index) => (line ? [{ line, index }] : []))
    .sort((a, b) => middle(a.line) - middle(b.line) || a.index - b.index);
  let [level, slot] = [Number.NEGATIVE_INFINITY, 0];
  for (const { line, index } of order) {
    slot = middle(line) - level < NEAR ? slot + 1 : 0;
    if (slot === 0) level = middle(line);
    const edge = line.edge < usual && usual - line.edge < INSET ? usual : line.edge;
    spots[index] = spotFor({ ...line, edge }, level, slot, limit);
  }
  return spots;
}

function spotFor({ start, edge }: MarkedLine, level: number, slot: number, limit: number): Spot {
  const room = limit - edge;
  const slim = room < GAP + STEP;
  const tiny = room < SIGN && start < SIGN + SLIM_GAP;
  const before = room < SIGN && start > room;
  const [gap, step] = tiny ? [0, TINY] : slim ? [SLIM_GAP, SLIM_STEP] : [GAP, STEP];
  const sign = tiny ? TINY : SIGN;
  const columns = Math.max(1, Math.floor(((before ? start : room) - gap) / step));
  const away = (slot % columns) * step;
  const x = before ? Math.max(0, start - gap - sign) - away : Math.min(edge + gap, limit - step) + away;
  return { x, y: level + Math.floor(slot / columns) * DOWN, slim, before, tiny };
}

/** The edge that most lines end at. */
function usualEdge(lines: (MarkedLine | null)[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) if (line) counts.set(line.edge, (counts.get(line.edge) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
