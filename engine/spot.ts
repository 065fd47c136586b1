import type { Analysed } from './analyse.ts';
import type { Guide } from './corpus.ts';
import type { Match } from './match-frames.ts';
import type { Spotting } from './reading.ts';
import { isFinished } from './split-sentences.ts';

export interface Spotted {
  spotting: Spotting;
  /** 0 to 1. */
  score: number;
}

/** Share of sentences on the story below which it is told in passing, and where many points are spoken to. Chosen on
 *  `test/labelled/tuned`, also with a third of the lexicons left out: new articles are read no better than that. */
const LEAST_SHARE = 0.3;
const LEAST_SHARE_OF_MANY = 0.2;
/** Share of paragraphs that end as a sentence does, below which a page is no prose but a list, as of headlines, which
 *  may tell of one story twice, or in two languages. Then it takes so many points to tell it from a live page. */
const PROSE_SHARE = 0.6;
const POINTS_ON_A_LIST = 10;

/** Sentences on the story's matter, and points spoken to, that make a story without one of its own points. */
const OFTEN = 2;
const MANY = 5;

/** Whether the article tells the story: its own points are spoken to, near the top or again and again, and enough
 *  of its sentences are on the story. `matches` are those of each sentence. */
export function spot(article: Analysed[], matches: Match[][], { spotting, subject }: Guide): Spotted {
  let onStory = 0;
  let lead = false;
  const own = new Set<number>();
  const points = new Set<string>();
  const ownPoints = new Set<string>();
  article.forEach((analysed, at) => {
    const found = matches[at] ?? [];
    const { paragraph } = analysed.sentence;
    if (found.length > 0 || subject.some((concept) => analysed.byConcept.has(concept))) onStory++;
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
  const share = onStory / Math.max(1, article.length);
  const isEnough = share >= (points.size >= MANY ? LEAST_SHARE_OF_MANY : LEAST_SHARE);
  if (!named || !placed || (own.size === 0 && !isTold)) return { spotting: 'no', score: 0 };
  const score = Math.min(
    1,
    (0.2 * Math.min(own.size, 3) + 0.06 * Math.min(points.size, 5) + (lead ? 0.1 : 0)) *
      Math.min(1, share / 0.5),
  );
  const isSure =
    (points.size >= POINTS_ON_A_LIST || proseOf(article) >= PROSE_SHARE) &&
    (isTold || lead || own.size >= 2 || ownPoints.size >= 2) &&
    points.size >= spotting.needed.points &&
    isEnough;
  return {
    spotting: isSure ? 'sure' : score >= 0.2 && isEnough ? 'weak' : 'no',
    score: Math.round(score * 100) / 100,
  };
}

/** Share of the paragraphs, without the title, that end as a sentence does. */
function proseOf(article: Analysed[]): number {
  const last = new Map(article.map(({ sentence }) => [sentence.paragraph, sentence.text]));
  last.delete(0);
  return [...last.values()].filter(isFinished).length / Math.max(1, last.size);
}
