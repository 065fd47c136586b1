import type { Analysed } from './analyse.ts';
import type { Guide } from './corpus.ts';
import type { Match } from './match-frames.ts';
import type { Spotting } from './reading.ts';

export interface Spotted {
  spotting: Spotting;
  /** 0 to 1. */
  score: number;
}

/** A list of headlines has its one story in a paragraph or two of many; an article is about its story throughout. */
const LEAST_SHARE = 0.25;
/** Below this share it takes more points to tell an article from such a list. */
const PLAIN_SHARE = 0.35;
const MORE = 5;

/** Sentences on the story's matter, and points spoken to, that make a story without one of its own points. */
const OFTEN = 2;
const MANY = 5;

/** Whether the article tells the story: its own points are spoken to, near the top or again and again, and it is
 *  about the story's subject throughout. `matches` are those of each sentence. */
export function spot(article: Analysed[], matches: Match[][], { spotting, subject }: Guide): Spotted {
  const paragraphs = new Map<number, boolean>();
  let lead = false;
  const own = new Set<number>();
  const points = new Set<string>();
  const ownPoints = new Set<string>();
  article.forEach((analysed, at) => {
    const found = matches[at] ?? [];
    const { paragraph } = analysed.sentence;
    const touches = found.length > 0 || subject.some((concept) => analysed.byConcept.has(concept));
    paragraphs.set(paragraph, touches || (paragraphs.get(paragraph) ?? false));
    for (const { point } of found) points.add(point);
    if (!found.some(({ point }) => spotting.points.includes(point))) return;
    own.add(at);
    for (const { point } of found) if (spotting.points.includes(point)) ownPoints.add(point);
    if (paragraph <= 2) lead = true;
  });
  // Its matter comes up again and again, though no sentence says plainly where it stands.
  const matters = article.filter(
    ({ byConcept, about }) =>
      about.includes('story') && spotting.matter.some((concept) => byConcept.has(concept)),
  ).length;
  const isTold = matters >= OFTEN && points.size >= MANY;
  const named = spotting.subject.some((concept) => article.some(({ mentions }) => mentions.has(concept)));
  const placed = article.some(({ mentions }) => spotting.place.some((concept) => mentions.has(concept)));
  const share = [...paragraphs.values()].filter(Boolean).length / Math.max(1, paragraphs.size);
  if (!named || !placed || (own.size === 0 && !isTold)) return { spotting: 'no', score: 0 };
  const score = Math.min(
    1,
    (0.2 * Math.min(own.size, 3) + 0.06 * Math.min(points.size, 5) + (lead ? 0.1 : 0)) *
      Math.min(1, share / 0.5),
  );
  const isSure =
    (share >= PLAIN_SHARE || points.size >= MORE) &&
    (isTold || lead || own.size >= 2 || ownPoints.size >= 2) &&
    points.size >= spotting.needed.points &&
    share >= LEAST_SHARE;
  return {
    spotting: isSure ? 'sure' : score >= 0.2 && share >= LEAST_SHARE ? 'weak' : 'no',
    score: Math.round(score * 100) / 100,
  };
}
