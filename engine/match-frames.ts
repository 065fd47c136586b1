import type { Analysed } from './analyse.ts';
import { certaintyOf } from './certainty.ts';
import type { Frame } from './corpus.ts';
import type { Certainty, Span } from './reading.ts';
import type { Rivalry } from './rivalry.ts';
import type { Tag } from './tag-tokens.ts';

/** A position taken by a sentence. */
export interface Match {
  point: string;
  position: string;
  certainty: Certainty;
  /** Offsets into the sentence. */
  mark: Span;
  words: string[];
  value?: string;
}

/** Frames by the concepts that their anchor may be, in the order of the corpus: an earlier frame of a point takes
 *  its words first. */
export type FrameIndex = Map<string, { frame: Frame; rank: number }[]>;

export function indexFrames(frames: Frame[]): FrameIndex {
  const index: FrameIndex = new Map();
  frames.forEach((frame, rank) => {
    for (const concept of anchorOf(frame).split('|')) {
      const entry = { frame, rank };
      const list = index.get(concept);
      if (list) list.push(entry);
      else index.set(concept, [entry]);
    }
  });
  return index;
}

const anchorOf = (frame: Frame): string => frame.all[0] ?? '';

/** The position whose value the corpus does not know: a third name, another price. */
export const OTHER = 'other';
/** Tokens from the anchor within which the other needed concepts are looked for: a long sentence's length. */
const REACH = 28;
/** Sentences before this one from which a `^` concept may be carried over. */
const CARRY = 2;

/** The positions that sentence `at` takes. `month` is the article's, `2024-05`, where known. */
export function matchFrames(
  article: Analysed[],
  at: number,
  index: FrameIndex,
  rival: Rivalry,
  month?: string,
): Match[] {
  const here = article[at] as Analysed;
  const candidates = new Map<number, Frame>();
  for (const concept of here.byConcept.keys())
    for (const { frame, rank } of index.get(concept) ?? []) candidates.set(rank, frame);
  const matches: Match[] = [];
  const settled: { frame: Frame; clauses: Set<number | undefined> }[] = [];
  for (const [, frame] of [...candidates].sort(([a], [b]) => a - b)) {
    if (frame.month && month && frame.month !== month) continue;
    const { point, position } = frame;
    if (matches.some((match) => match.point === point && match.position === position)) continue;
    // A clause that has taken a position on a point takes no other that excludes it.
    const closed = settled.filter(
      (earlier) => earlier.frame.point === point && rival(point, position, earlier.frame.position),
    );
    const held = hold(frame, article, at, (tag) =>
      closed.some(({ clauses }) => clauses.has(here.clauses[tag.from])),
    );
    if (!held) continue;
    settled.push({ frame, clauses: new Set(held.map((tag) => here.clauses[tag.from])) });
    matches.push(toMatch(frame, here, held));
  }
  return matches;
}

function toMatch(frame: Frame, here: Analysed, held: Tag[]): Match {
  const match = matchWords(frame.point, frame.position, here, held);
  return frame.certainty ? { ...match, certainty: frame.certainty } : match;
}

/** A position that the words of `held` carry. */
export function matchWords(point: string, position: string, here: Analysed, held: Tag[]): Match {
  const ordered = [...held].sort((a, b) => a.from - b.from);
  const slot = position === OTHER ? held.find((tag) => tag.isSlot) : undefined;
  return {
    point,
    position,
    certainty: certaintyOf(
      here,
      ordered.map((tag) => tag.from),
    ),
    mark: markOf(here, ordered),
    words: ordered.map((tag) => textOf(here, tag)),
    ...(slot ? { value: textOf(here, slot) } : {}),
  };
}

const textOf = ({ sentence, tokens }: Analysed, { from, to }: Tag): string =>
  sentence.text.slice(tokens[from]?.start, tokens[to - 1]?.end);

/** From the first to the last word that carried the match, widened to whole clauses, without what joins them to the
 *  rest of the sentence. */
