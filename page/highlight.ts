import type { Passage, Span, State } from '../engine/reading.ts';
import type { Density } from '../engine/view.ts';
import { STATES } from './highlight-rules.ts';
import type { TextMap } from './text-map.ts';

const nameOf = (state: State) => `second-source-${state}`;
const ACTIVE = 'second-source-active';

/** Whether passages in a state are highlighted at a density. */
export function isMarked(state: State, density: Density): boolean {
  if (density === 'all' || state === 'differs') return true;
  return density === 'some' && state !== 'same';
}

/** Highlights the passages' marks on the page and returns the undo. Words with several passages show the weightiest
 *  state alone. The page's DOM stays as it is; `highlightRules` says what the highlights look like. */
export function paintPassages(map: TextMap, passages: Passage[], density: Density): () => void {
  const painted = new Set<string>();
  for (const [weight, state] of STATES.entries()) {
    const ranges: Range[] = [];
    for (const { mark, state: own } of passages) {
      const key = `${mark.start}-${mark.end}`;
      if (own !== state || !isMarked(own, density) || painted.has(key)) continue;
      painted.add(key);
      const range = map.toRange(mark.start, mark.end);
      if (range) ranges.push(range);
    }
    put(nameOf(state), ranges, STATES.length - weight);
  }
  return () => {
    for (const state of STATES) CSS.highlights.delete(nameOf(state));
  };
}

/** Shows one span as the active one, none for null, in the colour of its state, and returns the undo. */
export function paintActive(map: TextMap, span: Span | null, state?: State): () => void {
  const range = span && map.toRange(span.start, span.end);
  const names = state ? [ACTIVE, `${ACTIVE}-${state}`] : [ACTIVE];
  for (const [at, name] of names.entries()) put(name, range ? [range] : [], STATES.length + 1 + at);
  return () => {
    for (const name of names) CSS.highlights.delete(name);
  };
}

function put(name: string, ranges: Range[], priority: number): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
