/** A stretch of the article's text that stands in one text node, character for character. */
export interface Run {
  /** Offsets into the text, in UTF-16 code units. */
  start: number;
  end: number;
  node: Text;
  /** Where in the node's data `start` stands. */
  nodeStart: number;
}

/** Offsets into the article's text to places on the page, and back. */
export interface TextMap {
  /** The page's Range from the first to the last mapped character of a span; null where nothing of it stands. */
  toRange(start: number, end: number): Range | null;
  /** The text's offset of a place in a text node; null where the node is not the article's. */
  toOffset(node: Node, offset: number): number | null;
  /** Whether every text node still stands on the page with the data it was read with. */
  isIntact(): boolean;
  /** The article's elements that hold text directly, in order, each once. */
  blocks(): Element[];
}

/** `runs` in order of `start`, not overlapping. */
export function createTextMap(runs: Run[]): TextMap {
  const readAs = new Map<Text, string>();
  const runsOf = new Map<Node, Run[]>();
  for (const run of runs) {
    readAs.set(run.node, run.node.data);
    const own = runsOf.get(run.node);
    if (own) own.push(run);
    else runsOf.set(run.node, [run]);
  }

  const holds = (run: Run, place: number) => run.node.isConnected && place <= run.node.length;

  function toRange(start: number, end: number): Range | null {
    const first = runs[firstIndex(runs, (run) => run.end > start)];
    const last = runs[firstIndex(runs, (run) => run.start >= end) - 1];
    if (!first || !last || last.start < first.start || end <= start) return null;
    const from = first.nodeStart + Math.max(start, first.start) - first.start;
    const to = last.nodeStart + Math.min(end, last.end) - last.start;
    if (!holds(first, from) || !holds(last, to)) return null;
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, from);
    range.setEnd(last.node, to);
    return range;
  }

  function toOffset(node: Node, offset: number): number | null {
    const own = runsOf.get(node);
    if (!own) return null;
    // A place in dropped white space belongs to the run that comes after it.
    const run = own.find(({ nodeStart, start, end }) => offset <= nodeStart + end - start) ?? own.at(-1);
    if (!run) return null;
    return run.start + Math.min(Math.max(offset - run.nodeStart, 0), run.end - run.start);
  }

  function isIntact(): boolean {
    for (const [node, data] of readAs) if (!node.isConnected || node.data !== data) return false;
    return true;
  }

  function blocks(): Element[] {
    const elements = new Set<Element>();
    for (const node of readAs.keys()) if (node.parentElement) elements.add(node.parentElement);
    return [...elements];
  }

  return { toRange, toOffset, isIntact, blocks };
}

/** Index of the first run that fits, by halving, or the number of runs; whatever fits must stand behind. */
function firstIndex(runs: Run[], fits: (run: Run) => boolean): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && fits(run)) high = middle;
    else low = middle + 1;
  }
  return low;
}
