import { useMemo, useRef, useState } from 'preact/hooks';
import type { View } from '../engine/view.ts';
import { Announcement } from './Announcement.tsx';
import { quoteOf } from './accounts.ts';
import { HoverNote } from './HoverNote.tsx';
import { Mark } from './Mark.tsx';
import { ScopeContext, scopeOf, useScope } from './scope.ts';
import type { NotePlace } from './stand-near.ts';
import { LOOKS, labelOf, sayLabel } from './states.ts';

/** What a mark stands for: a passage, or a sentence that no source speaks to, by its index in the reading. */
export interface Target {
  kind: 'passage' | 'sentence';
  index: number;
}

/** A mark beside its line; px from the layer's corner, `y` its middle. */
export interface MarginMark extends Target {
  x: number;
  y: number;
  slim: boolean;
  /** It stands before the text: no line leads from it. */
  before: boolean;
  tiny: boolean;
}

/** One end of the dashed brackets around what was not compared; px from the layer's corner. */
export interface Bracket {
  x: number;
  y: number;
  height: number;
  side: 'start' | 'end';
}

export interface MarginProps {
  view: View;
  marks: MarginMark[];
  brackets: Bracket[];
  /** From the active mark to its row. */
  leader?: { from: [x: number, y: number]; to: [x: number, y: number] } | undefined;
  /** The passage whose note is shown, and where on the screen; it ends left of `limit`. */
  note?: { passage: number; place: NotePlace; limit?: number | undefined } | undefined;
  active: Target | null;
  /** Of the page behind it. */
  theme: 'light' | 'dark';
  onPress(target: Target): void;
  /** The pointer or the focus came to a mark, or left it. */
  onPoint(target: Target | null): void;
  onClear(): void;
}

const isSame = (a: Target | null, b: Target) => a?.kind === b.kind && a.index === b.index;

/** The mark's name and words for a screen reader. */
function useNames() {
  const scope = useScope();
  return (target: Target) => {
    const passage = target.kind === 'passage' ? scope.reading.passages[target.index] : undefined;
    const label = passage ? labelOf(passage, scope.point(passage.point)) : 'none';
    const words = passage ? quoteOf(passage) : (scope.reading.sentences[target.index]?.text ?? '');
    return { label, name: `${sayLabel(scope, label)}: ${words}` };
  };
}

const LEVEL = 7; // px that a row may be off and still counts as level with its mark

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function Marks({ marks, active, onPress, onPoint, onClear }: MarginProps) {
  const { t } = useScope();
  const namesOf = useNames();
  const bar = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const stop = Math.min(at, marks.length - 1);
  const step = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return onClear();
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? marks.length - 1 : stop + (STEPS[event.key] ?? 0);
    if (to === stop || !marks[to]) return;
    event.preventDefault();
    bar.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <div ref={bar} role="toolbar" aria-label={t('marks')} aria-orientation="vertical" onKeyDown={step}>
      {marks.map((mark, index) => {
        const { label, name } = namesOf(mark);
        const on = isSame(active, mark);
        return (
          <button
            key={`${mark.kind} ${mark.index}`}
            type="button"
            class={['mk', `on-${LOOKS[label].tone}`, mark.slim && 'slim', mark.tiny && 'tiny', on && 'on']
              .filter(Boolean)
              .join(' ')}
            style={{ transform: `translate(${mark.x}px,${mark.y}px)` }}
            tabIndex={index === stop ? 0 : -1}
            aria-label={mark.kind === 'passage' ? `${mark.index + 1}. ${name}` : name}
            aria-pressed={on}
            onClick={() => onPress(mark)}
            onFocus={() => {
              setAt(index);
              onPoint(mark);
            }}
            onBlur={() => onPoint(null)}
            onPointerEnter={() => onPoint(mark)}
            onPointerLeave={() => onPoint(null)}
          >
            <Mark label={label} />
            {mark.kind === 'passage' && !mark.slim && mark.index + 1}
          </button>
        );
      })}
    </div>
  );
}

function Leader({ leader, active }: { leader: NonNullable<MarginProps['leader']>; active: Target }) {
  const { label } = useNames()(active);
  const {
    from: [x1, y1],
    to: [x2, y2],
  } = leader;
  const turn = x2 - 10; // px before the row
  return (
    <svg class={`leader on-${LOOKS[label].tone}`} aria-hidden="true">
      <path d={Math.abs(y1 - y2) < LEVEL ? `M${x1} ${y1}H${x2}` : `M${x1} ${y1}H${turn}V${y2}H${x2}`} />
    </svg>
  );
}

/** Tells which passage is active, when that changes. */
function Whereabouts({ active }: { active: Target | null }) {
  const { t, reading } = useScope();
  const namesOf = useNames();
  if (!active) return <Announcement text="" />;
  const here = t(namesOf(active).label);
  const text =
    active.kind === 'passage' ? t('passageOf', active.index + 1, reading.passages.length, here) : here;
  return <Announcement text={text} />;
}

/** What lies over the page: a mark beside each line with a statement, brackets, the line from the active mark to its
 *  row, and the note of the passage that is pointed at. The page's own elements stay as they are. */
export function Margin(props: MarginProps) {
  const { view, brackets, leader, note, active } = props;
  const scope = useMemo(() => scopeOf(view), [view]);
  return (
    <ScopeContext.Provider value={scope}>
      <div class="mg" lang={scope.lang} data-theme={props.theme}>
        {brackets.map(({ x, y, height, side }) => (
          <i
            key={`${side} ${x} ${y}`}
            class={`bk ${side}`}
            style={{ transform: `translate(${x}px,${y}px)`, height: `${height}px` }}
          />
        ))}
        {leader && active && <Leader leader={leader} active={active} />}
        <Marks {...props} />
        {note && <HoverNote {...note} />}
        <Whereabouts active={active} />
      </div>
    </ScopeContext.Provider>
  );
}
