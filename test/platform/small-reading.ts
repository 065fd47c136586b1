import type { Passage, Reading, Spotting, State } from '../../engine/reading.ts';

/** A reading with a passage for each state given, each on a point of its own unless `point` says otherwise. */
export function smallReading(
  states: (State | { state: State; point: string })[] = [],
  spotting: Spotting = 'sure',
): Reading {
  const passages = states.map((one, index): Passage => {
    const { state, point } = typeof one === 'string' ? { state: one, point: `point-${index}` } : one;
    const span = { start: index, end: index + 1 };
    return {
      ...span,
      sentence: 's',
      mark: span,
      point,
      position: 'p',
      certainty: 'stated',
      state,
      sources: {},
      words: [],
    };
  });
  return {
    spotted: spotting === 'sure',
    spotting,
    score: 0.5,
    lang: 'en',
    title: 'A second lock',
    passages,
    sentences: [],
    absent: [],
    entities: [],
    mentions: [],
    origins: [],
    why: { names: [], points: [], needed: { names: 1, points: 1 } },
  };
}
