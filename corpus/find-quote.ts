import type { SourceFile } from './read-source.ts';

/** Where a quote stands, or what is amiss with it and how to mend it. */
export type FoundQuote = { start: number; end: number } | { what: string; mend: string };

/**
 * Finds a quote to the letter in a source. A quote from clutter is refused unless `inClutter`; one that stands
 * there more than once needs `occurrence`, counted from 1 (`first` takes the first).
 */
export function findQuote(
  quote: string,
  source: SourceFile,
  options: { occurrence?: number | 'first'; inClutter?: boolean } = {},
): FoundQuote {
  if (quote !== quote.trim())
    return { what: `the quote "${quote}" has white space at an end`, mend: 'trim it' };
  const all = occurrences(quote, source.text);
  const isClutter = (start: number): boolean =>
    source.clutter.some((range) => start < range.end && start + quote.length > range.start);
  const fit = options.inClutter ? all : all.filter((start) => !isClutter(start));
  if (all.length === 0) {
    const near = nearest(quote, source.text);
    return {
      what: `the quote "${quote}" is not in the source to the letter`,
      mend: near ? `the nearest there is "${near}"` : 'nothing there comes near it, copy it from the source',
    };
  }
  if (fit.length === 0)
    return { what: `the quote "${quote}" is clutter`, mend: 'quote the article, not the page around it' };
  if (fit.length > 1 && options.occurrence === undefined)
    return {
      what: `the quote "${quote}" stands there ${fit.length} times`,
      mend: `lengthen it, or say which with "occurrence: 1" to ${fit.length}`,
    };
  const wanted = options.occurrence === 'first' ? 1 : (options.occurrence ?? 1);
  const start = fit[wanted - 1];
  if (start === undefined)
    return {
      what: `the quote "${quote}" has no occurrence ${wanted}`,
      mend: `it stands there ${fit.length === 1 ? 'once' : `${fit.length} times`}`,
    };
  return { start, end: start + quote.length };
}

function occurrences(quote: string, text: string): number[] {
  const found: number[] = [];
  if (quote === '') return found;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at);
  return found;
}

/** Less than this much of the quote in one piece is chance. */
const MIN_PIECE = 8;

/** The words of the text that the quote most likely means, or null. */
function nearest(quote: string, text: string): string | null {
  const loose = looseMatch(quote, text);
  if (loose) return loose;
  const start = longestPiece(quote, (length) => quote.slice(0, length), text);
  const end = longestPiece(quote, (length) => quote.slice(quote.length - length), text);
  if (Math.max(start.length, end.length) < Math.min(MIN_PIECE, quote.length - 1)) return null;
  if (start.length >= end.length) return text.slice(start.at, start.at + quote.length);
  const until = end.at + end.length;
  return text.slice(Math.max(0, until - quote.length), until);
}

/** The same words with other white space, quotation marks, dashes or letter case. */
function looseMatch(quote: string, text: string): string | null {
  const pattern = quote
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replace(/['’‘‚`]/g, "['’‘‚`]")
    .replace(/["“”„«»]/g, '["“”„«»]')
    .replace(/[-–—]/g, '[-–—]');
  return new RegExp(pattern, 'iu').exec(text)?.[0] ?? null;
}

/** Halves its way to the longest piece of the quote that the text holds. */
function longestPiece(
  quote: string,
  piece: (length: number) => string,
  text: string,
): { at: number; length: number } {
  let low = 0;
  let high = quote.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (text.includes(piece(middle))) low = middle;
    else high = middle - 1;
  }
  return { at: low === 0 ? 0 : text.indexOf(piece(low)), length: low };
}
