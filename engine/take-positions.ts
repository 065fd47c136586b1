import type { Analysed } from './analyse.ts';
import { featuresOf } from './features.ts';
import { type Match, matchWords, OTHER } from './match-frames.ts';
import { type Model, weigh, weightOf } from './model.ts';
import type { Rivalry } from './rivalry.ts';
import type { Tag } from './tag-tokens.ts';

/** What the model needs to know of the points. */
export interface Rules {
  isRival: Rivalry;
  /** Whether a position can contradict another: to say so wrongly is the worst that can happen. */
  canContradict(point: string, position: string): boolean;
  /** Whether a slot's concept is a value of the point. */
  isValueOf(point: string, concept: string): boolean;
}

// Chosen by the totals on the English, German and Dutch articles of `test/labelled/tuned`, before the lexicons were
// widened with those in view: from here on the model adds four points of recall to the frames, and takes one of
// precision.
const LIKELY = 0.6;
const LIKELY_WHERE_IT_CAN_CONTRADICT = 0.8;
/** Below this the model doubts what a frame found; where that could contradict, silence is better. Chosen likewise: of
 *  those that are silenced so, one in three is wrong, where elsewhere one in twenty is. */
const DOUBTFUL = 0.1;
/** Words that are shown for a match that the model made. */
const CARRIERS = 3;

/** The positions that a sentence takes: those that the frames found and the model does not doubt, and those that the
 *  model finds likely by itself and no other excludes. */
export function takePositions(
  here: Analysed,
  framed: Match[],
  model: Model,
  { isRival, canContradict, isValueOf }: Rules,
): Match[] {
  if (here.tags.length === 0) return framed;
  const chances = weigh(featuresOf(here, framed), model);
  const chanceOf = (match: Match): number => {
    const column = model.positions.findIndex(
      ({ point, position }) => point === match.point && position === match.position,
    );
    return chances[column] ?? 1;
  };
  const taken = framed.filter(
    (match) => !canContradict(match.point, match.position) || chanceOf(match) >= DOUBTFUL,
  );
  const likely = model.positions
    .flatMap(({ point, position }, column) => {
      const chance = chances[column] as number;
      // Few are, so this is asked first.
      return chance >= LIKELY ? [{ point, position, column, chance }] : [];
    })
    .filter(
      ({ point, position, chance }) =>
        // Another value than those that are known must be seen: a slot finds it.
        (position !== OTHER || here.tags.some((tag) => tag.isSlot && isValueOf(point, tag.concept))) &&
        (chance >= LIKELY_WHERE_IT_CAN_CONTRADICT || !canContradict(point, position)),
    )
    .sort((a, b) => b.chance - a.chance);
  for (const { point, position, column } of likely) {
    const isSettled = taken.some(
      (one) => one.point === point && (one.position === position || isRival(point, position, one.position)),
    );
    if (!isSettled) taken.push(matchWords(point, position, here, carriers(here, model, column)));
  }
  return taken;
}

/** The concepts that spoke most for a position; all of the sentence's where what the frames found did. */
function carriers({ tags }: Analysed, model: Model, column: number): Tag[] {
  const speaking = tags
    .map((tag) => ({ tag, weight: weightOf(model, tag.concept, column) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, CARRIERS);
  return speaking.length > 0 ? speaking.map(({ tag }) => tag) : tags;
}
