/** Token patterns: how the corpus writes down the surface forms of a concept. The syntax is in `corpus/README.md`. */

export type Fit = 'lower' | 'exact' | 'prefix' | 'suffix' | 'infix';

export type Element =
  | { kind: 'token'; text: string; fit: Fit }
  | { kind: 'choice'; options: Part[][] }
  | { kind: 'gap'; most: number }
  | { kind: 'concept'; name: string };

export interface Part {
  element: Element;
  optional: boolean;
}

export interface Pattern {
  concept: string;
  parts: Part[];
  /** Concepts that this pattern refers to with `@`. */
  refers: string[];
}

const DEFAULT_GAP = 4;
const IDEOGRAPHIC = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

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
    return { element: { kind: 'choice', options }, optional: takeMark() };
  };

  const word = (): Part[] => {
    const length = source.slice(at).search(/[\s()|]/u);
    let text = length < 0 ? source.slice(at) : source.slice(at, at + length);
    at += text.length;
    const optional = text.length > 1 && text.endsWith('?');
    if (optional) text = text.slice(0, -1);
    if (text.slice(0, -1).includes('?')) throw new Error(`"${text}": ? follows a whole token or bracket`);
    if (text.startsWith('~')) return [{ element: gap(text), optional: false }];
    if (text.startsWith('@')) {
      refers.push(text.slice(1));
      return [{ element: { kind: 'concept', name: text.slice(1) }, optional }];
    }
    return pieces(text).map((piece) => ({ element: token(piece), optional }));
  };

  const takeMark = (): boolean => {
    if (source[at] !== '?') return false;
    at++;
    return true;
  };

  return { concept, parts: sequence(false), refers };
}

function gap(text: string): Element {
  const most = text.length > 1 ? Number(text.slice(1)) : DEFAULT_GAP;
  if (!Number.isInteger(most)) throw new Error(`"${text}" is no gap: write ~ or ~ and a number`);
  return { kind: 'gap', most };
}

/** The tokens that the tokeniser makes of `text`: compounds without hyphens, ideographs one by one. */
function pieces(text: string): string[] {
  if (IDEOGRAPHIC.test(text)) return [...text].filter((char) => char !== '*');
  return text
    .replaceAll('.', (dot) => (/^(?:\p{L}\.)+$/u.test(text) ? '' : dot))
    .split('-')
    .filter(Boolean);
}

function token(text: string): Element {
  const open = text.length > 1 && text.startsWith('*');
  const close = text.length > 1 && text.endsWith('*');
  const bare = text.slice(open ? 1 : 0, close ? -1 : undefined);
  if (open || close) {
    const fit = open && close ? 'infix' : open ? 'suffix' : 'prefix';
    return { kind: 'token', text: bare.toLowerCase(), fit };
  }
  return { kind: 'token', text: bare, fit: bare === bare.toLowerCase() ? 'lower' : 'exact' };
}