function markOf({ tokens, clauses, joins }: Analysed, ordered: Tag[]): Span {
  const first = Math.min(...ordered.map((tag) => tag.from));
  let from = first;
  let to = Math.max(...ordered.map((tag) => tag.to));
  while (from > 0 && clauses[from - 1] === clauses[from]) from--;
  while (to < tokens.length && clauses[to] === clauses[to - 1]) to++;
  const isLoose = (at: number): boolean =>
    joins[at] === true || (tokens[at]?.kind === 'mark' && !/["“„«¿¡$€£¥(]/u.test(tokens[at]?.word ?? ''));
  while (from < first && isLoose(from)) from++;
  while (to > from && tokens[to - 1]?.kind === 'mark' && !/["”“»%)]/u.test(tokens[to - 1]?.word ?? '')) to--;
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** The tags that fill the frame in sentence `at`, anchor first, or null. */
function hold(frame: Frame, article: Analysed[], at: number, isClosed: (tag: Tag) => boolean): Tag[] | null {
  const here = article[at] as Analysed;
  if (frame.never?.some((concept) => here.byConcept.has(concept))) return null;
  for (const anchor of tagsOf(here, anchorOf(frame).split('|'))) {
    if (isClosed(anchor)) continue;
    const held = [anchor];
    const complete = frame.all.slice(1).every((needed) => {
      const alternatives = needed.split('|');
      const tag = nearest(
        frame,
        here,
        alternatives.map((name) => name.replace('^', '')),
        held,
      );
      if (tag) held.push(tag);
      return (
        tag !== undefined ||
        alternatives.some((name) => name.startsWith('^') && isCarried(article, at, name.slice(1)))
      );
    });
    if (complete && isFree(frame, here, held)) return held;
  }
  return null;
}

function tagsOf(here: Analysed, concepts: string[]): Tag[] {
  return concepts.flatMap((concept) => here.byConcept.get(concept) ?? []);
}

/** So many tokens farther counts what stands in another clause. */
const ACROSS = 6;

function nearest(frame: Frame, here: Analysed, alternatives: string[], held: Tag[]): Tag | undefined {
  const anchor = held[0] as Tag;
  const reach = (frame.near ?? REACH) * here.stretch + ACROSS;
  let best: Tag | undefined;
  let bestDistance = reach + 1;
  for (const tag of tagsOf(here, alternatives)) {
    const isUsed = (other: Tag): boolean =>
      other.from === tag.from && other.to === tag.to && (!here.compounds || other.concept === tag.concept);
    if (held.some(isUsed)) continue;
    if (frame.within === 'clause' && here.clauses[tag.from] !== here.clauses[anchor.from]) continue;
    const isBeside = here.clauses[tag.from] === here.clauses[anchor.from];
    const distance =
      (tag.from >= anchor.to ? tag.from - anchor.to : Math.max(0, anchor.from - tag.to)) +
      (isBeside ? 0 : ACROSS);
    if (distance < bestDistance) {
      best = tag;
      bestDistance = distance;
    }
  }
  return best;
}

function isCarried(article: Analysed[], at: number, concept: string): boolean {
  for (let before = 1; before <= CARRY && at - before >= 0; before++)
    if (article[at - before]?.mentions.has(concept)) return true;
  return article[0]?.mentions.has(concept) ?? false;
}

/** Nothing forbidden stands in the clauses of the held words, and they are about the right subject. */
function isFree(frame: Frame, { tags, clauses, about }: Analysed, held: Tag[]): boolean {
  const involved = new Set(held.flatMap((tag) => [clauses[tag.from], clauses[tag.to - 1]]));
  const forbidden = new Set(frame.none ?? []);
  if (!frame.negated) for (const cue of ['NEG', 'WHETHER']) if (!needs(frame, cue)) forbidden.add(cue);
  const isInvolved = (tag: Tag): boolean =>
    involved.has(clauses[tag.from]) || involved.has(clauses[tag.to - 1]);
  // What a pattern skips is not held by it.
  const isHeld = (tag: Tag): boolean =>
    held.some((other) => !other.isLoose && other.from <= tag.from && tag.to <= other.to);
  if (tags.some((tag) => forbidden.has(tag.concept) && isInvolved(tag) && !isHeld(tag))) return false;
  return frame.about === 'any' || about[clauses[(held[0] as Tag).from] ?? 0] === 'story';
}

const needs = (frame: Frame, concept: string): boolean =>
  frame.all.some((needed) => needed.split('|').includes(concept));
