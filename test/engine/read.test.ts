import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCorpus } from '../../corpus/build.ts';
import { createEngine, type Engine } from '../../engine/engine.ts';

let engine: Engine;
beforeAll(() => {
  engine = createEngine(buildCorpus());
});

const said = (title: string, text: string, date?: string): string[] =>
  engine
    .read({ title, paragraphs: text.split('\n'), ...(date ? { date } : {}) }, { anyway: true })
    .passages.map(({ point, position, certainty, state }) => `${point}=${position} ${certainty} ${state}`);

const titles = {
  en: 'Tesla plans a data center in China, the sources said on the day',
  de: 'Tesla plant ein Rechenzentrum in China, wie es am Freitag aus der Firma heißt',
  nl: 'Tesla wil een datacenter in China bouwen, zo bleek uit het bericht van de dag',
};

const cases: [
  name: string,
  lang: keyof typeof titles,
  sentence: string,
  wanted: string[],
  unwanted?: string[],
][] = [
  [
    'a premier’s name that a source has otherwise',
    'en',
    'Musk met Premier Li Qiang in Beijing.',
    ['premier-name=li-qiang stated differs'],
  ],
  [
    'a premier that no source names',
    'en',
    'Musk met Premier Zhang Wei in Beijing.',
    ['premier-name=other stated differs'],
  ],
  [
    'an approval obtained',
    'en',
    'Tesla has obtained approval to send the data abroad.',
    ['transfer-approval=obtained stated differs'],
  ],
  [
    'a German approval refused',
    'de',
    'Die Behörden haben Tesla die Ausfuhr der Daten nicht genehmigt.',
    [],
    ['transfer-approval=obtained'],
  ],
  [
    'talks that are denied in German',
    'de',
    'Gespräche mit Nvidia über Chips hat es nicht gegeben.',
    ['nvidia-talks=denied'],
    ['nvidia-talks=held'],
  ],
  [
    'talks that are denied in Dutch',
    'nl',
    'Tesla heeft niet met Nvidia gesproken over chips.',
    ['nvidia-talks=denied'],
    ['nvidia-talks=held'],
  ],
  [
    'no position of a question',
    'en',
    'Has Tesla obtained approval to send the data abroad?',
    [],
    ['transfer-approval'],
  ],
  [
    'no position of another firm’s center',
    'en',
    'BMW runs its own data center in China.',
    [],
    ['plan-status=exists'],
  ],
  [
    'no price of a car',
    'en',
    'A Model 3 with Full Self-Driving starts at 8,000 dollars a year.',
    [],
    ['fsd-price=nearly'],
  ],
];

describe('a sentence takes', () => {
  it.each(cases)('%s', (_, lang, sentence, wanted, unwanted = []) => {
    const found = said(titles[lang], sentence);
    for (const start of wanted)
      expect(
        found.filter((one) => one.startsWith(start)),
        found.join('; '),
      ).not.toEqual([]);
    for (const start of unwanted) expect(found.filter((one) => one.startsWith(start))).toEqual([]);
  });
});

describe('read', () => {
  it('says "later", not "differs", of a page from after the sources', () => {
    const sentence = 'Tesla has obtained approval to send the data abroad.';
    expect(said(titles.en, sentence, '2026-02-01')).toContain('transfer-approval=obtained stated later');
  });

  it.each<[text: string, points: string[]]>([
    [
      'Demand for electric cars is falling, and China is the largest market, so Tesla builds a data center there to train its algorithm.',
      ['demand', 'largest-market', 'plan-status', 'motive'],
    ],
    [
      'Since 2021 its data has been stored in Shanghai, and approval to send it abroad has not been obtained. Nvidia declined to comment.',
      ['shanghai-storage', 'transfer-destination', 'transfer-approval', 'nvidia-comment'],
    ],
  ])('lists passages in the order of their marks, the shorter of two first: %s', (text, points) => {
    const { passages } = engine.read({ title: titles.en, paragraphs: [text] }, { anyway: true });
    const inText = passages.filter(({ start }) => start > titles.en.length);
    expect(inText.map(({ point }) => point)).toEqual(points);
  });

  it('knows a heading from a statement set as one', () => {
    const paragraphs = ['The long road', 'Musk met Premier Li Qiang in Beijing.', 'Nobody knows yet.'];
    const { sentences } = engine.read({ title: titles.en, paragraphs, headings: [0, 2] }, { anyway: true });
    expect(sentences.filter(({ isHeading }) => isHeading).map(({ text }) => text)).toEqual(['The long road']);
  });

  it('takes no position in a language that it does not read', () => {
    const reading = engine.read(
      {
        title: 'Tesla suunnittelee datakeskusta Kiinaan',
        paragraphs: [
          'Tesla suunnittelee lähteiden mukaan datakeskusta Kiinaan, jossa autojen tiedot käsiteltäisiin.',
        ],
      },
      { anyway: true },
    );
    expect([reading.lang, reading.spotted, reading.passages]).toEqual(['und', false, []]);
  });

  it('never throws, and its offsets lie within the text, for any text', () => {
    const word = fc.constantFrom(
      'Tesla',
      'China',
      'data',
      'Daten',
      'center',
      'Rechenzentrum',
      'datacenter',
      '9,00',
      '1.5',
      '$',
      'Dollar',
      'yuan',
      'premier',
      'Li',
      'April',
      '2021',
      'the',
      'der',
      'het',
      'of',
      'und',
      'van',
      '.',
      ',',
      '?',
      '“',
      '”',
      '"',
      '数据',
      '(',
      ')',
      'not',
      'kein',
      'Nvidia',
      '’21',
      '\u0000',
      '\ud83d',
    );
    const paragraph = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.array(fc.oneof(paragraph, fc.string()), { maxLength: 6 }),
        (title, paragraphs) => {
          const length = [title, ...paragraphs].join('\n\n').length;
          const { passages, sentences } = engine.read({ title, paragraphs }, { anyway: true });
          for (const { start, end } of [...sentences, ...passages, ...passages.map(({ mark }) => mark)]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(length);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
