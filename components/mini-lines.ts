import type { Passage } from '../engine/reading.ts';
import type { Scope } from './scope.ts';
import { isUncompared, type Label, labelOf } from './states.ts';

/** A stroke of the miniature, in px. `label` is null for text with no mark. */
export interface Piece {
  x: number;
  width: number;
  /** Middle of the line. */
  y: number;
  label: Label | null;
  title: boolean;
  passage: number | undefined;
}

export interface Miniature {
  pieces: Piece[];
  height: number;
}

export const WIDTH = 128;
const CHARACTERS = 44; // a line, while the page is short
const MAX_LINES = 44; // a longer page gets longer lines instead: the picture stays as high as the legend beside it
const PITCH = 6.6;
const GAP = 4; // between paragraphs
const GUTTER = 1.2; // keeps two marks on one line apart

interface Stroke {
  start: number;
  end: number;
  label: Label | null;
  passage?: number | undefined;
}

interface Marked {
  passage: Passage;
  index: number;
}

/** The strokes of one sentence, offsets from its paragraph's start; `marked` in the order of the text. */
function strokesOf(scope: Scope, marked: Marked[], at: number, from: number): Stroke[] {
  const sentence = scope.reading.sentences[at];
  if (!sentence) return [];
  const [start, end] = [sentence.start - from, sentence.end - from];
  if (isUncompared(sentence)) return [{ start, end, label: 'none' }];
  const strokes: Stroke[] = [];
  let cursor = start;
  for (const { passage, index } of marked) {
    if (passage.mark.start < sentence.start || passage.mark.end > sentence.end) continue;
    const opens = Math.max(cursor, passage.mark.start - from);
    const closes = passage.mark.end - from;
    if (closes <= opens) continue;
    if (opens > cursor) strokes.push({ start: cursor, end: opens, label: null });
    strokes.push({
      start: opens,
      end: closes,
      label: labelOf(passage, scope.point(passage.point)),
      passage: index,
    });
    cursor = closes;
  }
  return cursor < end ? [...strokes, { start: cursor, end, label: null }] : strokes;
}

/** Cuts a stroke where the line ends. */
function wrap(stroke: Stroke, perLine: number, top: number, title: boolean): Piece[] {
  const pieces: Piece[] = [];
  for (let start = stroke.start; start < stroke.end; ) {
    const line = Math.floor(start / perLine);
    const end = Math.min(stroke.end, (line + 1) * perLine);
    const x = ((start - line * perLine) / perLine) * WIDTH;
    const width = Math.max(GUTTER, ((end - start) / perLine) * WIDTH - GUTTER);
    const y = top + line * PITCH + PITCH / 2;
    pieces.push({ x, width, y, label: stroke.label, title, passage: stroke.passage });
    start = end;
  }
  return pieces;
}

/** The article drawn small: a stroke for every mark and for the text between, one block a paragraph. */
export function miniatureOf(scope: Scope): Miniature {
  const { sentences, passages } = scope.reading;
  const marked = passages
    .map((passage, index) => ({ passage, index }))
    .sort((a, b) => a.passage.mark.start - b.passage.mark.start);
  const blocks = [...new Set(sentences.map((one) => one.paragraph))].map((paragraph) => {
    const members = sentences
      .map((one, at) => ({ one, at }))
      .filter(({ one }) => one.paragraph === paragraph);
    const start = members[0]?.one.start ?? 0;
    return { members, start, length: (members.at(-1)?.one.end ?? start) - start };
  });
  const total = blocks.reduce((sum, block) => sum + block.length, 0);
  const perLine = Math.max(CHARACTERS, Math.ceil(total / MAX_LINES));
  const pieces: Piece[] = [];
  let top = 0;
  blocks.forEach((block, number) => {
    for (const { at } of block.members) {
      for (const stroke of strokesOf(scope, marked, at, block.start))
        pieces.push(...wrap(stroke, perLine, top, number === 0));
    }
    top += Math.ceil(block.length / perLine) * PITCH + GAP;
  });
  return { pieces, height: Math.max(0, top - GAP) };
}

/** The passage drawn nearest to a height in px; undefined on a page without passages. */
export function passageNear(miniature: Miniature, y: number): number | undefined {
  const marked = miniature.pieces.filter((piece) => piece.passage !== undefined);
  return marked.sort((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y))[0]?.passage;
}
