import { SIGNS } from './tokenise.ts';

/** Token patterns: how the corpus writes down the surface forms of a concept. The syntax is in `corpus/README.md`. */

export type Fit = 'lower' | 'exact' | 'prefix' | 'suffix' | 'infix';

export interface TokenElement {
  kind: 'token';
  text: string;
  fit: Fit;
  /** True where no space may part it from the token before. */
  joined: boolean;
}

export type Element =
  | TokenElement
  /** A choice between single tokens: whole words in a set, the others one by one. */
  | { kind: 'oneOf'; words: Set<string>; others: TokenElement[] }
  /** A choice; `byWord` are those that begin with a plain word, by it, and `others` the rest. */
  | { kind: 'choice'; options: Part[][]; byWord: Map<string, Part[][]>; others: Part[][] }
  | { kind: 'gap'; most: number }
  | { kind: 'concept'; name: string };

/** An element in its place. Its kind stands here too: matching reads it tens of thousands of times an article, which is
 *  quick where all the objects read have one shape, as parts do and elements do not. */
export type Part = {
  [Kind in Element['kind']]: { kind: Kind; element: Extract<Element, { kind: Kind }>; optional: boolean };
}[Element['kind']];

const partOf = (element: Element, optional: boolean): Part =>
  ({ kind: element.kind, element, optional }) as Part;

export interface Pattern {
  concept: string;
  parts: Part[];
  /** Concepts that this pattern refers to with `@`. */
  refers: string[];
  /** Whether it skips words, by a gap of its own. */
  isLoose: boolean;
  /** The words, in lower case, of which one must follow the first token, where the pattern says so plainly. */
  second: string[] | null;
  /** Words, in lower case, of which a text must hold one of each list for the pattern to match at all. */
  needs: string[][];
}

const DEFAULT_GAP = 4;
const SIGN = new RegExp(`[${SIGNS}]`, 'u');
const IN_PIECES = new RegExp(`[${SIGNS}.-]`, 'u');
const SIGN_OR_WORD = new RegExp(`[${SIGNS}]|[^${SIGNS}*-]+`, 'gu');

/** Parses one pattern. Throws an `Error` that says what is wrong with it. */
export function parsePattern(concept: string, source: string): Pattern {
  const refers: string[] = [];
  let at = 0;

  const sequence = (inBrackets: boolean): Part[] => {
    const parts: Part[] = [];
    while (at < source.length) {
      const char = source[at];
      if (char === ' ') at++;
      else if (char === '|' || char === ')') {
        if (!inBrackets) throw new Error(`"${char}" stands outside brackets`);
        break;
      } else if (char === '(') parts.push(choice());
      else parts.push(...word());
    }
    if (parts.length === 0) throw new Error('an alternative is empty');
    return parts;
  };

  const choice = (): Part => {
    const options: Part[][] = [];
    do {
      at++;
      options.push(sequence(true));
    } while (source[at] === '|');
    if (source[at] !== ')') throw new Error('a bracket is not closed');
    at++;
    return partOf(simplify(options), takeMark());
  };

  const word = (): Part[] => {
    let text = wordAt(source, at);
    at += text.length;
    const optional = text.length > 1 && text.endsWith('?');
    if (optional) text = text.slice(0, -1);
    if (text.slice(0, -1).includes('?')) throw new Error(`"${text}": ? follows a whole token or bracket`);
    if (text.startsWith('~')) return [partOf(gap(text), false)];
    if (text.startsWith('@')) {
      refers.push(text.slice(1));
      return [partOf({ kind: 'concept', name: text.slice(1) }, optional)];
    }
    return elementsOf(text).map((element) => partOf(element, optional));
  };

  const takeMark = (): boolean => {
    if (source[at] !== '?') return false;
    at++;
    return true;
  };

  const parts = sequence(false);
  return {
    concept,
    parts,
    refers,
    isLoose: source.includes('~'),
    second: secondOf(parts),
    needs: needsOf(parts),
  };
}

const WORD = /[^\s()|]+/uy;

/** What stands at `at` up to a space, a bracket or a bar. */
export function wordAt(source: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(source)?.[0] ?? '';
}

