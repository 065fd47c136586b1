import type { Lexicon, Pack } from './corpus.ts';
import { type Element, type Part, type Pattern, parsePattern } from './patterns.ts';
import type { Writing } from './tokenise.ts';

/** Patterns laid out by the tokens they can begin with, so that the cost of tagging follows the text. */
export interface LexiconIndex {
  lower: Map<string, Pattern[]>;
  exact: Map<string, Pattern[]>;
  prefix: Map<string, Pattern[]>;
  suffix: Map<string, Pattern[]>;
  infix: Map<string, Pattern[]>;
  /** By concept: patterns of it that can begin with another concept, and with which. */
  derived: Map<string, { pattern: Pattern; start: string }[]>;
  /** Concepts that refer to others, in an order in which every concept is known before it is used. */
  order: string[];
  /** What a token can begin, as far as it was looked up: the same words come again and again. */
  known: Map<string, Beginnings>;
}

/** Patterns that can begin with a token: those that a certain word must follow, by that word, and the others. */
export interface Beginnings {
  any: Pattern[];
  before: Map<string, Pattern[]>;
}

/** Builds the index of several lexicons; entries of the same concept add up. `writing` is the language's. Throws an `Error` naming concept and
 *  pattern where one cannot be parsed or concepts refer to each other in a circle. */
export function indexLexicons(lexicons: Lexicon[], writing: Writing = {}): LexiconIndex {
  const index: LexiconIndex = {
    lower: new Map(),
    exact: new Map(),
    prefix: new Map(),
    suffix: new Map(),
    infix: new Map(),
    derived: new Map(),
    order: [],
    known: new Map(),
  };
  const refers = new Map<string, Set<string>>();
  for (const lexicon of lexicons)
    for (const [concept, sources] of Object.entries(lexicon))
      for (const source of sources) {
        const pattern = parse(concept, asWritten(source, writing));
        for (const start of starts(pattern.parts)) place(index, start, pattern);
        if (pattern.refers.length === 0) continue;
        const names = refers.get(concept) ?? new Set();
        for (const name of pattern.refers) names.add(name);
        refers.set(concept, names);
      }
  index.order = sortByReference(refers);
  return index;
}

/** A pattern as the tokeniser would read it. */
function asWritten(source: string, { folds, elides }: Writing): string {
  const parted = elides ? source.replace(/(\p{L}['’])(?=\p{L})/gu, '$1 ') : source;
  return folds ? [...parted].map((char) => folds[char] ?? char).join('') : parted;
}

/** The index of all that a language's pack brings. */
export const indexPack = ({ language, lexicon }: Pack): LexiconIndex =>
  indexLexicons([language.cues, lexicon], language);

function parse(concept: string, source: string): Pattern {
  try {
    return parsePattern(concept, source);
  } catch (error) {
    throw new Error(`${concept}: "${source}": ${(error as Error).message}`);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function place(index: LexiconIndex, start: Element, pattern: Pattern): void {
  if (start.kind === 'token') push(index[start.fit], start.text, pattern);
  else if (start.kind === 'concept') push(index.derived, pattern.concept, { pattern, start: start.name });
}

/** The elements that a match of `parts` can begin with. */
function starts(parts: Part[]): Element[] {
  const found: Element[] = [];
  for (const { element, optional } of parts) {
    if (element.kind === 'choice') for (const option of element.options) found.push(...starts(option));
    else if (element.kind === 'oneOf') {
      for (const text of element.words) found.push({ kind: 'token', text, fit: 'lower' });
      found.push(...element.others);
    } else found.push(element);
    if (!optional) break;
  }
  return found;
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
