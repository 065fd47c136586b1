import { readFileSync } from 'node:fs';
import type { Certainty } from '../../engine/reading.ts';

export interface Row {
  sentence: string;
  point: string;
  position: string;
  certainty: Certainty;
}

/** An article with what its writer says that each sentence holds. */
export interface Gold {
  id: string;
  lang: string;
  /** Only `core` and `related` are to be spotted. */
  label: 'core' | 'related' | 'near' | 'teaser' | 'other';
  title: string;
  /** ISO. */
  date?: string;
  /** Paragraphs parted by blank lines. */
  text: string;
  gold: Row[];
  traps?: { sentence: string; not: { point: string; position: string } }[];
}

/** The labelled articles of a file, one JSON line each. Throws an `Error` naming file, line and what is missing. */
export function readGold(path: string | URL): Gold[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() ? [parse(line, `${path}:${at + 1}`)] : []));
}

function parse(line: string, where: string): Gold {
  let value: Partial<Gold>;
  try {
    value = JSON.parse(line) as Partial<Gold>;
  } catch {
    throw new Error(`${where}: this is not JSON; write one article a line`);
  }
  for (const key of ['id', 'lang', 'label', 'title', 'text'] as const)
    if (typeof value[key] !== 'string') throw new Error(`${where}: ${key} is missing; write it as a string`);
  if (!Array.isArray(value.gold))
    throw new Error(`${where}: gold is missing; list the positions that the sentences take, or none`);
  return value as Gold;
}

export const isStory = ({ label }: Gold): boolean => label === 'core' || label === 'related';

export const paragraphsOf = ({ text }: Gold): string[] =>
  text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);

export const keyOf = ({ point, position }: { point: string; position: string }): string =>
  `${point}=${position}`;
