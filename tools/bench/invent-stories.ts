import type { Frame, Knowledge, Pack } from '../../engine/corpus.ts';
import type { StoryWords } from '../../engine/story-index.ts';

/** Stories share places and matters, as the news does; the first group, its names, is each story's own. */
const SHARED_GROUPS = 60;

/** The real story and others made from it, `count` in all: as many names and words, but other ones. */
export function inventStories(real: StoryWords, count: number): StoryWords[] {
  const others = Array.from({ length: count - 1 }, (_, at) => {
    const own = real.groups.map(
      (group, turn) =>
        new Map(
          group.map((word, one) => [
            word,
            invent(word, (turn === 0 ? at + 100 : (at + turn) % SHARED_GROUPS) * 1000 + one),
          ]),
        ),
    );
    const nameOf = (name: string, turn: number): string =>
      own.find((group) => group.has(name))?.get(name) ?? invent(name, (at + 100) * 1000 + turn);
    return { names: real.names.map(nameOf), groups: own.map((group) => [...group.values()]) };
  });
  return [real, ...others];
}

/** What the engine reads by with `times` as many points and frames, the new ones over other concepts, each with a
 *  word of its own in the pack. */
export function inventFrames(
  knowledge: Knowledge,
  pack: Pack,
  times: number,
): { knowledge: Knowledge; pack: Pack } {
  const copies = Array.from({ length: times - 1 }, (_, at) => at + 1);
  const renamed = (concept: string, copy: number): string =>
    concept
      .split('|')
      .map((name) => `${name}_${copy}`)
      .join('|');
  const copyOf = ({ all, none, never, ...frame }: Frame, copy: number): Frame => ({
    ...frame,
    point: `${frame.point}-${copy}`,
    all: all.map((concept) => renamed(concept, copy)),
    ...(none ? { none: none.map((concept) => renamed(concept, copy)) } : {}),
    ...(never ? { never: never.map((concept) => renamed(concept, copy)) } : {}),
  });
  const words = Object.keys(pack.lexicon);
  return {
    knowledge: {
      ...knowledge,
      points: [
        ...knowledge.points,
        ...copies.flatMap((copy) =>
          knowledge.points.map((point) => ({ ...point, id: `${point.id}-${copy}` })),
        ),
      ],
      frames: [
        ...knowledge.frames,
        ...copies.flatMap((copy) => knowledge.frames.map((one) => copyOf(one, copy))),
      ],
    },
    pack: {
      ...pack,
      lexicon: {
        ...pack.lexicon,
        ...Object.fromEntries(
          copies.flatMap((copy) =>
            words.map((concept, at) => [`${concept}_${copy}`, [invent('abcdefgh', copy * 1000 + at)]]),
          ),
        ),
      },
    },
  };
}

const LETTERS = 'etaoinshrdlucmfwypvbgkq';

/** A word as long as `word`, and with a beginning like it, that no language has: the same for the same number. */
function invent(word: string, number: number): string {
  let state = number + 7919;
  const letters = Array.from({ length: Math.max(2, word.length - 2) }, () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return LETTERS[(state >> 8) % LETTERS.length];
  });
  return `${word.slice(0, 2)}${letters.join('')}`;
}
