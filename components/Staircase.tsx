import type { Account } from './accounts.ts';
import { useScope } from './scope.ts';

const WIDTH = 352;
const RISE = 32;
const FLOOR = 40; // px below the lowest step, for its label
const HEAD = 18; // px above the highest, without its letters
const ROW = 24; // px a row of letters is high
const LINE = 14; // px from one line of a label to the next
const SPACING = 27;
const LEAST_SPACING = 22; // closer, letters touch

interface Voice {
  id: string;
  siglum: string;
}

/** A step's words below it; on the last step, where they would run out at the side, a line each. */
function Label({ text, x, y, last }: { text: string; x: number; y: number; last: boolean }) {
  const wide = last && x + text.length * 6.5 > WIDTH; // px a letter takes at 12.5 px, on average
  return (
    <text y={wide ? y - 5 : y}>
      {(wide ? text.split(' ') : [text]).map((words, line) => (
        <tspan key={words} x={x} dy={line * LINE}>
          {words}
        </tspan>
      ))}
    </text>
  );
}

/** Accounts as steps, the least certain first, with who stands on which. A dashed arc joins a source standing on two. */
export function Staircase({ steps }: { steps: Account[] }) {
  const scope = useScope();
  const run = WIDTH / steps.length;
  const voices = steps.map((step): Voice[] => [
    ...step.claims.map(({ source }) => ({ id: source, siglum: scope.source(source)?.siglum ?? '' })),
    ...(step.passages.length > 0 ? [{ id: '', siglum: '¶' }] : []),
  ]);
  const perRow = Math.floor((run - 8) / LEAST_SPACING);
  const crowd = Math.max(...voices.map((list) => Math.min(list.length, perRow)));
  const spacing = Math.min(SPACING, (run - 26) / Math.max(1, crowd - 1));
  const rows = Math.ceil((voices.at(-1)?.length ?? 0) / perRow);
  const height = HEAD + rows * ROW + RISE * (steps.length - 1) + FLOOR;
  const tread = (at: number) => height - FLOOR - at * RISE;
  const x = (at: number, voice: number) => at * run + 13 + (voice % perRow) * spacing;
  const y = (at: number, voice: number) => tread(at) - 15.5 - Math.floor(voice / perRow) * ROW;
  const line = steps.map((_, at) => `${at === 0 ? 'M0 ' : 'V'}${tread(at)}H${(at + 1) * run}`).join('');
  const told = steps.map((step, at) => {
    const names = (voices[at] ?? []).map(
      ({ id }) => scope.source(id)?.name[scope.lang] ?? scope.t('thisPage'),
    );
    return `${step.label}: ${names.join(', ')}`;
  });
  return (
    <svg class="stair" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={told.join('; ')}>
      {steps.slice(1).flatMap((step, below) =>
        (voices[below] ?? []).map(({ id }, from) => {
          const to = (voices[below + 1] ?? []).findIndex((voice) => voice.id === id);
          const [x1, x2, level] = [x(below, from), x(below + 1, to) - 11, y(below + 1, to)];
          const arc = `M${x1} ${y(below, from) - 10}C${x1} ${level} ${Math.max(x1, x2 - 30)} ${level} ${x2} ${level}`;
          return to < 0 ? null : <path key={`${step.key} ${id}`} class="arc" d={arc} />;
        }),
      )}
      <path class="steps" d={line} />
      {steps.map((step, at) => (
        <g key={step.key}>
          {(voices[at] ?? []).map(({ id, siglum }, voice) => (
            <g key={id}>
              {id === '' ? (
                <rect
                  class="page"
                  x={x(at, voice) - 10.5}
                  y={y(at, voice) - 10.5}
                  width="21"
                  height="21"
                  rx="3"
                />
              ) : (
                <circle class="source" cx={x(at, voice)} cy={y(at, voice)} r="10" />
              )}
              <text
                class={id === '' ? 'k page' : 'k'}
                x={x(at, voice)}
                y={y(at, voice) + 4.2}
                text-anchor="middle"
              >
                {siglum}
              </text>
            </g>
          ))}
          <Label
            text={step.label}
            x={at * run + (at === 0 ? 1 : 10)}
            y={tread(at) + 21}
            last={at === steps.length - 1}
          />
        </g>
      ))}
    </svg>
  );
}
