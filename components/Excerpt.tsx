import type { Passage, Reading, Span } from '../engine/reading.ts';
import type { Density } from '../engine/view.ts';
import { Mark } from './Mark.tsx';
import { useScope } from './scope.ts';
import { isUncompared, type Label, LOOKS, labelOf } from './states.ts';

interface Piece extends Span {
  passage?: Passage;
}

/** Whether what is worded so is marked at a density. */
export function isMarkedAt(label: Label, density: Density): boolean {
  if (label === 'none') return false;
  return density === 'all' || label === 'differs' || (density === 'some' && label !== 'same');
}

interface ExcerptProps {
  density: Density;
  /** Index into `reading.passages`. */
  active?: number | null;
  /** Without it the marks cannot be pressed. */
  onActivate?(passage: number): void;
}

/** A few sentences of the page, marked as they are on it. For a page of ours: on others' the highlights leave the
 *  elements as they are. */
export function Excerpt({ density, active, onActivate }: ExcerptProps) {
  const scope = useScope();
  const { reading } = scope;
  const shown = ({ passage }: Piece) => {
    const label = passage && labelOf(passage, scope.point(passage.point));
    return label && isMarkedAt(label, density) ? label : undefined;
  };
  const press = (event: Event, index: number) => {
    event.preventDefault();
    onActivate?.(index);
  };
  return (
    <div class="excerpt" lang={reading.lang}>
      {reading.sentences
        .filter(({ paragraph }) => paragraph > 0)
        .map((sentence) => (
          <span key={sentence.start}>
            {isUncompared(sentence) && <Mark label="none" />}
            {piecesOf(reading, sentence).map((piece) => {
              const text = sentence.text.slice(piece.start - sentence.start, piece.end - sentence.start);
              const label = shown(piece);
              if (!label || !piece.passage) return text;
              const index = reading.passages.indexOf(piece.passage);
              return (
                <mark key={piece.start} class={LOOKS[label].glyph} data-active={index === active}>
                  {onActivate ? (
                    // A button would not break across lines as words do.
                    <a href={`#passage-${index}`} onClick={(event) => press(event, index)}>
                      {text}
                    </a>
                  ) : (
                    text
                  )}
                </mark>
              );
            })}{' '}
          </span>
        ))}
    </div>
  );
}

/** A sentence cut at the marks of its passages; of two that overlap, the first that stands out is taken. */
function piecesOf({ passages }: Reading, sentence: Span): Piece[] {
  const weight = ({ state }: Passage) => (state === 'same' ? 1 : 0);
  const pieces: Piece[] = [];
  const taken: Passage[] = [];
  const inside = passages.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  for (const passage of inside.sort((a, b) => weight(a) - weight(b))) {
    const { start, end } = passage.mark;
    if (taken.every(({ mark }) => end <= mark.start || start >= mark.end)) taken.push(passage);
  }
  let at = sentence.start;
  for (const passage of taken.sort((a, b) => a.mark.start - b.mark.start)) {
    const { start, end } = passage.mark;
    if (start > at) pieces.push({ start: at, end: start });
    pieces.push({ start, end, passage });
    at = end;
  }
  return at < sentence.end ? [...pieces, { start: at, end: sentence.end }] : pieces;
}
