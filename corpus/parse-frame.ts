import type { Frame } from '../engine/corpus.ts';
import type { Certainty } from '../engine/reading.ts';

/** A frame from its one line, as the head of `frames.yaml` explains. Throws an `Error` that says what is wrong. */
export function parseFrame(point: string, position: string, line: string): Frame {
  const frame: Frame = { point, position, all: [] };
  for (const word of line.trim().split(/\s+/u)) {
    const rest = word.slice(1);
    if (word.startsWith('-')) frame.none = [...(frame.none ?? []), rest];
    else if (word.startsWith('!')) frame.never = [...(frame.never ?? []), rest];
    else if (word.startsWith('~')) frame.near = distance(rest);
    else if (word.startsWith('=')) setOption(frame, rest);
    else if (/^\^?[A-Z0-9_]+(?:\|\^?[A-Z0-9_]+)*$/u.test(word)) frame.all.push(word);
    else throw new Error(`"${word}" is neither a concept nor an option`);
  }
  if (frame.all.length === 0) throw new Error('a frame needs at least one concept');
  if (frame.all[0]?.startsWith('^'))
    throw new Error('the first concept is the anchor and must stand in the sentence itself');
  return frame;
}

function distance(text: string): number {
  const near = Number(text);
  if (!Number.isInteger(near) || near < 1) throw new Error(`"~${text}" is no distance in tokens`);
  return near;
}

function setOption(frame: Frame, option: string): void {
  if (option === 'clause') frame.within = 'clause';
  else if (option === 'any') frame.about = 'any';
  else if (option === 'negated') frame.negated = true;
  else if (/^\d{4}-\d\d$/u.test(option)) frame.month = option;
  else if (['stated', 'attributed', 'tentative'].includes(option)) frame.certainty = option as Certainty;
  else throw new Error(`"=${option}" is no option`);
}
