// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { collectText } from '../../page/collect-text.ts';
import { createTextMap, type TextMap } from '../../page/text-map.ts';

const PIECES = [
  'word',
  'Ort',
  ' ',
  '  ',
  '\n\t',
  '\u00a0',
  '\u00ad',
  '\u200b',
  'é',
  '🚗',
  '中国',
  '-',
  'a b',
];
const TAGS = ['b', 'em', 'a', 'span'];

/** A paragraph as a list of text nodes, some within an inline element. */
const paragraph = fc.array(
  fc.record({
    text: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
    tag: fc.option(fc.constantFrom(...TAGS), { nil: null }),
  }),
  { minLength: 1, maxLength: 5 },
);

function build(paragraphs: { text: string; tag: string | null }[][]): { text: string; map: TextMap } {
  document.body.replaceChildren();
  for (const parts of paragraphs) {
    const element = document.createElement('p');
    for (const { text, tag } of parts) {
      const node = document.createTextNode(text);
      if (!tag) element.append(node);
      else element.appendChild(document.createElement(tag)).append(node);
    }
    document.body.append(element);
  }
  return read();
}

/** The body's text as an article lays it out, with its map. */
function read(): { text: string; map: TextMap } {
  let at = 0;
  const runs = collectText(document.body, (node) => node).flatMap((piece) => {
    const own = piece.runs.map((run) => ({ ...run, start: run.start + at, end: run.end + at }));
    at += piece.text.length + 2;
    return own;
  });
  const text = collectText(document.body, (node) => node).map((piece) => piece.text);
  return { text: text.join('\n\n'), map: createTextMap(runs) };
}

/** What a person sees of a range: unseen signs dropped, white space collapsed. */
const seen = (text: string) => text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').replace(/\s+/g, ' ');

beforeEach(() => document.body.replaceChildren());

describe('a text map', () => {
  test('leads from any span of a paragraph to a range that says the same', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        (shape, one, two) => {
          const { text, map } = build(shape);
          const spans = [...text.matchAll(/[^\n]+/g)];
          const chosen = spans[one % Math.max(1, spans.length)];
          if (!chosen) return;
          const start = chosen.index + (two % chosen[0].length);
          const end = start + 1 + (one % (chosen.index + chosen[0].length - start));
          expect(seen(String(map.toRange(start, end))).trim()).toBe(text.slice(start, end).trim());
        },
      ),
    );
  });

  test('leads from a mapped character to the page and back to itself', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), fc.nat(), (shape, seed) => {
        const { text, map } = build(shape);
        if (text.length === 0) return;
        const offset = seed % text.length;
        const range = map.toRange(offset, offset + 1);
        const back = range && map.toOffset(range.startContainer, range.startOffset);
        // Nothing on the page says the blank line between paragraphs.
        expect(back).toBe(text[offset] === '\n' ? null : offset);
      }),
    );
  });
});

test('a span over two paragraphs is one range from the first to the second', () => {
  const { text, map } = build([[{ text: 'One two', tag: null }], [{ text: 'three four', tag: 'b' }]]);
  expect(text).toBe('One two\n\nthree four');
  expect(String(map.toRange(4, 14))).toBe('twothree');
});

test.each([
  ['the blank line between two paragraphs', 7, 9],
  ['a span past the end', 40, 50],
  ['an empty span', 3, 3],
])('%s is no range', (_, start, end) => {
  const { map } = build([[{ text: 'One two', tag: null }], [{ text: 'three four', tag: null }]]);
  expect(map.toRange(start, end)?.toString()).toBeUndefined();
});

describe('when the page changes', () => {
  const shape = [[{ text: 'One two', tag: null }], [{ text: 'three four', tag: null }]];
  const firstText = () => document.querySelector('p')?.firstChild as Text;

  test.each<[string, () => void, boolean]>([
    ['nothing', () => undefined, true],
    ['an element beside the text', () => document.body.append(document.createElement('div')), true],
    ["a node's data", () => firstText().replaceData(0, 3, 'Six'), false],
    ['a paragraph taken away', () => document.querySelector('p')?.remove(), false],
  ])('%s: the map says whether it is intact', (_, change, intact) => {
    const { map } = build(shape);
    change();
    expect(map.isIntact()).toBe(intact);
  });

  test('text that is gone has no range, and text that stays keeps its own', () => {
    const { map } = build(shape);
    document.querySelector('p')?.remove();
    expect(map.toRange(0, 3)?.toString()).toBeUndefined();
    expect(String(map.toRange(9, 14))).toBe('three');
  });

  test('a node that became too short has no range', () => {
    const { map } = build(shape);
    firstText().data = 'On';
    expect(map.toRange(4, 7)?.toString()).toBeUndefined();
  });
});
