/** What a mark is placed by, in CSS pixels of the viewport. */
export interface MarkedLine {
  top: number;
  bottom: number;
  /** Right edge of the text's column. */
  edge: number;
}

/** Where a mark stands: its left edge and its middle, in CSS pixels of the viewport. */
export interface Spot {
  x: number;
  y: number;
  /** No room for the number: the sign alone, 13 px. */
  slim: boolean;
}

/** In CSS pixels. */
const GAP = 16; // between the text and a mark with its number
const STEP = 44; // from one mark with its number to the next
const SLIM_GAP = 3;
const SLIM_STEP = 16;
const DOWN = 19; // to marks of a line that has no more room beside it
const NEAR = 8; // closer, lines are the same
const INSET = 80; // a quote or list that stands in so far has its marks where the others are

/** A place in the margin for each line's mark, `limit` being where the margin ends: side by side where marks share a
 *  line, one below the other where they do not fit. Null for a line that is not there. */
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
    spots[index] = spotFor(edge, level, slot, limit);
  }
  return spots;
}

function spotFor(edge: number, level: number, slot: number, limit: number): Spot {
  const slim = limit - edge < GAP + STEP;
  const [gap, step] = slim ? [SLIM_GAP, SLIM_STEP] : [GAP, STEP];
  const columns = Math.max(1, Math.floor((limit - edge - gap) / step));
  const left = Math.min(edge + gap, limit - step);
  return { x: left + (slot % columns) * step, y: level + Math.floor(slot / columns) * DOWN, slim };
}

/** The edge that most lines end at. */
function usualEdge(lines: (MarkedLine | null)[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) if (line) counts.set(line.edge, (counts.get(line.edge) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
