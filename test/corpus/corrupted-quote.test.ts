import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isScalar, LineCounter, parseDocument } from 'yaml';
import { buildCorpus } from '../../corpus/build.ts';
import { copyStory, STORY } from './real-corpus.ts';

test('a quote with any one character changed is refused by name and line', { timeout: 60_000 }, () => {
  const root = copyStory();
  const path = join(root, STORY, 'claims.yaml');
  const content = readFileSync(path, 'utf8');
  const quotes = quotesOf(content);
  const spoilt = fc
    .constantFrom(...quotes)
    .chain((quote) =>
      fc.record({
        quote: fc.constant(quote),
        place: fc.nat(quote.text.length - 1),
        letter: fc.string({ minLength: 1, maxLength: 1 }),
      }),
    )
    .filter(({ quote, place, letter }) => quote.text[place] !== letter);
  fc.assert(
    fc.property(spoilt, ({ quote: { text, line, start, end }, place, letter }) => {
      const changed = text.slice(0, place) + letter + text.slice(place + 1);
      writeFileSync(path, content.slice(0, start) + JSON.stringify(changed) + content.slice(end));
      expect(() => buildCorpus(root)).toThrow(`claims.yaml:${line}: the quote "${changed}"`);
    }),
    { numRuns: 40 },
  );
});

/** Every quote of `claims.yaml`, and where it stands in the file. */
function quotesOf(content: string): { text: string; line: number; start: number; end: number }[] {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines });
  const { claims } = document.toJS() as { claims: unknown[] };
  return claims.map((_, at) => {
    const node = document.getIn(['claims', at, 'quote'], true);
    if (!isScalar(node) || !node.range) throw new Error(`claim ${at} has no quote`);
    const [start, end] = node.range;
    return { text: String(node.value), line: lines.linePos(start).line, start, end };
  });
}
