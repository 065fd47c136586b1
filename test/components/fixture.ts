import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Claim,
  Disagreement,
  Edition,
  Entity,
  Lang,
  Localised,
  Point,
  Source,
} from '../../engine/corpus.ts';
import type { Passage, Reading, Relation, Sentence } from '../../engine/reading.ts';
import type { View } from '../../engine/view.ts';

/** Words of the interface as the background flattens them from `public/_locales`. */
export function wordsIn(lang: Lang): Record<string, string> {
  const path = join(import.meta.dirname, '../../public/_locales', lang, 'messages.json');
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { message: string }>;
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

const three = (text: string): Localised => ({ en: text, nl: `${text} (nl)`, de: `${text} (de)` });

const source = (id: string, siglum: string, lang: Lang, rest: Partial<Source> = {}): Source => ({
  id,
  siglum,
  lang,
  outlet: `${id} outlet`,
  name: three(`Source ${siglum}`),
  kind: three('a text'),
  title: `Title of ${id}`,
  origin: { report: 'reuters', link: 'credited' },
  signs: [],
  ...rest,
});

const point = (id: string, kind: Point['kind'], positions: string[], rest: Partial<Point> = {}): Point => ({
  id,
  kind,
  question: three(`Question ${id}?`),
  title: three(`Title ${id}`),
  short: three(`short ${id}`),
  leftOut: three(`Left out ${id}`),
  ...(rest.contradicts || rest.degree ? { differ: three(`They differ on ${id}.`) } : {}),
  positions: positions.map((position) => ({ id: position, label: three(position) })),
  contradicts: [],
  degree: [],
  changes: false,
  ...rest,
});

const claim = (id: string, certainty: Claim['certainty'] = 'stated'): Claim => {
  const [where = '', about = '', position = ''] = id.split(' ');
  const text = `${where} words for ${position}`;
  return {
    id,
    source: where,
    point: about,
    position,
    certainty,
    quote: { text, translations: { en: `translated ${text}` } },
  };
};

const parting = (
  about: string,
  kind: Disagreement['kind'],
  sources: Disagreement['sources'],
): Disagreement => ({ point: about, kind, sources, statement: three(`Statement on ${about}, ${kind}.`) });

const quote = (text: string) => ({ text, translations: {} });

const musk: Entity = {
  id: 'musk',
  names: three('Elon Musk'),
  native: { text: '马斯克', lang: 'zh' },
  kind: three('chief executive'),
  background: [{ text: three('He visited Beijing.'), claims: ['anp premier li-qiang'] }],
  asNamed: [{ source: 'hva', quote: quote('CEO Elon Musk') }],
};

export const edition: Edition = {
  story: {
    id: 'story',
    title: three('The data center'),
    gist: [{ text: three('It is planned.'), claims: ['anp plan planned'] }],
    timeline: [
      { date: '2021', text: three('It began.'), claims: ['hva pilot allowed'] },
      { date: '2024-04', text: three('The visit.'), claims: ['hva visit april', 'anp visit april'] },
    ],
    asOf: '2024-05',
    reports: [
      { id: 'investing', name: 'Investing', note: three('Not held.'), held: false },
      { id: 'reuters', name: 'Reuters', note: three('The first report.'), held: false },
    ],
  },
  sources: [
    source('anp', 'A', 'nl', {
      origin: { report: 'reuters', link: 'credited', evidence: quote('persbureau Reuters') },
    }),
    source('hva', 'H', 'en', {
      origin: { report: 'reuters', link: 'inferred', via: 'investing', evidence: quote('Source: Investing') },
    }),
    source('explainer', 'D', 'de', { origin: { report: 'reuters', link: 'inferred' } }),
  ],
  points: [
    point('plan', 'status', ['considered', 'planned', 'under-way'], {
      degree: [
        ['considered', 'planned'],
        ['planned', 'under-way'],
        ['considered', 'under-way'],
      ],
      changes: true,
    }),
    point('premier', 'name', ['li-qiang', 'li-jing'], { contradicts: [['li-qiang', 'li-jing']] }),
    point('chips', 'scope', ['advanced', 'all'], { degree: [['advanced', 'all']] }),
    point('price', 'number', ['nearly-9000', 'other'], { contradicts: [['nearly-9000', 'other']] }),
    point('partner', 'necessity', ['possible', 'required'], { degree: [['possible', 'required']] }),
    point('pilot', 'event', ['allowed']),
    point('visit', 'event', ['april']),
    point('informants', 'provenance', ['anonymous']),
    point('origin', 'provenance', ['reuters', 'other']),
  ],
  claims: [
    claim('anp plan planned'),
    claim('hva plan considered', 'tentative'),
    claim('explainer plan planned'),
    claim('explainer plan under-way'),
    claim('anp premier li-qiang'),
    { ...claim('hva premier li-jing'), translated: three('One word may have become another.') },
    claim('anp chips advanced'),
    claim('hva chips all'),
    claim('hva price nearly-9000'),
    claim('explainer price nearly-9000'),
    claim('anp partner required'),
    claim('hva partner required'),
    claim('explainer partner required', 'attributed'),
    claim('hva pilot allowed'),
    claim('anp visit april'),
    claim('hva visit april'),
    claim('anp informants anonymous'),
  ],
  disagreements: [
    parting('plan', 'degree', { anp: ['planned'], hva: ['considered'], explainer: ['planned', 'under-way'] }),
    parting('plan', 'within-one-source', { explainer: ['planned', 'under-way'] }),
    parting('premier', 'contradiction', { anp: ['li-qiang'], hva: ['li-jing'] }),
    parting('chips', 'degree', { anp: ['advanced'], hva: ['all'] }),
    parting('partner', 'certainty', { anp: ['required'], hva: ['required'], explainer: ['required'] }),
    parting('origin', 'degree', { anp: ['reuters'], hva: ['other'] }),
  ],
  entities: [musk],
};

/** Sentences by paragraph; marked ones carry a passage. */
const TEXT: string[][] = [
  ['Carmaker presses on'],
  ['The center is under way, Reuters reported on Friday.', 'It was a rainy day.'],
  ['Musk met Premier Li Qiang in April.', 'The package costs $8,000.', 'The premier smiled.'],
];

function sentences(): Sentence[] {
  let start = 0;
  return TEXT.flatMap((paragraph, number) => {
    const made = paragraph.map((text) => {
      const sentence = { text, start, end: start + text.length, paragraph: number, compared: true };
      start = sentence.end + 1;
      return sentence;
    });
    start += 1;
    return made;
  });
}

type Held = [
  mark: string,
  point: string,
  position: string,
  state: Passage['state'],
  Record<string, Relation>,
];

const HELD: Held[] = [
  [
    'The center is under way',
    'plan',
    'under-way',
    'same',
    { anp: 'degree', hva: 'degree', explainer: 'same' },
  ],
  ['Reuters reported on Friday', 'origin', 'reuters', 'same', { anp: 'same' }],
  ['met Premier Li Qiang', 'premier', 'li-qiang', 'differs', { anp: 'same', hva: 'contradicts' }],
  ['in April', 'visit', 'april', 'same', { anp: 'same', hva: 'same' }],
  ['costs $8,000', 'price', 'other', 'only-here', { hva: 'other', explainer: 'other' }],
];

function passages(all: Sentence[]): Passage[] {
  return HELD.flatMap(([mark, about, position, state, sources]) => {
    const sentence = all.find(({ text }) => text.includes(mark));
    if (!sentence) throw new Error(`no sentence says ${mark}`);
    const from = sentence.start + sentence.text.indexOf(mark);
    return {
      sentence: sentence.text,
      start: sentence.start,
      end: sentence.end,
      mark: { start: from, end: from + mark.length },
      point: about,
      position,
      certainty: 'stated' as const,
      state,
      sources,
      words: [],
      ...(position === 'other' ? { value: '$8,000' } : {}),
    };
  });
}

/** A reading of the small article above, against the small edition above. */
export function makeReading(change: Partial<Reading> = {}): Reading {
  const all = sentences();
  const held = passages(all);
  const marked = all.map((one) => ({ ...one, compared: held.some(({ start }) => start === one.start) }));
  const musk = marked.find(({ text }) => text.startsWith('Musk'))?.start ?? 0;
  return {
    spotted: true,
    spotting: 'sure',
    score: 0.9,
    lang: 'en',
    title: 'Carmaker presses on',
    passages: held,
    sentences: marked,
    absent: ['pilot', 'partner', 'chips'],
    entities: ['musk'],
    mentions: [{ entity: 'musk', start: musk, end: musk + 4 }],
    origins: ['reuters'],
    why: { names: ['musk', 'Beijing'], points: ['plan', 'premier'], needed: { names: 2, points: 3 } },
    ...change,
  };
}

export function makeView(change: Partial<Reading> = {}, lang: Lang = 'en'): View {
  const page = { url: 'https://meridian.example/story', host: 'meridian.example' };
  return { reading: makeReading(change), edition, words: wordsIn(lang), lang, translations: lang, page };
}
