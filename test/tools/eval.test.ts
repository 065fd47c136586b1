import { describe, expect, it } from 'vitest';
import { bestF1, type Document } from '../../tools/eval/baseline.ts';
import { bm25 } from '../../tools/eval/bm25.ts';
import type { Gold, Row } from '../../tools/eval/gold.ts';
import { type Found, scoreArticles } from '../../tools/eval/score.ts';
import { tfIdf } from '../../tools/eval/tf-idf.ts';

const row = (sentence: string, position: string, certainty: Row['certainty'] = 'stated'): Row => ({
  sentence,
  point: 'lock',
  position,
  certainty,
});
const article: Gold = {
  id: 'a',
  lang: 'en',
  label: 'core',
  title: 'A lock is planned',
  text: 'It may open in May.\n\nA bridge is open.',
  gold: [row('A lock is planned', 'planned'), row('It may open in May.', 'soon', 'tentative')],
  traps: [{ sentence: 'A bridge is open.', not: { point: 'lock', position: 'open' } }],
};
const corpus = {
  points: [{ id: 'lock', contradicts: [['planned', 'open']] }] as never,
  claims: [row('', 'planned')],
};
const found = (...passages: Row[]): Found => ({ spotted: true, passages });
const [planned, soon] = article.gold as [Row, Row];

const cases: [name: string, found: Found, wanted: Record<string, unknown>][] = [
  ['all of it', found(planned, soon), { positions: { precision: 1, recall: 1, f1: 1 }, certainty: 1 }],
  ['half of it', found(planned), { positions: { precision: 1, recall: 0.5, f1: 2 / 3 } }],
  ['a certainty that is another', found({ ...soon, certainty: 'stated' }), { certainty: 0 }],
  [
    'a trap that differs',
    found(row('A bridge is open.', 'open')),
    { traps: { seen: 1, fallen: 1 }, differing: { precision: 0, recall: 0, f1: 0 } },
  ],
  [
    'a sentence cut in two, which says its position twice',
    found(planned, row('is planned', 'planned')),
    { passages: { precision: 1, recall: 0.5, f1: 2 / 3 } },
  ],
  ['nothing, unspotted', { spotted: false, passages: [] }, { misspotted: ['a'] }],
];

describe('a score counts', () => {
  it.each(cases)('%s', (_, ours, wanted) =>
    expect(scoreArticles([article], [ours], corpus)).toMatchObject(wanted),
  );
});

const documents: Document[] = [
  { text: 'A lock is planned in the harbour', lang: 'en', point: 'lock', position: 'planned' },
  { text: 'Eine Schleuse wird im Hafen geplant', lang: 'de', point: 'lock', position: 'planned' },
  { text: 'The lock may open in May', lang: 'en', point: 'lock', position: 'soon' },
];

describe.each([
  ['TF-IDF', tfIdf],
  ['BM25', bm25],
])('the baseline %s', (_, baseline) => {
  it('finds what is worded alike', () => expect(bestF1([article], documents, baseline, false)).toBe(1));
  it('finds nothing where its language is left out', () =>
    expect(bestF1([article], documents, baseline, true)).toBeLessThan(0.7));
});
