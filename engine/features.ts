import type { Analysed } from './analyse.ts';
import type { Match } from './match-frames.ts';

/** What the model sees of a sentence: its concepts, what the frames found, and whether it begins with somebody else.
 *  No words: so what it learns in one language holds in every language that spells out the concepts. */
export function featuresOf({ byConcept, about }: Analysed, found: Match[]): string[] {
  const features = [...byConcept.keys(), ...found.map(({ point, position }) => `${point}=${position}`)];
  if (about[0] === 'other') features.push('other');
  return features;
}
