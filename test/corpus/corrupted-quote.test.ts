import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { buildCorpus, editCorpus } from '../../corpus/build.ts';
import { CORPUS, copyStory, STORY } from './real-corpus.ts';

/** A quote and where it stands: file, line, range of its YAML value, the source it is from. */
interface Written {
  file: string;
  text: string;
  line: number;
  start: number;
  end: number;
  source: string;
  /** A name of the entity it belongs to, which needs no translation. */
  isBareName: boolean;
}

const FILES = [
  'claims.yaml',
  'entities.yaml',
  ...readdirSync(join(CORPUS, STORY, 'sources')).map((name) => `sources/${name}`),
];
const all = FILES.flatMap(quotesOf);
const quotes = all.filter(({ isBareName }) => !isBareName);
const { texts } = editCorpus();

test('quotes are found in claims, entities, and the head of every source', () => {
  const counts = FILES.map((file) => all.filter((quote) => quote.file === file).length);
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect(all.length).toBeGreaterThan(200);
});

describe('a quote with any one character changed', () => {
  // With this, no change of one character can go unseen: what it makes is nowhere in the source.
  test.each(FILES)('is nowhere in its source: %s', (file) => {
    const found = quotes
      .filter((quote) => quote.file === file)
      .filter(({ text, source }) => hasNeighbour(text, texts[source]?.text ?? ''));
    expect(found.map(({ text }) => text)).toEqual([]);
  });

  test('is refused by name and line', { timeout: 60_000 }, () => {
    const root = copyStory();
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
      fc.property(spoilt, ({ quote: { file, text, line, start, end }, place, letter }) => {
        const path = join(root, STORY, file);
        const content = readFileSync(path, 'utf8');
        const changed = text.slice(0, place) + letter + text.slice(place + 1);
        writeFileSync(path, content.slice(0, start) + JSON.stringify(changed) + content.slice(end));
        try {
          const told = changed.trim() === '' ? 'quote is missing' : `the quote "${changed}"`;
          expect(() => buildCorpus(root)).toThrow(`${file}:${line}: ${told}`);
        } finally {
          writeFileSync(path, content);
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('a bare name that turns into another word of its source is refused for want of a translation', () => {
  const root = copyStory();
  const path = join(root, STORY, 'entities.yaml');
  const content = readFileSync(path, 'utf8');
  expect(content).toContain('quote: China }');
  writeFileSync(path, content.replace('quote: China }', 'quote: Chine }'));
  expect(() => buildCorpus(root)).toThrow(/entities\.yaml:\d+: translations is missing/);
});

/** Whether the text holds words that differ from the quote in exactly one character. */
function hasNeighbour(quote: string, text: string): boolean {
  for (let at = 0; at + quote.length <= text.length; at++) {
    let differing = 0;
    for (let offset = 0; offset < quote.length && differing < 2; offset++)
      if (text.charCodeAt(at + offset) !== quote.charCodeAt(offset)) differing += 1;
    if (differing === 1) return true;
  }
  return false;
}

/** Every quote of a file: all values of a key `quote`. */
function quotesOf(file: string): Written[] {
  const content = readFileSync(join(CORPUS, STORY, file), 'utf8');
  const [open, yaml = content] = file.endsWith('.txt')
    ? (/^---\n([\s\S]*?\n)---\n/.exec(content) ?? [])
    : [''];
  const before = open === '' ? 0 : '---\n'.length;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const found: Written[] = [];
  visit(document, {
    Pair(_, pair, path) {
      const { value } = pair;
      if (!isScalar(pair.key) || pair.key.value !== 'quote' || !isScalar(value) || !value.range) return;
      const [start, end] = value.range;
      const owner = path.findLast((node) => isMap(node) && !isPair(node));
      const source = isMap(owner) ? owner.get('source') : undefined;
      found.push({
        file,
        text: String(value.value),
        line: lines.linePos(start).line + (before > 0 ? 1 : 0),
        start: start + before,
        end: end + before,
        isBareName: isMap(owner) && file === 'entities.yaml' && !owner.has('translations'),
        source: String(source ?? file.replace(/^sources\/|\.txt$/g, '')),
      });
    },
  });
  return found;
}
