import { describe, expect, test } from 'vitest';
import { articleOf } from '../../tools/bench/article-of.ts';
import { collectPages } from '../../tools/bench/collect-pages.ts';
import { inventStories } from '../../tools/bench/invent-stories.ts';
import { amidTheSite, countElements, countWords, longArticle } from '../../tools/bench/long-article.ts';
import { figure } from '../../tools/bench/make-table.ts';
import { readParsing, readTrace, type TraceEvent } from '../../tools/bench/read-trace.ts';
import { spreadOf } from '../../tools/bench/spread.ts';

describe('a spread', () => {
  test.each([
    { name: 'of one value', values: [3], median: 3, low: 3, high: 3 },
    { name: 'of an odd number, unsorted', values: [5, 1, 3, 2, 4], median: 3, low: 2, high: 4 },
    { name: 'of an even number', values: [4, 1, 2, 3], median: 2.5, low: 1.75, high: 3.25 },
    { name: 'sorts as numbers, not as text', values: [10, 9, 100], median: 10, low: 9.5, high: 55 },
  ])('$name', ({ values, median, low, high }) => {
    expect(spreadOf(values)).toEqual({ median, low, high, count: values.length });
  });

  test('of nothing is refused', () => {
    expect(() => spreadOf([])).toThrow(RangeError);
  });
});

test.each([
  [0, '0'],
  [0.012_34, '0.012'],
  [1.26, '1.3'],
  [9.96, '10'],
  [-5.77, '-5.8'],
  [181.533, '182'],
])('%d is written %s', (value, written) => {
  expect(figure(value)).toBe(written);
});

test('the story can be made as long as wanted', () => {
  const text = (html: string) => /<div class="text"[^>]*>([\s\S]*?)<\/div>/.exec(html)?.[1] ?? '';
  const words = countWords(text(longArticle(3000)));
  expect(words).toBeGreaterThanOrEqual(3000);
  expect(words).toBeLessThan(3200);
});

test('a page around it has as many elements as wanted, and the article as before', () => {
  const page = amidTheSite(longArticle(1000), 750);
  expect(countElements(page)).toBeGreaterThanOrEqual(750);
  expect(countElements(page)).toBeLessThan(775);
  expect(articleOf(page)).toEqual(articleOf(longArticle(1000)));
});

test('invented stories have names of their own, and are as many as wanted', () => {
  const real = { names: ['tesla', 'china'], groups: [['tesla'], ['china', 'beijing']] };
  const stories = inventStories(real, 50);
  expect(stories).toHaveLength(50);
  expect(stories[0]).toEqual(real);
  expect(new Set(stories.map(({ names }) => names[0])).size).toBe(50);
  for (const { names, groups } of stories) expect(groups.flat()).toEqual(expect.arrayContaining(names));
});

test('the fixtures are the pages to measure on, the empty one left out', () => {
  const names = collectPages().map(({ name }) => name);
  expect(names).toContain('byd-cuts-prices');
  expect(names).not.toContain('empty-page');
});

describe('a trace', () => {
  const event = (name: string, ts: number, dur: number, rest: Partial<TraceEvent> = {}): TraceEvent => ({
    name,
    ph: 'X',
    ts,
    dur,
    pid: 7,
    tid: 1,
    ...rest,
  });
  const script = (file: string, ts: number, dur: number) =>
    event('EvaluateScript', ts, dur, { args: { data: { url: `chrome-extension://abc/${file}` } } });
  const events = [
    event('RunTask', 1000, 90_000),
    event('RunTask', 100_000, 3000),
    script('spotter.js', 100_500, 2000),
    event('RunTask', 110_000, 20_000),
    script('reader.js', 110_000, 8000),
    // Within the script, then beyond its end: counted once.
    event('FunctionCall', 112_000, 1000),
    event('BlinkScheduler_PerformMicrotaskCheckpoint', 117_000, 5000),
    // A task of the browser alone, however long, is not the extension's longest.
    event('RunTask', 140_000, 50_000),
    event('FunctionCall', 141_000, 9000, { tid: 2 }),
    event('v8.compile', 110_100, 2000),
    event('FunctionCall', 200_000, 4000),
    event('FireIdleCallback', 210_000, 6000),
    event('bench:highlight', 150_500, 0, { ph: 'R', tid: 3 }),
    event('bench:highlight', 150_000, 0, { ph: 'R', pid: 8 }),
  ];

  test('gives the work of the extension on the page’s main thread', () => {
    expect(readTrace(events, 'bench:')).toEqual({
      spotter: 2,
      reader: 22,
      steps: { load: 2, extract: 10, mark: 4, show: 6 },
      tasks: 73,
      longestTask: 20,
      marks: { highlight: 50 },
    });
  });

  test('gives Readability’s work between its marks, and its script’s', () => {
    const marks = [
      event('r:start', 21_000, 0),
      event('r:end', 26_500, 0),
      script('content.js', 20_000, 9000),
    ];
    expect(readParsing(marks, 'r:')).toEqual({ parse: 5.5, script: 9 });
    expect(readParsing(marks.slice(1), 'r:')).toBeNull();
  });

  test.each(['spotter.js', 'reader.js'])('without %s tells nothing', (file) => {
    const rest = events.filter(({ args }) => !args?.data?.url?.endsWith(file));
    expect(readTrace(rest, 'bench:')).toBeNull();
  });
});
