import { readFileSync } from 'node:fs';
import type { Engine } from '../../engine/engine.ts';
import type { Reading } from '../../engine/reading.ts';

export interface Labelled {
  id: string;
  lang: string;
  label: 'core' | 'related' | 'near' | 'teaser';
  title: string;
  text: string;
  gold: { sentence: string; point: string; position: string }[];
  traps?: { sentence: string; not: { point: string; position: string } }[];
}

export interface Score {
  /** Ids of articles that were spotted and should not have been, or the other way round. */
  misspotted: string[];
  /** Of (point, position) per article that was to be spotted. */
  precision: number;
  recall: number;
  /** Share of traps fallen into. */
  traps: number;
}

/** The labelled articles of a file in this folder. */
export function loadLabelled(name: string): Labelled[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line) as Labelled);
}

export function scoreEngine(engine: Engine, articles: Labelled[]): Score {
  const misspotted: string[] = [];
  const traps = { seen: 0, fallen: 0 };
  let [right, found, wanted] = [0, 0, 0];
  for (const article of articles) {
    const reading = engine.read({
      title: article.title,
      paragraphs: article.text.split(/\n\s*\n/u),
      lang: article.lang,
    });
    const isStory = article.label === 'core' || article.label === 'related';
    if (reading.spotted !== isStory) misspotted.push(article.id);
    if (!isStory) continue;
    const held = new Set(reading.passages.map(keyOf));
    const gold = new Set(article.gold.map(keyOf));
    for (const key of held) if (gold.has(key)) right++;
    found += held.size;
    wanted += gold.size;
    traps.seen += article.traps?.length ?? 0;
    traps.fallen += (article.traps ?? []).filter((trap) => fallsInto(reading, trap)).length;
  }
  return {
    misspotted,
    precision: right / found,
    recall: right / wanted,
    traps: traps.fallen / Math.max(1, traps.seen),
  };
}

const keyOf = ({ point, position }: { point: string; position: string }): string => `${point}=${position}`;

function fallsInto(reading: Reading, { sentence, not }: NonNullable<Labelled['traps']>[number]): boolean {
  return reading.passages.some(
    (passage) =>
      keyOf(passage) === keyOf(not) &&
      (passage.sentence.includes(sentence) || sentence.includes(passage.sentence)),
  );
}
