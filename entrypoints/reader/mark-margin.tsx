import { render } from 'preact';
import { type Bracket, Margin, type MarginMark, type Target } from '../../components/Margin.tsx';
import { isUncompared } from '../../components/states.ts';
import type { Span } from '../../engine/reading.ts';
import type { Density, View } from '../../engine/view.ts';
import type { Host } from '../../page/add-host.ts';
import { createLayer, liftWhereCovered } from '../../page/create-layer.ts';
import { findTone } from '../../page/find-tone.ts';
import { isMarked } from '../../page/highlight.ts';
import type { Tone } from '../../page/highlight-rules.ts';
import { type Lines, measureLines } from '../../page/measure-lines.ts';
import { placeMarks } from '../../page/place-marks.ts';
import type { TextMap } from '../../page/text-map.ts';
import { whenIdle } from '../../page/when-idle.ts';

/** What the margin shows now. */
export interface MarginState {
  view: View;
  map: TextMap;
  density: Density;
  active: Target | null;
  /** Where the sidebar begins, in CSS pixels of the viewport; undefined where none stands. */
  sidebar: number | undefined;
}

export interface MarginLinks {
  onPress(target: Target): void;
  onClear(): void;
}

export interface MarkedMargin {
  /** Measures anew where the lines stand, and draws. */
  place(): void;
  /** Draws what changed but for places: which mark is active, which note is shown. */
  draw(): void;
  /** Shows the note of a passage, or none. */
  note(passage: number | null): void;
  /** A line from the active mark to this height, in CSS pixels of the viewport; none for null. */
  lead(height: number | null): void;
  /** The middle of a mark, in CSS pixels of the viewport; undefined where it has none. */
  heightOf(target: Target): number | undefined;
  clear(): void;
}

/** In milliseconds: before the note of a mark that is pointed at comes, and before it goes. */
const REST_MS = 250;
const LEAVE_MS = 150;
/** In CSS pixels: what brackets take beside the text, and a mark's sign without and with its number. */
const BRACKET = 4;
const SIGN = 16;
const NUMBERED = 34;

/** The marks over the page: each beside the line that its passage begins on, in the host's own layer. */
export function markMargin(host: Host, now: () => MarginState, links: MarginLinks): MarkedMargin {
  let marks: MarginMark[] = [];
  let brackets: Bracket[] = [];
  let lines = new Map<string, Lines>();
  let tone: Tone = 'light';
  let noted: number | null = null;
  let led: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lifting = false;
  const layer = createLayer(host.element);

  const keyOf = ({ kind, index }: Target) => `${kind} ${index}`;

  function targets(): { target: Target; span: Span }[] {
    const { view, density } = now();
    const { passages, sentences } = view.reading;
    return [
      ...passages.flatMap(({ mark, state }, index) =>
        isMarked(state, density) ? [{ target: { kind: 'passage' as const, index }, span: mark }] : [],
      ),
      // At every density: what is not marked must not read as undisputed.
      ...sentences.flatMap((sentence, index) =>
        isUncompared(sentence) ? [{ target: { kind: 'sentence' as const, index }, span: sentence }] : [],
      ),
    ].sort((a, b) => a.span.start - b.span.start);
  }

  function place(): void {
    const { map, density, sidebar } = now();
    const block = map.blocks().at(-1);
    if (block) tone = findTone(block);
    layer.measure();
    const wanted = targets();
    const found = measureLines(
      map,
      wanted.map(({ span }) => span),
    );
    const limit = sidebar ?? document.documentElement.clientWidth;
    const spots = placeMarks(
      found.map((one) => one && { ...one, top: one.first.top, bottom: one.first.bottom }),
      limit,
    );
    lines = new Map();
    marks = [];
    brackets = [];
    for (const [at, { target }] of wanted.entries()) {
      const [spot, line] = [spots[at], found[at]];
      if (!spot || !line) continue;
      lines.set(keyOf(target), line);
      marks.push({ ...target, ...spot, ...layer.toLayer(spot.x, spot.y) });
      if (density === 'all' && target.kind === 'sentence') brackets.push(...bracketsOf(line));
    }
    draw();
    void lift();
  }

  /** Once the page has drawn the marks: it would have to lay them out at once to tell what lies over them. */
  async function lift(): Promise<void> {
    if (lifting) return;
    lifting = true;
    await whenIdle();
    lifting = false;
    layer.measure();
    liftWhereCovered(
      host.element,
      marks.map(({ x, y }) => layer.toScreen(x + SIGN / 2, y)),
    );
  }

  function bracketsOf({ first, last }: Lines): Bracket[] {
    const [from, to] = [layer.toLayer(first.left - BRACKET, first.top), layer.toLayer(last.right, last.top)];
    return [
      { ...from, height: layer.shrink(first.height), side: 'start' },
      { ...to, height: layer.shrink(last.height), side: 'end' },
    ];
  }

  function draw(): void {
    const { view, active, sidebar } = now();
    const line = noted === null ? undefined : lines.get(keyOf({ kind: 'passage', index: noted }));
    const mark = marks.find((one) => active && keyOf(one) === keyOf(active));
    const end =
      led === null || sidebar === undefined || mark?.before ? undefined : layer.toLayer(sidebar, led);
    render(
      <Margin
        view={view}
        marks={marks}
        brackets={brackets}
        active={active}
        theme={tone}
        leader={mark && end && { from: [mark.x + (mark.slim ? SIGN : NUMBERED), mark.y], to: [end.x, end.y] }}
        note={
          noted !== null && line
            ? {
                passage: noted,
                place: { left: line.first.left, top: line.first.top, bottom: line.last.bottom },
                limit: sidebar,
              }
            : undefined
        }
        onPress={links.onPress}
        onPoint={point}
        onClear={links.onClear}
      />,
      host.marks,
    );
  }

  /** The active passage's row stands beside it, and says as much. */
  const isTold = (passage: number | null) => {
    const { active, sidebar } = now();
    return sidebar !== undefined && active?.kind === 'passage' && active.index === passage;
  };

  function note(wanted: number | null): void {
    clearTimeout(timer);
    const passage = isTold(wanted) ? null : wanted;
    if (passage === noted) return;
    noted = passage;
    if (passage !== null) remeasure(passage);
    draw();
  }

  /** The page may have been scrolled since its lines were measured. */
  function remeasure(passage: number): void {
    const { view, map } = now();
    const span = view.reading.passages[passage]?.mark;
    const [line] = span ? measureLines(map, [span]) : [];
    if (line) lines.set(keyOf({ kind: 'passage', index: passage }), line);
  }

  function point(target: Target | null): void {
    clearTimeout(timer);
    const passage = target?.kind === 'passage' ? target.index : null;
    timer = setTimeout(() => note(passage), passage === null ? LEAVE_MS : REST_MS);
  }

  function lead(height: number | null): void {
    if (height === led) return;
    led = height;
    if (height !== null) layer.measure();
    draw();
  }

  function heightOf(target: Target): number | undefined {
    layer.measure();
    const mark = marks.find((one) => keyOf(one) === keyOf(target));
    return mark && layer.toScreen(mark.x, mark.y).y;
  }

  function clear(): void {
    clearTimeout(timer);
    render(null, host.marks);
  }

  return { place, draw, note, lead, heightOf, clear };
}