function simplify(options: Part[][]): Element {
  const single = options.flatMap(([part, ...more]) =>
    part && !part.optional && more.length === 0 && part.element.kind === 'token' ? [part.element] : [],
  );
  if (single.length < options.length) return choiceOf(options);
  return {
    kind: 'oneOf',
    words: new Set(single.filter(({ fit }) => fit === 'lower').map(({ text }) => text)),
    others: single.filter(({ fit }) => fit !== 'lower'),
  };
}

function choiceOf(options: Part[][]): Element {
  const byWord = new Map<string, Part[][]>();
  const others: Part[][] = [];
  for (const option of options) {
    const words = option[0] && !option[0].optional ? firstWords(option[0].element) : null;
    if (!words) others.push(option);
    for (const word of new Set(words)) byWord.set(word, [...(byWord.get(word) ?? []), option]);
  }
  return { kind: 'choice', options, byWord, others };
}

/** The words, in lower case, of which the element's first token is one; null where it can be another. */
function firstWords(element: Element): string[] | null {
  if (element.kind === 'token') return element.fit === 'lower' ? [element.text] : null;
  if (element.kind === 'oneOf') return element.others.length === 0 ? [...element.words] : null;
  if (element.kind !== 'choice' || element.others.length > 0) return null;
  return [...element.byWord.keys()];
}

function secondOf([first, second]: Part[]): string[] | null {
  const isOne =
    first && !first.optional && (first.element.kind === 'token' || first.element.kind === 'oneOf');
  if (!isOne || !second || second.optional) return null;
  return firstWords(second.element);
}

/** The whole words among the needed parts after the first, which the index has found already. */
function needsOf(parts: Part[]): string[][] {
  return parts.slice(1).flatMap(({ element, optional }) => {
    const words = optional ? [] : wholeWords(element);
    return words.length > 0 ? [words] : [];
  });
}

/** Words of which one must be there for the element to match; none where it is not bound to whole words. */
function wholeWords(element: Element): string[] {
  if (element.kind === 'token')
    return element.fit === 'lower' || element.fit === 'exact' ? [element.text.toLowerCase()] : [];
  if (element.kind === 'oneOf') {
    const others = element.others.map(wholeWords);
    return others.every((words) => words.length > 0) ? [...element.words, ...others.flat()] : [];
  }
  if (element.kind !== 'choice') return [];
  const firsts = element.options.map((option) =>
    option[0] && !option[0].optional ? wholeWords(option[0].element) : [],
  );
  return firsts.every((words) => words.length > 0) ? firsts.flat() : [];
}

function gap(text: string): Element {
  const most = text.length > 1 ? Number(text.slice(1)) : DEFAULT_GAP;
  if (!Number.isInteger(most)) throw new Error(`"${text}" is no gap: write ~ or ~ and a number`);
  return { kind: 'gap', most };
}

/** The elements of one word of a pattern. Two signs are a word that anything might hold across a space; longer compounds are written with one or without. */
export function elementsOf(text: string): TokenElement[] {
  if (!IN_PIECES.test(text)) return text ? [token(text)] : [];
  const parts = pieces(text);
  const isShort = SIGN.test(text) && parts.length === 2;
  return parts.map((part, at) => token(part, isShort && at > 0));
}

/** The tokens that the tokeniser makes of `text`: compounds without hyphens, ideographs one by one. */
function pieces(text: string): string[] {
  if (SIGN.test(text)) return text.match(SIGN_OR_WORD) ?? [];
  return text
    .replaceAll('.', (dot) => (/^(?:\p{L}\.)+$|^(?:\p{Lu}{2}\.)+$/u.test(text) ? '' : dot))
    .split('-')
    .filter(Boolean);
}

function token(text: string, joined = false): TokenElement {
  const open = text.length > 1 && text.startsWith('*');
  const close = text.length > 1 && text.endsWith('*');
  const bare = text.slice(open ? 1 : 0, close ? -1 : undefined);
  if (open || close) {
    const fit = open && close ? 'infix' : open ? 'suffix' : 'prefix';
    return { kind: 'token', text: bare.toLowerCase(), fit, joined };
  }
  return { kind: 'token', text: bare, fit: bare === bare.toLowerCase() ? 'lower' : 'exact', joined };
}
