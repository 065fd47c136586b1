import type { Point, PointKind } from '../engine/corpus.ts';
import type { Passage, Reading, Sentence } from '../engine/reading.ts';
import { sayMonth } from './say.ts';
import type { Scope } from './scope.ts';

/** What the reader is told of a passage, or of a sentence without one (`none`); also the key of the words for it. */
export type Label =
  | 'differs'
  | 'moreCertain'
  | 'broader'
  | 'goesFurther'
  | 'lessCertain'
  | 'narrower'
  | 'lessFar'
  | 'later'
  | 'onlyHere'
  | 'same'
  | 'none';

export type Glyph = 'differs' | 'up' | 'down' | 'clock' | 'only' | 'same' | 'none';

/** In the order of the legend. `tone` is a colour of the style sheet: colour means state and nothing else. */
export const LOOKS: Record<Label, { glyph: Glyph; tone: string }> = {
  differs: { glyph: 'differs', tone: 'dif' },
  moreCertain: { glyph: 'up', tone: 'cer' },
  broader: { glyph: 'up', tone: 'cer' },
  goesFurther: { glyph: 'up', tone: 'cer' },
  lessCertain: { glyph: 'down', tone: 'cer' },
  narrower: { glyph: 'down', tone: 'cer' },
  lessFar: { glyph: 'down', tone: 'cer' },
  later: { glyph: 'clock', tone: 'ink' },
  onlyHere: { glyph: 'only', tone: 'onl' },
  same: { glyph: 'same', tone: 'ink' },
  none: { glyph: 'none', tone: 'ink2' },
};

const LABELS = Object.keys(LOOKS) as Label[];

const OF_CERTAINTY: PointKind[] = ['status', 'necessity', 'risk', 'event', 'trend'];
const OF_BREADTH: PointKind[] = ['scope', 'superlative', 'relation'];

/** Where sources hold the very same position, only certainty can set the page apart, whatever the point's kind. */
function measureOf(passage: Passage, point: Point | undefined): 'certainty' | 'breadth' | 'degree' {
  const byDegree = Object.values(passage.sources).includes('degree');
  if (!byDegree || (point && OF_CERTAINTY.includes(point.kind))) return 'certainty';
  return point && OF_BREADTH.includes(point.kind) ? 'breadth' : 'degree';
}

const FURTHER = { certainty: 'moreCertain', breadth: 'broader', degree: 'goesFurther' } as const;
const LESS_FAR = { certainty: 'lessCertain', breadth: 'narrower', degree: 'lessFar' } as const;

/** How a passage's state is worded: "more certain" or "broader" by the kind of its point. */
export function labelOf(passage: Passage, point: Point | undefined): Label {
  if (passage.state === 'further') return FURTHER[measureOf(passage, point)];
  if (passage.state === 'less-far') return LESS_FAR[measureOf(passage, point)];
  return passage.state === 'only-here' ? 'onlyHere' : passage.state;
}

/** Whether a sentence states something and takes no position: "not in our sources". */
export function isUncompared({ compared, isHeading }: Sentence): boolean {
  return !compared && !isHeading;
}

export function uncomparedOf(reading: Reading): number {
  return reading.sentences.filter(isUncompared).length;
}

export interface Count {
  label: Label;
  count: number;
  /** The passages' points, each once, in page order. */
  points: string[];
}

const ALWAYS: Label[] = ['differs', 'same', 'none'];

/** How many passages are worded how, in the legend's order. What is nowhere on the page is left out, but for
 *  "differs", "same" and "not in our sources": there none is news too. */
export function countsOf(scope: Scope): Count[] {
  const counts = LABELS.map((label): Count => ({ label, count: 0, points: [] }));
  for (const passage of scope.reading.passages) {
    const count = counts[LABELS.indexOf(labelOf(passage, scope.point(passage.point)))];
    if (!count) continue;
    count.count += 1;
    if (!count.points.includes(passage.point)) count.points.push(passage.point);
  }
  for (const one of counts) if (one.label === 'none') one.count = uncomparedOf(scope.reading);
  return counts.filter((one) => one.count > 0 || ALWAYS.includes(one.label));
}

/** What stands apart, by sign: "more certain" and "broader" have one sign, and here one name. */
export function signsOf(scope: Scope): { label: Label; count: number }[] {
  const signs = new Map<Glyph, { label: Label; count: number }>();
  for (const { label, count } of countsOf(scope)) {
    const { glyph } = LOOKS[label];
    if (count === 0 || glyph === 'same' || glyph === 'none') continue;
    const known = signs.get(glyph);
    const shared = glyph === 'up' ? 'goesFurther' : 'lessFar';
    signs.set(glyph, known ? { label: shared, count: known.count + count } : { label, count });
  }
  return [...signs.values()];
}

/** True where no passage differs, goes further or stands alone: all that was compared is repetition. */
export function isRepetition(reading: Reading): boolean {
  return reading.passages.length > 0 && reading.passages.every((passage) => passage.state === 'same');
}

/** A label in words; what changed after our sources end says when that was. */
export function sayLabel(scope: Scope, label: Label): string {
  return scope.t(label, sayMonth(scope.t, scope.edition.story.asOf));
}

/** "4 differ, 1 more certain, 1 only here": what a screen reader and the tab are told. */
export function sayCounts(scope: Scope): string {
  const told = countsOf(scope).filter((one) => one.count > 0 && one.label !== 'none' && one.label !== 'same');
  const say = ({ label, count }: Count) =>
    label === 'differs' ? scope.t('countDiffer', count) : scope.t('countOf', count, sayLabel(scope, label));
  return told.map(say).join(', ');
}
