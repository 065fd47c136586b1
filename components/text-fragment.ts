const WHOLE = 12; // words: a longer quote is found by its ends
const ENDS = 5;

/** The address of a text with a quote of it marked by the reader's browser, where that knows text fragments. */
export function atQuote(url: string, quote: string): string {
  const words = quote.split(' ');
  const ends = [words.slice(0, ENDS), words.slice(-ENDS)];
  const parts = words.length > WHOLE ? ends : [words];
  // A hyphen means something to a fragment, and is not encoded by itself.
  const encoded = parts.map((part) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D'));
  return `${url.split('#', 1)[0]}#:~:text=${encoded.join(',')}`;
}
