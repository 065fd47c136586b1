import { type Element, elementsOf, type Part, type TokenElement, wordAt } from './patterns.ts';

/** What a pattern begins with. */
export interface Beginning {
  first: TokenElement[];
  /** The word, in lower case, that must follow; undefined where it is not plain to see. */
  second: string | undefined;
}

/** What a pattern begins with, where that is plain to see without parsing it; null where it is not, or where the
 *  pattern refers to other concepts. */
export function findBeginning(source: string): Beginning | null {
  if (source.includes('@')) return null;
  const close = source.startsWith('(') ? source.indexOf(')') : 0;
  const inner = source.slice(1, Math.max(1, close));
  if (close < 0 || inner.includes('(') || source[close + 1] === '?') return null;
  const options = close > 0 ? inner.split('|').map(openingOf) : [openingOf(source)];
  const first = options.flatMap(({ elements }) => elements[0] ?? []);
  if (first.length < options.length) return null;
  if (close === 0) {
    const [{ elements, rest }] = options as [Opening];
    return { first, second: plainWord(elements[1] ?? openingOf(rest.trimStart()).elements[0]) };
  }
  const areTokens = options.every(({ elements, rest }) => elements.length === 1 && !rest);
  const [next] = openingOf(source.slice(close + 1).trimStart()).elements;
  return { first, second: areTokens ? plainWord(next) : undefined };
}

const plainWord = (element: TokenElement | undefined): string | undefined =>
  element?.fit === 'lower' ? element.text : undefined;

interface Opening {
  elements: TokenElement[];
  rest: string;
}

/** The tokens of a text's first word, none where it begins with a bracket, a gap or what may be left out, and the rest
 *  of the text. */
function openingOf(text: string): Opening {
  const word = wordAt(text, 0);
  return { elements: /[?~]/u.test(word) ? [] : elementsOf(word), rest: text.slice(word.length) };
}

/** The elements that a match of `parts` can begin with. */
export function startsOf(parts: Part[]): Element[] {
  const found: Element[] = [];
  for (const { element, optional } of parts) {
    if (element.kind === 'choice') for (const option of element.options) found.push(...startsOf(option));
    else if (element.kind === 'oneOf') {
      for (const text of element.words) found.push({ kind: 'token', text, fit: 'lower', joined: false });
      found.push(...element.others);
    } else found.push(element);
    if (!optional) break;
  }
  return found;
}
