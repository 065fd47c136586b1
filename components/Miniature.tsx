import { useMemo } from 'preact/hooks';
import { miniatureOf, type Piece, passageNear, WIDTH } from './mini-lines.ts';
import { useScope } from './scope.ts';

/** One stroke, as the page itself is marked: full bar, dashes, dots, hairlines, hollow box. */
function Stroke({ piece }: { piece: Piece }) {
  const { x, width, y, label, title } = piece;
  const line = `M${x} ${y}h${width}`;
  if (title && (label === null || label === 'same')) {
    return <rect class="bar1" x={x} y={y - 2.5} width={width} height="5" />;
  }
  if (label === null) return <path class="plain" d={line} />;
  if (label === 'differs') return <rect class="bar2" x={x} y={y - 2.3} width={width} height="4.6" />;
  if (label === 'same') return <path class="pair" d={`M${x} ${y - 1.4}h${width}m${-width} 2.8h${width}`} />;
  if (label === 'later') return <path class="thin" d={line} />;
  if (label === 'none') {
    return <rect class="hollow" x={x + 0.5} y={y - 1.9} width={Math.max(0.5, width - 1)} height="3.8" />;
  }
  if (label === 'onlyHere') return <path class="dots" d={`M${x + 2} ${y}h${Math.max(0.1, width - 4)}`} />;
  return <path class="dashes" d={line} />;
}

interface MiniatureProps {
  visible: { from: number; to: number } | undefined;
  onActivate(passage: number | null): void;
}

/** The page drawn small, with a bracket at the part on the screen. The rows below carry the same facts. */
export function Miniature({ visible, onActivate }: MiniatureProps) {
  const scope = useScope();
  const miniature = useMemo(() => miniatureOf(scope), [scope]);
  const { pieces, height } = miniature;
  const press = (event: MouseEvent) => {
    if (!(event.currentTarget instanceof Element)) return;
    const box = event.currentTarget.getBoundingClientRect();
    const passage = passageNear(miniature, ((event.clientY - box.top) / box.height) * height);
    if (passage !== undefined) onActivate(passage);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a short cut for the mouse; the rows below are the same as buttons
    <svg
      class="mini"
      viewBox={`0 0 ${WIDTH} ${height}`}
      height={height}
      onClick={press}
      role="img"
      aria-label={scope.t('miniature')}
    >
      {pieces.map((piece) => (
        <Stroke key={`${piece.x} ${piece.y}`} piece={piece} />
      ))}
      {visible && <path class="here" d={`M-7 ${visible.from * height}H-11V${visible.to * height}H-7`} />}
    </svg>
  );
}
