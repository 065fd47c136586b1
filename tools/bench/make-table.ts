import type { ReadingTimes } from './measure-reading.ts';
import type { Step } from './read-trace.ts';
import { type Results, STORY_WORDS } from './results.ts';
import { type Spread, spreadOf } from './spread.ts';
import type { Bundle } from './weigh-bundles.ts';

type Row = [what: string, ours: string, beside: string, ratio: string];

const HEAD: Row = ['measured', 'Second Source', 'beside it', 'ratio'];

/** The results as a Markdown table: medians, and in brackets between what half of the values lie. */
export function makeTable(results: Results): string {
  const rows = [
    ...spotterRows(results),
    ...offTopicRows(results),
    ...readingRows(results),
    ...showingRows(results),
    ...growthRows(results),
    ...weightRows(results),
  ];
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(HEAD), line(HEAD.map(() => '---')), ...rows.map(line)].join('\n');
}

function spotterRows({ spotter }: Results): Row[] {
  const row = (what: string, time: 'first' | 'warm'): Row => {
    const of = (check: 'spotter' | 'readerable') => spotter.map((one) => one[time][check]);
    const ratios = spotter.map((one) => one[time].spotter / one[time].readerable);
    const worst = `worst ${figure(Math.max(...ratios))}`;
    return [
      `spotter, ${what}`,
      ms(spreadOf(of('spotter'))),
      `\`isProbablyReaderable\` ${ms(spreadOf(of('readerable')))}`,
      time === 'first' ? `${plain(spreadOf(ratios))}, ${worst}` : '',
    ];
  };
  return [row('first call in a fresh page', 'first'), row('warm', 'warm')];
}

function offTopicRows({ offTopic }: Results): Row[] {
  if (!offTopic) return [];
  const row = (what: string, cost: string): Row => [
    `page that is not the story, ${what}`,
    cost,
    'above an empty content script',
    '',
  ];
  return [
    row('script', ms(offTopic.script)),
    row('all tasks', ms(offTopic.tasks)),
    row('heap', `${plain(offTopic.heap)} KiB`),
  ];
}

function readingRows({ reading, story, showing, engine }: Results): Row[] {
  const words = `${STORY_WORDS.toLocaleString('en')} words of the story`;
  const extracting = (time: 'first' | 'warm'): Row => {
    const of = (step: 'extract' | 'parse') => spreadOf(reading.map((one) => one[time][step]));
    return [
      `finding the article, ${time === 'first' ? 'first call in a fresh page' : 'warm'}`,
      ms(of('extract')),
      `\`Readability.parse\` ${ms(of('parse'))}`,
      plain(spreadOf(reading.map((one) => one[time].extract / one[time].parse))),
    ];
  };
  const parse = `\`Readability.parse\` ${figure(story.first.parse)} ms`;
  return [
    ...(reading.length > 0 ? [extracting('first'), extracting('warm')] : []),
    [`finding the article, ${words}`, `${figure(story.first.extract)} ms`, parse, ratioOf(story)],
    [`marking it, ${words}`, story.paint ? `${figure(story.paint.first)} ms` : 'nothing to mark', '', ''],
    [
      `all of the reader on the page, ${words}`,
      ms(showing.reader),
      `\`Readability.parse\` as a content script ${ms(showing.parse)}`,
      figure(showing.reader.median / showing.parse.median),
    ],
    ...STEPS.map(([step, what]): Row => [`of it, ${what}`, ms(showing.steps[step]), '', '']),
    ...engine.map(
      ({ words: count, times }): Row => [
        `engine in Node, ${count.toLocaleString('en')} words`,
        `${ms(times.warm)}; first ${ms(times.first)}`,
        '',
        '',
      ],
    ),
  ];
}

const STEPS: [Step, string][] = [
  ['load', 'compiling the reader'],
  ['extract', 'finding the article and sending it'],
  ['mark', 'taking the answer and marking the passages'],
  ['show', 'showing sidebar and margin, when the page rests'],
];

function ratioOf({ first }: ReadingTimes): string {
  return figure(first.extract / first.parse);
}

function showingRows({ showing }: Results): Row[] {
  const { warm, cold, longestTask, tasks, layoutShift, added } = showing;
  return [
    ['spotting to first highlight, background awake', ms(warm.highlight), `asleep ${ms(cold.highlight)}`, ''],
    ['spotting to sidebar, background awake', ms(warm.sidebar), `asleep ${ms(cold.sidebar)}`, ''],
    ['longest task with our script in it', ms(longestTask), '', ''],
    ['all tasks from spotting on, style and paint included', ms(tasks), '', ''],
    ['layout shift caused', figure(layoutShift), '', ''],
    ['elements added to the page', `${added.page}, with ${added.inside} in its closed root`, '', ''],
  ];
}

function growthRows({ growth: { spotting, reading, frames } }: Results): Row[] {
  const count = (number: number): string => number.toLocaleString('en');
  const rows = <One extends { ms: number }>(
    grown: One[],
    what: (one: One) => string,
    than: string,
  ): Row[] => {
    const [first, ...more] = grown;
    return more.map((one) => [
      what(one),
      `${figure(one.ms)} ms`,
      first ? `${than} ${figure(first.ms)} ms` : '',
      first ? figure(one.ms / first.ms) : '',
    ]);
  };
  return [
    ...rows(spotting, ({ stories }) => `first look at a page, ${count(stories)} stories`, 'one story'),
    ...rows(reading, ({ stories }) => `reading in Node, ${count(stories)} stories`, 'one story'),
    ...rows(frames, ({ times }) => `reading in Node, ${times} times as many frames`, 'as they are'),
  ];
}

const BUNDLES: Record<Bundle, string> = {
  spotter: 'spotter',
  page: 'reader and sidebar',
  background: 'background, corpus and model',
  pack: 'the heaviest language pack, loaded when a page needs it',
  popup: 'popup',
};

function weightRows({ weights }: Results): Row[] {
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  return Object.entries(weights).map(([bundle, { raw, gzip }]) => [
    `size of ${BUNDLES[bundle as Bundle]}, gzip`,
    kB(gzip),
    `raw ${kB(raw)}`,
    '',
  ]);
}

function ms(spread: Spread): string {
  return `${figure(spread.median)} ms (${figure(spread.low)}–${figure(spread.high)})`;
}

function plain(spread: Spread): string {
  return `${figure(spread.median)} (${figure(spread.low)}–${figure(spread.high)})`;
}

/** Two digits that count, and no decimals from ten on. */
export function figure(value: number): string {
  const size = Math.abs(value);
  return size >= 9.95
    ? value.toFixed(0)
    : size >= 1
      ? value.toFixed(1)
      : String(Number(value.toPrecision(2)));
}
