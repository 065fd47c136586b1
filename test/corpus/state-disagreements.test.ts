import { describe, expect, test } from 'vitest';
import { editCorpus } from '../../corpus/build.ts';
import { LANGS } from '../../corpus/entry.ts';
import { stateDisagreements } from '../../corpus/state-disagreements.ts';
import type { Claim, Lang, Localised, Point, PointKind, Source } from '../../engine/corpus.ts';
import { deriveDisagreements } from '../../engine/derive-disagreements.ts';
import type { Certainty } from '../../engine/reading.ts';

const three = (words: string): Localised => ({ en: words, nl: words, de: words });

const source = (id: string, name: string, inSentence?: string): Source => ({
  id,
  siglum: id.toUpperCase(),
  lang: 'en',
  outlet: name,
  name: three(name),
  ...(inSentence ? { inSentence: three(inSentence) } : {}),
  kind: three('text'),
  title: '',
  origin: { report: 'r', link: 'credited' },
  signs: [],
});

const SOURCES = [source('a', 'Post'), source('b', 'Times'), source('c', 'Explainer', 'the explainer')];

const point = (positions: string[], kind: PointKind = 'status'): Point => ({
  id: 'plan',
  kind,
  question: three('?'),
  title: three('Plan'),
  short: three('plan'),
  leftOut: three('The plan'),
  differ: three('They differ.'),
  positions: positions.map((id) => ({ id, label: three(id) })),
  contradicts: positions.includes('denied') ? [['denied', 'low']] : [],
  degree: positions.includes('high') ? [['low', 'high']] : [],
  changes: false,
});

/** "a low stated" and so on. */
const claims = (lines: string[]): Claim[] =>
  lines.map((line, at) => {
    const [from = '', position = '', certainty = 'stated'] = line.split(' ');
    const quote = { text: '', start: 0, end: 0, translations: {} };
    return { id: `${at}`, source: from, point: 'plan', position, certainty: certainty as Certainty, quote };
  });

const told = (lang: Lang, positions: string[], lines: string[]): string[] => {
  const known = { points: [point(positions)], sources: SOURCES, claims: claims(lines) };
  const partings = deriveDisagreements(known.points, known.claims);
  return stateDisagreements(partings, known).map(({ statement }) => statement[lang]);
};

const CASES: [name: string, lang: Lang, positions: string[], claims: string[], told: string[]][] = [
  ['a contradiction', 'en', ['low', 'denied'], ['a low', 'b denied'], ['They differ.']],
  ['a degree', 'en', ['low', 'high'], ['a low', 'b high'], ['They differ.']],
  [
    'one states, one reports',
    'en',
    ['low'],
    ['a low attributed', 'c low'],
    ['The explainer states what Post attributes to others.'],
  ],
  [
    'two state, one holds possible',
    'en',
    ['low'],
    ['a low', 'b low', 'c low tentative'],
    ['Post and Times state what the explainer holds possible.'],
  ],
  [
    'all three are apart, on one position of two',
    'en',
    ['low', 'aside'],
    ['a low', 'b low attributed', 'c low tentative'],
    ['“low”: Post states what Times attributes to others and the explainer holds possible.'],
  ],
  [
    'a possibility against a firm claim',
    'en',
    ['low', 'denied'],
    ['a low', 'b low attributed', 'c denied tentative'],
    [
      '“low”: Post states what Times attributes to others.',
      'The explainer names “denied” as a possibility; Post and Times say “low”.',
    ],
  ],
  [
    'a source against itself',
    'en',
    ['low', 'denied'],
    ['c low', 'c denied'],
    ['The explainer gives more than one answer: “low” and “denied”.'],
  ],
  [
    'in Dutch',
    'nl',
    ['low', 'denied'],
    ['a low', 'b low attributed', 'c denied tentative', 'a denied'],
    [
      'They differ.',
      '‘low’: Post stelt wat Times aan anderen toeschrijft.',
      '‘denied’: Post stelt wat the explainer voor mogelijk houdt.',
      'The explainer noemt ‘denied’ als mogelijkheid; Post en Times zeggen ‘low’.',
      'Post geeft meer dan één antwoord: ‘low’ en ‘denied’.',
    ],
  ],
  [
    'in German',
    'de',
    ['low', 'denied'],
    ['a low', 'b low attributed', 'c denied tentative', 'a denied'],
    [
      'They differ.',
      '„low“: Post sagt selbst, was Times anderen zuschreibt.',
      '„denied“: Post sagt selbst, was the explainer für möglich hält.',
      'The explainer nennt „denied“ als Möglichkeit; Post und Times sagen „low“.',
      'Post gibt mehr als eine Antwort: „low“ und „denied“.',
    ],
  ],
];

test.each(CASES)('%s', (_, lang, positions, lines, expected) => {
  expect(told(lang, positions, lines)).toEqual(expected);
});

describe('for every subset of the real sources', () => {
  const corpus = editCorpus();
  const all = corpus.sources.map(({ id }) => id);
  const subsets = Array.from({ length: 2 ** all.length }, (_, bits) =>
    all.filter((_, at) => (bits >> at) & 1),
  );

  test.each(subsets)('%s %s %s %s %s', (...kept) => {
    const some = corpus.claims.filter((claim) => kept.includes(claim.source));
    const stated = stateDisagreements(deriveDisagreements(corpus.points, some), { ...corpus, claims: some });
    for (const { point: about, kind, sources, statement } of stated)
      for (const lang of LANGS) {
        const words = statement[lang];
        expect(words, `${about}, ${kind}`).toMatch(/^\S.*[^.…”]\.$|[”“’]\.$/u);
        expect(words).not.toMatch(/\$\d|undefined/);
        const named = corpus.sources.filter(({ name, inSentence }) =>
          words.toLowerCase().includes((inSentence ?? name)[lang].toLowerCase()),
        );
        const taking = kind === 'certainty' || kind === 'within-one-source' ? Object.keys(sources) : [];
        expect(named.map(({ id }) => id).sort(), words).toEqual(taking.sort());
      }
  });
});
