import { expect, test } from 'vitest';
import { buildCorpus } from '../../corpus/build.ts';
import { CorpusError } from '../../corpus/corpus-error.ts';
import { SMALL, writeCorpus } from './small-corpus.ts';

const CLAIMS = 'bridge/claims.yaml';
const POINTS = 'bridge/points.yaml';
const PAPER = 'bridge/sources/paper-en.txt';
const STORY = 'bridge/story.yaml';
const ENTITIES = 'bridge/entities.yaml';
const QUOTE = 'quote: It’s “for all”, the mayor says.';

/** Name, file, what is replaced by what, and what the one error must say, which begins with file and line. */
const REFUSALS: [name: string, file: string, from: string, to: string, says: string[]][] = [
  [
    'white space differs',
    CLAIMS,
    QUOTE,
    'quote: "It’s “for all”,  the mayor says."',
    [`${CLAIMS}:7:`, 'to the letter', 'nearest there is "It’s “for all”, the mayor says."'],
  ],
  [
    'quotation marks differ',
    CLAIMS,
    QUOTE,
    'quote: It\'s "for all", the mayor says.',
    [`${CLAIMS}:7:`, 'nearest there is "It’s “for all”, the mayor says."'],
  ],
  [
    'a word differs',
    CLAIMS,
    QUOTE,
    'quote: It’s “for all”, the major says.',
    [`${CLAIMS}:7:`, 'the major says', 'nearest there is "It’s “for all”, the mayor says."'],
  ],
  [
    'nothing comes near',
    CLAIMS,
    QUOTE,
    'quote: Nobody wrote this',
    [`${CLAIMS}:7:`, 'copy it from the source'],
  ],
  ['a quote of clutter', CLAIMS, QUOTE, 'quote: Buy a bridge today', [`${CLAIMS}:7:`, 'is clutter']],
  [
    'a quote that reaches into clutter',
    CLAIMS,
    QUOTE,
    'quote: "bridge.\\nBuy a"',
    [`${CLAIMS}:7:`, 'is clutter'],
  ],
  [
    'a quote that stands there twice',
    CLAIMS,
    QUOTE,
    'quote: The town plans a bridge.',
    [`${CLAIMS}:7:`, '2 times', 'occurrence: 1'],
  ],
  [
    'an occurrence too many',
    CLAIMS,
    QUOTE,
    'occurrence: 3\n    quote: The town plans a bridge.',
    [`${CLAIMS}:8:`, 'no occurrence 3', '2 times'],
  ],
  [
    'an occurrence that is no count',
    CLAIMS,
    QUOTE,
    `occurrence: last\n    ${QUOTE}`,
    [`${CLAIMS}:7:`, 'write 1 for the first'],
  ],
  ['a missing quote', CLAIMS, `    ${QUOTE}\n`, '', [`${CLAIMS}:2:`, 'quote is missing']],
  [
    'an unknown source',
    CLAIMS,
    'source: blatt-de',
    'source: blatt',
    [`${CLAIMS}:10:`, '"blatt" is unknown', 'paper-en, blatt-de'],
  ],
  [
    'an unknown point',
    CLAIMS,
    'point: plan\n    position: dropped',
    'point: plans\n    position: dropped',
    [`${CLAIMS}:11:`, '"plans" is unknown', 'known are plan'],
  ],
  [
    'an unknown position',
    CLAIMS,
    'position: dropped',
    'position: lost',
    [`${CLAIMS}:12:`, '"lost" is unknown', 'planned, dropped'],
  ],
  [
    'an unknown certainty',
    CLAIMS,
    'certainty: stated\n    quote: Die',
    'certainty: sure\n    quote: Die',
    [`${CLAIMS}:13:`, '"sure" is unknown', 'stated, attributed, tentative'],
  ],
  [
    'a missing translation',
    CLAIMS,
    ", de: 'Sie ist „für alle“, sagt der Bürgermeister.'",
    '',
    [`${CLAIMS}:8:`, 'translations has no de'],
  ],
  [
    'no translations at all',
    CLAIMS,
    /\n {4}translations: \{ en.*/.exec(SMALL[CLAIMS] ?? '')?.[0] ?? '',
    '',
    [`${CLAIMS}:9:`, 'translations is missing'],
  ],
  [
    'a translation into its own language',
    CLAIMS,
    '{ en: The town',
    '{ de: Die Stadt, en: The town',
    [`${CLAIMS}:15:`, 'the language of the original'],
  ],
  [
    'two claims of one id',
    CLAIMS,
    'id: b-plan',
    'id: p-plan',
    [`${CLAIMS}:9:`, 'another claim is called "p-plan"'],
  ],
  [
    'a slip in a key',
    CLAIMS,
    'certainty: stated\n    quote: Die',
    'certainty: stated\n    speeker: me\n    quote: Die',
    [`${CLAIMS}:14:`, '"speeker" means nothing here'],
  ],
  ['broken YAML', CLAIMS, '  - id: b-plan', '  - id: [b-plan', [`${CLAIMS}:`, 'this is not YAML']],
  [
    'a missing label',
    POINTS,
    'label: { en: dropped, nl: geschrapt, de: gestrichen }',
    'label: { en: dropped, de: gestrichen }',
    [`${POINTS}:11:`, 'label has no nl'],
  ],
  [
    'positions that part, and no word of it',
    POINTS,
    /\n {4}differ:.*/.exec(SMALL[POINTS] ?? '')?.[0] ?? '',
    '',
    [`${POINTS}:2:`, 'differ is missing'],
  ],
  [
    'a statement that is two sentences',
    POINTS,
    'The accounts differ on the plan.',
    'They differ. One says so.',
    [`${POINTS}:8:`, 'is not one sentence'],
  ],
  [
    'a statement with a language missing',
    POINTS,
    ', nl: De lezingen verschillen.',
    '',
    [`${POINTS}:8:`, 'differ has no nl'],
  ],
  [
    'a word on translation with a language missing',
    CLAIMS,
    'certainty: stated\n    quote: Die',
    'certainty: stated\n    translated: { en: a, de: b }\n    quote: Die',
    [`${CLAIMS}:14:`, 'translated has no nl'],
  ],
  [
    'two points of one id',
    POINTS,
    '    contradicts',
    '  - id: plan\n    kind: status\n    question: &q { en: a, nl: b, de: c }\n    title: *q\n    short: *q\n    leftOut: *q\n    positions: [{ id: planned, label: *q }]\n  - id: other\n    kind: status\n    question: *q\n    title: *q\n    short: *q\n    leftOut: *q\n    positions: [{ id: planned, label: *q }, { id: dropped, label: *q }]\n    contradicts',
    [`${POINTS}:12:`, 'another point is called "plan"'],
  ],
  [
    'two positions of one id',
    POINTS,
    '{ id: dropped,',
    '{ id: planned, label: { en: a, nl: b, de: c } }\n      - { id: dropped,',
    [`${POINTS}:11:`, 'another position is called "planned"'],
  ],
  [
    'a pair with an unknown position',
    POINTS,
    '[planned, dropped]',
    '[planned, lost]',
    [`${POINTS}:12:`, '"lost" is unknown'],
  ],
  [
    'an unknown kind of point',
    POINTS,
    'kind: status',
    'kind: stature',
    [`${POINTS}:3:`, '"stature" is unknown'],
  ],
  [
    'a name too long',
    PAPER,
    'name: { en: Paper,',
    'name: { en: The Paper of the Whole Town,',
    [`${PAPER}:6:`, 'has 27 characters', 'at most 24'],
  ],
  ['a siglum of two letters', PAPER, 'siglum: P', 'siglum: PP', [`${PAPER}:3:`, 'one capital letter']],
  ['a siglum taken', PAPER, 'siglum: P', 'siglum: B', [`${PAPER}:3:`, 'has the siglum B too']],
  ['an unknown language', PAPER, 'lang: en', 'lang: fr', [`${PAPER}:4:`, '"fr" is unknown']],
  [
    'a title that is not in the text',
    PAPER,
    'title: A bridge for the town',
    'title: A Bridge',
    [`${PAPER}:8:`, 'the title is not in the text'],
  ],
  [
    'no date',
    PAPER,
    'origin:',
    'date: { value: May 2024, known: printed }\norigin:',
    [`${PAPER}:9:`, '"May 2024" is no date'],
  ],
  ['an unknown report', PAPER, 'report: agency', 'report: agenda', [`${PAPER}:9:`, '"agenda" is unknown']],
  ['clutter that is never closed', PAPER, 'clutter>>>\n', '', [`${PAPER}:14:`, 'never closed']],
  ['clutter that is never opened', PAPER, '<<<clutter\n', '', [`${PAPER}:15:`, 'closes nothing']],
  ['no front matter', PAPER, '---\nid:', 'id:', [`${PAPER}:1:`, 'no front matter']],
  ['broken front matter', PAPER, 'kind: { en', 'kind: { { en', [`${PAPER}:`, 'this is not YAML']],
  [
    'a source that is not listed',
    STORY,
    'sources: [paper-en, blatt-de]',
    'sources: [blatt-de]',
    [`${STORY}:4:`, '"paper-en" is not among the sources'],
  ],
  [
    'a listed source with no file',
    STORY,
    'sources: [',
    'sources: [post-nl, ',
    [`${STORY}:4:`, 'no sources/post-nl.txt'],
  ],
  [
    'a gist that an unknown claim carries',
    STORY,
    'claims: [p-plan]',
    'claims: [p-plot]',
    [`${STORY}:7:`, 'no claim "p-plot"'],
  ],
  [
    'a gist that nothing carries',
    STORY,
    'claims: [p-plan]',
    'claims: []',
    [`${STORY}:6:`, 'no claim carries this'],
  ],
  [
    'a timeline that an unknown claim carries',
    STORY,
    'claims: [b-plan]',
    'claims: [b-plot]',
    [`${STORY}:14:`, 'no claim "b-plot"'],
  ],
  [
    'a timeline that nothing carries',
    STORY,
    'claims: [b-plan]',
    'claims: []',
    [`${STORY}:12:`, 'no claim carries'],
  ],
  ['an event with no date', STORY, 'date: 2024-05\n    text', 'text', [`${STORY}:12:`, 'date is missing']],
  [
    'an event on a day',
    STORY,
    'date: 2024-05\n    text',
    'date: 2024-05-18\n    text',
    [`${STORY}:12:`, '"2024-05-18" is no year or month'],
  ],
  ['time that runs back', STORY, '"2021"', '"2025"', [`${STORY}:12:`, '"2024-05" stands after 2025']],
  [
    'an event with a language missing',
    STORY,
    ', nl: Die wordt geschrapt.',
    '',
    [`${STORY}:13:`, 'text has no nl'],
  ],
  ['no month', STORY, 'asOf: 2024-05', 'asOf: May', [`${STORY}:3:`, '"May" is no month']],
  [
    'background that an unknown claim carries',
    ENTITIES,
    '[p-plan]',
    '[p-plan, x-plan]',
    [`${ENTITIES}:8:`, 'no claim "x-plan"'],
  ],
  [
    'a naming that is not in the source',
    ENTITIES,
    'quote: The town',
    'quote: The city, translations: { nl: a, de: b }',
    [`${ENTITIES}:10:`, '"The city" is not in the source'],
  ],
  [
    'a naming with no translation',
    ENTITIES,
    'quote: The town',
    'quote: The town plans',
    [`${ENTITIES}:10:`, 'translations is missing'],
  ],
  [
    'an alias that is no pattern',
    ENTITIES,
    '[the town,',
    '["(the town",',
    [`${ENTITIES}:5:`, '"(the town" is no pattern'],
  ],
  ['no aliases', ENTITIES, 'aliases: [the town, die stadt]', 'aliases: []', [`${ENTITIES}:5:`, 'no aliases']],
  [
    'the same claim twice',
    CLAIMS,
    '  - id: b-plan',
    `  - id: p-again\n    source: paper-en\n    point: plan\n    position: planned\n    certainty: stated\n    ${QUOTE}\n    translations: { nl: a, de: b }\n  - id: b-plan`,
    [`${CLAIMS}:9:`, '"p-plan" claims the same of the same words'],
  ],
  [
    'white space at an end',
    CLAIMS,
    QUOTE,
    "quote: 'It’s “for all”, '",
    [`${CLAIMS}:7:`, 'white space at an end'],
  ],
  [
    'a number for words',
    CLAIMS,
    QUOTE,
    'quote: 2021',
    [`${CLAIMS}:7:`, 'quote reads as number 2021', 'quotation marks'],
  ],
  [
    'an entry that is no mapping',
    CLAIMS,
    '  - id: b-plan',
    '  - b-plan\n  - id: b-plan',
    [`${CLAIMS}:9:`, 'this is no mapping'],
  ],
  [
    'a list that is none',
    POINTS,
    'contradicts: [[planned, dropped]]',
    'contradicts: planned',
    [`${POINTS}:12:`, 'contradicts is no list'],
  ],
  [
    'a pair of three',
    POINTS,
    '[planned, dropped]',
    '[planned, dropped, planned]',
    [`${POINTS}:12:`, 'no pair'],
  ],
  [
    'a point without positions',
    POINTS,
    /\n {4}positions:(\n {6}.*)*/.exec(SMALL[POINTS] ?? '')?.[0] ?? '',
    '',
    [`${POINTS}:2:`, '"plan" has no positions'],
  ],
  [
    'a flag that is none',
    POINTS,
    '    contradicts',
    '    changes: often\n    contradicts',
    [`${POINTS}:12:`, 'changes is neither true nor false'],
  ],
  [
    'an id that is not the file’s',
    PAPER,
    'id: paper-en',
    'id: papers-en',
    [`${PAPER}:2:`, 'the id is "papers-en", the file paper-en.txt'],
  ],
  [
    'no origin',
    PAPER,
    'origin: { report: agency, link: inferred }\n',
    '',
    [`${PAPER}:2:`, 'origin is missing'],
  ],
  [
    'clutter within clutter',
    PAPER,
    '<<<clutter\n',
    '<<<clutter\n<<<clutter\n',
    [`${PAPER}:15:`, 'clutter within clutter', 'line 14'],
  ],
  [
    'a report that does not say whether it is held',
    STORY,
    '    held: false\n',
    '',
    [`${STORY}:16:`, 'does not say whether we hold the text'],
  ],
  ['an alias that is no text', ENTITIES, '[the town,', '[2021,', [`${ENTITIES}:5:`, 'this alias is no text']],
];

test('the small corpus is in order', () => {
  const corpus = buildCorpus(writeCorpus(SMALL));
  expect(corpus.claims.map(({ quote }) => quote.text)).toEqual([
    'It’s “for all”, the mayor says.',
    'Die Stadt hat die Brücke gestrichen.',
  ]);
  expect(corpus.disagreements).toEqual([
    {
      point: 'plan',
      kind: 'contradiction',
      sources: { 'paper-en': ['planned'], 'blatt-de': ['dropped'] },
      statement: {
        en: 'The accounts differ on the plan.',
        nl: 'De lezingen verschillen.',
        de: 'Die Darstellungen gehen auseinander.',
      },
    },
  ]);
});

test.each(REFUSALS)('refused: %s', (_, file, from, to, says) => {
  const before = SMALL[file] ?? '';
  expect(before).toContain(from);
  const problems = refused({ ...SMALL, [file]: before.replace(from, () => to) });
  const [place = '', ...words] = says;
  const problem = problems.find(
    (each) => each.startsWith(place) && words.every((word) => each.includes(word)),
  );
  expect(problem, `none of these:\n${problems.join('\n')}`).toBeDefined();
});

test('all that is amiss is said at once', () => {
  const claims = (SMALL[CLAIMS] ?? '')
    .replace('position: dropped', 'position: lost')
    .replace('says.', 'say.');
  expect(refused({ ...SMALL, [CLAIMS]: claims })).toHaveLength(2);
});

test.each(Object.keys(SMALL).filter((file) => !file.endsWith('story.yaml')))('refused: no %s', (gone) => {
  const { [gone]: _, ...rest } = SMALL;
  expect(refused(rest).join('\n')).toContain(gone.replace('bridge/', ''));
});

test('refused: a frame for a position that no point has', () => {
  const problems = refused({
    ...SMALL,
    'languages/en.yaml': 'lang: en\n',
    'bridge/lexicon/en.yaml': 'TOWN: [town]\n',
    'bridge/frames.yaml': 'frames:\n  plan:\n    planned: [TOWN]\n    lost: [TOWN]\n',
  });
  expect(problems).toContainEqual(expect.stringMatching(/^bridge\/frames\.yaml:\d+: .*plan=lost/));
});

test('refused: no story, and two', () => {
  expect(refused({ 'languages/x.txt': '' })).toEqual([expect.stringContaining('no folder holds a story')]);
  expect(refused({ ...SMALL, 'tunnel/story.yaml': '' })).toEqual([expect.stringContaining('two stories')]);
});

function refused(files: Record<string, string>): string[] {
  try {
    buildCorpus(writeCorpus(files));
  } catch (error) {
    if (error instanceof CorpusError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}
