import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { editCorpus } from '../../corpus/build.ts';
import type { Localised } from '../../engine/corpus.ts';
import { findEntities, indexEntities } from '../../engine/find-entities.ts';

const corpus = editCorpus();
const { sources, points, claims, disagreements, entities, story, texts } = corpus;

/** The articles as they were found, by the hash of their bytes. */
const FOUND: Record<string, string> = {
  'anp-nl': '57d4ce1e517ccd0d03e5451505d4ef3e23e444f2116d27f69ca593eedb592ef7',
  'hva-en': '85b95893a9ea8729677d9dce27aa7b27fb6dcd2d77dc7aa2f42320f96d996f6e',
  'considers-en': '7b3f424d97c23cc018b617885da1f9a28564ec4edb3957bd99b0bc021cd941d2',
  'rechenzentrum-de': 'fbf8d0ff093621cfe3ca3c8c91643ea3053a3620c46f6eae881b5420d1f2e90e',
  'yahoo-en': '863b4ec3a3dbebff4d4b86a184e2c3f919158364ff7ec778f264d34adf4b97d4',
};

describe('sources', () => {
  test('stand in the order of the sigla', () => {
    expect(sources.map(({ siglum }) => siglum).join('')).toBe('AHMDY');
  });

  test.each(Object.entries(FOUND))('%s is kept to the letter', (id, hash) => {
    expect(
      createHash('sha256')
        .update(texts[id]?.text ?? '')
        .digest('hex'),
    ).toBe(hash);
  });

  test('clutter is what belongs to the page', () => {
    const clutter = Object.values(texts).flatMap(({ text, clutter }) =>
      clutter.map(({ start, end }) => text.slice(start, end).trim().split('\n')[0]),
    );
    expect(clutter.sort()).toEqual([
      'Canada markets open in 4 hours 31 minutes',
      'Comments',
      'For more expert insight and the latest market action, click here to watch this full episode of Catalysts.',
      'Index',
      'Meer uit Financieel',
      'Privacy policy',
      'Share:',
    ]);
  });

  test('all go back to Reuters, three by their own word', () => {
    expect(sources.map(({ siglum, origin }) => [siglum, origin.report, origin.link, origin.via])).toEqual([
      ['A', 'reuters', 'credited', undefined],
      ['H', 'reuters', 'inferred', 'investing'],
      ['M', 'reuters', 'credited', undefined],
      ['D', 'reuters', 'inferred', undefined],
      ['Y', 'reuters', 'credited', undefined],
    ]);
  });
});

describe('claims', () => {
  test('every point has some', () => {
    const claimed = new Set(claims.map(({ point }) => point));
    expect(points.filter(({ id }) => !claimed.has(id))).toEqual([]);
    expect(points).toHaveLength(39);
  });

  test('every quote is what its offsets say, outside the clutter', () => {
    for (const { id, source, quote } of claims) {
      const { text = '', clutter = [] } = texts[source] ?? {};
      expect(text.slice(quote.start, quote.end), id).toBe(quote.text);
      expect(
        clutter.some(({ start, end }) => quote.start < end && quote.end > start),
        id,
      ).toBe(false);
    }
  });

  // Left here so that an editor who changes one of these knows that readers meet it first.
  test.each([
    ['premier-name', 'contradiction', { 'anp-nl': ['li-qiang'], 'hva-en': ['li-jing'] }],
    [
      'transfer-approval',
      'contradiction',
      { 'hva-en': ['seeking'], 'rechenzentrum-de': ['obtained'], 'yahoo-en': ['refused', 'seeking'] },
    ],
    [
      'nvidia-talks',
      'degree',
      { 'anp-nl': ['held'], 'hva-en': ['prospective'], 'rechenzentrum-de': ['held'] },
    ],
    [
      'shanghai-storage',
      'contradiction',
      { 'hva-en': ['since-2021'], 'rechenzentrum-de': ['recently-begun'] },
    ],
    [
      'plan-status',
      'degree',
      {
        'anp-nl': ['planned'],
        'hva-en': ['considering', 'planned'],
        'considers-en': ['considering'],
        'rechenzentrum-de': ['planned', 'under-way'],
        'yahoo-en': ['planned', 'under-way', 'exists'],
      },
    ],
  ])('the sources part on %s by %s', (point, kind, held) => {
    expect(disagreements).toContainEqual({ point, kind, sources: held });
  });
});

describe('entities', () => {
  test('are at least twenty, each with background', () => {
    expect(entities.length).toBeGreaterThanOrEqual(20);
    expect(entities.filter(({ background }) => background.length === 0)).toEqual([]);
  });

  test.each(entities.map((entity) => [entity.id, entity] as const))('%s is found in the sources', (id) => {
    const index = indexEntities(entities);
    const found = Object.values(texts).some(({ text }) =>
      text
        .split('\n')
        .some((line) =>
          findEntities(
            [{ text: line, start: 0, end: line.length, paragraph: 0, compared: false }],
            index,
          ).some(({ entity }) => entity === id),
        ),
    );
    expect(found).toBe(true);
  });
});

describe('our own words', () => {
  const ours: [string, Localised][] = [
    ['title', story.title],
    ...story.gist.map(({ text }): [string, Localised] => ['gist', text]),
    ...story.reports.map(({ id, note }): [string, Localised] => [id, note]),
    ...points.flatMap(({ id, question, title, short, leftOut, positions }): [string, Localised][] => [
      ...[question, title, short, leftOut].map((words): [string, Localised] => [id, words]),
      ...positions.map(({ label }): [string, Localised] => [id, label]),
    ]),
    ...sources.flatMap(({ id, kind, signs }): [string, Localised][] => [
      [id, kind],
      ...signs.map(({ text }): [string, Localised] => [id, text]),
    ]),
    ...entities.flatMap(({ id, kind, background }): [string, Localised][] => [
      [id, kind],
      ...background.map(({ text }): [string, Localised] => [id, text]),
    ]),
  ];

  test('never judge', () => {
    const judging =
      /\b(true|false|wrong|reliable|bias\w*|score|confirmed by|onjuist|betrouwbaar|bevestigd door|falsch|zuverlässig|bestätigt von)\b/i;
    expect(ours.filter(([, words]) => Object.values(words).some((each) => judging.test(each)))).toEqual([]);
  });

  test('have no straight quotation marks', () => {
    expect(ours.filter(([, words]) => Object.values(words).some((each) => /['"]/.test(each)))).toEqual([]);
  });

  test('are short where they stand in a list', () => {
    const labels = points.flatMap(({ positions, short }) => [short, ...positions.map(({ label }) => label)]);
    expect(labels.flatMap((label) => Object.values(label)).filter((label) => label.length > 32)).toEqual([]);
  });
});
