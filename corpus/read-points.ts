import type { Localised, Point, PointKind, Position } from '../engine/corpus.ts';
import { type Entry, LANGS } from './entry.ts';

const KINDS: PointKind[] = [
  'status',
  'relation',
  'name',
  'scope',
  'necessity',
  'date',
  'motive',
  'number',
  'event',
  'superlative',
  'trend',
  'provenance',
  'risk',
];

const KEYS = [
  'id',
  'kind',
  'question',
  'title',
  'short',
  'leftOut',
  'differ',
  'positions',
  'contradicts',
  'degree',
  'changes',
];

/** The points of `points.yaml`, in its order. */
export function readPoints(file: Entry | null): Point[] {
  if (!file) return [];
  file.allow(['points']);
  const seen = new Set<string>();
  return file.list('points').map((entry) => {
    entry.allow(KEYS);
    const id = uniqueId(entry, seen, 'point');
    const positions = readPositions(entry, id);
    const known = positions.map((position) => position.id);
    const contradicts = readPairs(entry, 'contradicts', known);
    const degree = readPairs(entry, 'degree', known);
    const canPart = contradicts.length + degree.length > 0;
    return {
      id,
      kind: entry.oneOf('kind', KINDS, 'the kind') ?? 'status',
      question: entry.localised('question'),
      title: entry.localised('title'),
      short: entry.localised('short'),
      leftOut: entry.localised('leftOut'),
      ...(canPart ? { differ: readDiffer(entry) } : {}),
      positions,
      contradicts,
      degree,
      changes: readFlag(entry, 'changes'),
    };
  });
}

/** What is said of accounts that part on this point: asked for wherever they can. */
function readDiffer(point: Entry): Localised {
  const differ = point.localised('differ');
  if (!point.has('differ')) return differ;
  for (const lang of LANGS)
    if (!/^\S[^.?!]*\.$/.test(differ[lang]) && point.at('differ').has(lang))
      point
        .at('differ')
        .refuse(`"${differ[lang]}" is not one sentence`, 'end it, once, with a full stop', lang);
  return differ;
}

/** The id of `entry`, reported where another has it already. */
export function uniqueId(entry: Entry, seen: Set<string>, what: string): string {
  const id = entry.text('id');
  if (id !== '' && seen.has(id))
    entry.refuse(`another ${what} is called "${id}" already`, 'give this one its own id', 'id');
  seen.add(id);
  return id;
}

function readPositions(point: Entry, id: string): Position[] {
  const seen = new Set<string>();
  const entries = point.list('positions');
  if (entries.length === 0)
    point.refuse(`the point "${id}" has no positions`, 'add at least one under "positions:"');
  return entries.map((entry) => {
    entry.allow(['id', 'label']);
    return { id: uniqueId(entry, seen, 'position'), label: entry.localised('label') };
  });
}

function readPairs(point: Entry, key: string, known: string[]): [string, string][] {
  return point.list(key).flatMap((entry) => {
    const pair: unknown = entry.value;
    if (!Array.isArray(pair) || pair.length !== 2) {
      entry.refuse(`${key} holds something that is no pair`, 'write two positions, as in "[held, denied]"');
      return [];
    }
    const [one, other] = pair.map(String) as [string, string];
    for (const position of [one, other])
      if (!known.includes(position))
        entry.refuse(`the position "${position}" is unknown`, `known are ${known.join(', ')}`);
    return [[one, other] as [string, string]];
  });
}

function readFlag(entry: Entry, key: string): boolean {
  const value = entry.at(key).value ?? false;
  if (typeof value !== 'boolean')
    entry.refuse(`${key} is neither true nor false`, 'write "true" or leave it out', key);
  return value === true;
}
