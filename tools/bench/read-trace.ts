/** One entry of Chromium's trace; times in microseconds. */
export interface TraceEvent {
  name: string;
  /** `X` has a duration. */
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string }; chrome_mojo_event_info?: { mojo_interface_tag?: string } };
}

/** What the extension did on a page's main thread, in milliseconds. */
export interface Work {
  /** The spotter, compiling included. */
  spotter: number;
  /** Everything the reader ran after it, with the layouts it asked for. */
  reader: number;
  /** The reader's work by step: compiling it, finding the article and sending it, taking the answer and marking it,
   *  showing sidebar and margin. */
  steps: Record<Step, number>;
  /** All tasks from the spotter on, the browser's own style, layout and paint included. */
  tasks: number;
  /** The longest task with the extension's script in it. */
  longestTask: number;
  /** From the spotter's start to each mark, by the mark's name. */
  marks: Record<string, number>;
}

export type Step = 'load' | 'extract' | 'mark' | 'show';

export const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'toplevel',
  'blink.user_timing',
  'blink.scheduler',
  'scheduler',
];

type Span = { start: number; end: number };

const SCRIPT = [
  'EvaluateScript',
  'FunctionCall',
  // Not their calls alone: what they resolve goes on within them.
  'FireIdleCallback',
  'TimerFire',
  'FireAnimationFrame',
  'RunMicrotasks',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
];

/** Null where spotter or reader are not in the trace. The page must run no script of its own: then all script on its
 *  main thread is the extension's. */
export function readTrace(events: TraceEvent[], markPrefix: string): Work | null {
  const evaluated = (file: string) =>
    events.find(({ name, args }) => name === 'EvaluateScript' && isOf(args, file));
  const [spotter, reader] = [evaluated('/spotter.js'), evaluated('/reader.js')];
  if (!spotter || !reader) return null;
  const { pid, tid, ts: began } = spotter;
  const own = events.filter((event) => event.pid === pid && event.ts >= began - MARGIN);
  const main = own.filter((event) => event.tid === tid && event.ph === 'X');
  const from = began + (spotter.dur ?? 0);
  const script = join(main.filter((event) => event.ts >= from && isScript(event)).map(toSpan));
  const tasks = main.filter(({ name, ts, dur = 0 }) => name === 'RunTask' && ts + dur > began).map(toSpan);
  const inScript = [...script, toSpan(spotter)];
  const marks = own.filter(({ name }) => name.startsWith(markPrefix));
  return {
    spotter: lengthOf([toSpan(spotter)]),
    reader: lengthOf(script),
    steps: stepsOf(script, main, toSpan(reader)),
    tasks: lengthOf(tasks),
    longestTask: Math.max(...tasks.filter((task) => touches(task, inScript)).map((task) => lengthOf([task]))),
    marks: Object.fromEntries(
      marks.map(({ name, ts }) => [name.slice(markPrefix.length), (ts - began) / 1000]),
    ),
  };
}

/** What Readability did on a page, in milliseconds. */
export interface Parsing {
  /** `parse` alone. */
  parse: number;
  /** Its whole script, compiling and the copy of the page included. */
  script: number;
}

/** Null where the marks before and behind `parse` are not in the trace. */
export function readParsing(events: TraceEvent[], markPrefix: string): Parsing | null {
  const at = (name: string) => events.find((event) => event.name === markPrefix + name)?.ts;
  const [start, end] = [at('start'), at('end')];
  const script = events.find(({ name, args }) => name === 'EvaluateScript' && isOf(args, '/content.js'));
  if (start === undefined || end === undefined || !script) return null;
  return { parse: (end - start) / 1000, script: lengthOf([toSpan(script)]) };
}

/** Two stretches of a page's script are the reader's first: its own, which ends with the article sent, and the one that
 *  its answer comes with. Sidebar and margin are shown when the page rests. */
function stepsOf(script: Span[], main: TraceEvent[], reader: Span): Record<Step, number> {
  const within = (span: Span) => span.start >= reader.start && span.end <= reader.end;
  const load = lengthOf(
    main
      .filter(({ name }) => name === 'v8.compile')
      .map(toSpan)
      .filter(within),
  );
  const sent = script.find(({ end }) => end >= reader.end)?.end ?? reader.end;
  const rest = script.filter(({ start, end }) => start >= sent && end - start > NOTHING);
  const idle = main.find(({ name, ts }) => name === 'FireIdleCallback' && ts >= sent)?.ts ?? sent;
  const [marking, showing] = [
    rest.filter(({ start }) => start < idle),
    rest.filter(({ start }) => start >= idle),
  ];
  const before = lengthOf(script.filter(({ end }) => end <= sent));
  return {
    load,
    extract: before - load,
    mark: lengthOf(marking),
    show: lengthOf(showing),
  };
}

/** The task that the spotter starts in begins a little before it. */
const MARGIN = 2000;

function isOf(args: TraceEvent['args'], end: string): boolean {
  const url = args?.data?.url ?? '';
  return url.startsWith('chrome-extension://') && url.endsWith(end);
}

function isScript({ name, args }: TraceEvent): boolean {
  if (SCRIPT.includes(name)) return true;
  const tag = args?.chrome_mojo_event_info?.mojo_interface_tag ?? '';
  return name === 'Receive mojo message' && tag.startsWith('extensions.');
}

function toSpan({ ts, dur = 0 }: TraceEvent): Span {
  return { start: ts, end: ts + dur };
}

/** Spans that overlap made one, in order. */
function join(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

function touches(task: Span, spans: Span[]): boolean {
  return spans.some(({ start, end }) => start < task.end && end > task.start && end - start > NOTHING);
}

/** In microseconds: after every task the browser looks for microtasks, which takes this long where there are none. */
const NOTHING = 50;

/** In milliseconds. */
function lengthOf(spans: Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0) / 1000;
}
