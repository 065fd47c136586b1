import type { Lexicon, Pack } from './corpus.ts';
import { findBeginning, startsOf } from './find-beginning.ts';
import { type Pattern, parsePattern } from './patterns.ts';

/** Patterns laid out by the tokens they can begin with, so that the cost of tagging follows the text. */
export interface LexiconIndex {
  lower: Map<string, Listed[]>;
  exact: Map<string, Listed[]>;
  prefix: Map<string, Listed[]>;
  suffix: Map<string, Listed[]>;
  infix: Map<string, Listed[]>;
  /** By concept: patterns of it that can begin with another concept, and with which. */
  derived: Map<string, { pattern: Ready; start: string }[]>;
  /** Concepts that refer to others, in an order in which every concept is known before it is used. */
  order: string[];
  /** What a token can begin, as far as it was looked up: the same words come again and again. */
  known: Map<string, Beginnings>;
  /** Every word that a pattern needs, numbered. */
  words: Map<string, number>;
  /** By a word's number: the token at which it was seen last, see `tokens`; -1 for never. So asking whether a text has
   *  it is no look-up. */
  seen: number[];
  /** How many tokens were tagged so far: a token is numbered by that and its place in its text. */
  tokens: number;
}

export interface Ready extends Omit<Pattern, 'needs'> {
  /** By number: a text must hold one word of each list, where the pattern begins or after it. */
  needs: number[][];
}

/** A pattern as it is written down. It is parsed when a text first has what it begins with: most of a language's
 *  patterns are in no one article. */
export interface Listed {
  concept: string;
  source: string;
  /** As the pattern's, where it was plain to see. */
  second?: string[];
  ready?: Ready;
}

/** Patterns that can begin with a token: those that a certain word must follow, by that word, and the others. */
export interface Beginnings {
  any: Ready[];
  before: Map<string, Listed[]>;
}

/** Builds the index of several lexicons; entries of the same concept add up. Throws an `Error` naming concept and
 *  pattern where concepts refer to each other in a circle or a pattern's beginning cannot be read; `tagTokens` throws
 *  where the rest of one cannot. */
export function indexLexicons(lexicons: Lexicon[]): LexiconIndex {
  const index: LexiconIndex = {
    lower: new Map(),
    exact: new Map(),
    prefix: new Map(),
    suffix: new Map(),
    infix: new Map(),
    derived: new Map(),
    order: [],
    known: new Map(),
    words: new Map(),
    seen: [],
    tokens: 0,
  };
  const refers = new Map<string, Set<string>>();
  for (const lexicon of lexicons)
    for (const [concept, sources] of Object.entries(lexicon))
      for (const source of sources) {
        const listed: Listed = { concept, source };
        const beginning = findBeginning(source);
        if (beginning) {
          if (beginning.second !== undefined) listed.second = [beginning.second];
          for (const { fit, text } of beginning.first) push(index[fit], text, listed);
          continue;
        }
        const pattern = readyOf(listed, index);
        for (const start of startsOf(pattern.parts))
          if (start.kind === 'token') push(index[start.fit], start.text, listed);
          else if (start.kind === 'concept') push(index.derived, concept, { pattern, start: start.name });
        if (pattern.refers.length === 0) continue;
        const names = refers.get(concept) ?? new Set();
        for (const name of pattern.refers) names.add(name);
        refers.set(concept, names);
      }
  index.order = sortByReference(refers);
  return index;
}

/** The index of all that a language's pack brings. */
export const indexPack = ({ language, lexicon }: Pack): LexiconIndex =>
  indexLexicons([language.cues, lexicon]);

/** The pattern, parsed. Throws an `Error` naming it where it cannot be. */
export function readyOf(listed: Listed, { words, seen }: LexiconIndex): Ready {
  if (listed.ready) return listed.ready;
  const { concept, source } = listed;
  const numberFor = (text: string): number => {
    const known = words.get(text);
    if (known !== undefined) return known;
    words.set(text, seen.length);
    return seen.push(-1) - 1;
  };
  try {
    const pattern = parsePattern(concept, source);
    // The fewest first: the likeliest to be missing.
    const needs = pattern.needs.map((some) => some.map(numberFor)).sort((a, b) => a.length - b.length);
    listed.ready = { ...pattern, needs };
    return listed.ready;
  } catch (error) {
    throw new Error(`${concept}: "${source}": ${(error as Error).message}`);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function sortByReference(refers: Map<string, Set<string>>): string[] {
  const order: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (concept: string): void => {
    if (state.get(concept) === 'done' || !refers.has(concept)) return;
    if (state.get(concept) === 'open') throw new Error(`${concept}: refers to itself through @`);
    state.set(concept, 'open');
    for (const name of refers.get(concept) ?? []) if (name !== concept) visit(name);
    state.set(concept, 'done');
    order.push(concept);
  };
  for (const concept of refers.keys()) visit(concept);
  return order;
}
