import { useMemo, useState } from 'preact/hooks';
import type { Density } from '../engine/view.ts';
import { pointsApart } from './cards.ts';
import { DensityChoice, Legend } from './Legend.tsx';
import { Chevron } from './Mark.tsx';
import { Miniature } from './Miniature.tsx';
import { PointRow } from './PointRow.tsx';
import { type Scope, useScope } from './scope.ts';
import { foldStatements, type Statement, statementsOf } from './statements.ts';
import { isRepetition, uncomparedOf } from './states.ts';

export interface OnThisPageProps {
  density: Density;
  active: number | null;
  /** Index into `reading.sentences`: a sentence with no position whose row is tinted. */
  activeSentence?: number | null | undefined;
  /** Height on the screen where an active row comes to stand, in px. */
  level?: number | undefined;
  visible?: { from: number; to: number } | undefined;
  onActivate(passage: number | null): void;
  onSentence?: ((sentence: number) => void) | undefined;
  onDensity(density: Density): void;
  /** Shows everyone's wordings on a point. */
  onCompare(point: string): void;
  /** Only the statements' place is kept: they are drawn in a later piece. */
  brief?: boolean | undefined;
}

/** How much was compared; where nothing differs, that this is repetition and no confirmation. */
function lede(scope: Scope): string {
  const [compared, rest] = [scope.reading.passages.length, uncomparedOf(scope.reading)];
  if (isRepetition(scope.reading)) {
    return `${scope.t('repetition', compared)} ${rest > 0 ? scope.t('othersNone', rest) : ''}`;
  }
  return rest > 0 ? scope.t('comparedAndNot', compared, rest) : scope.t('compared', compared);
}

type StatementsProps = Pick<
  OnThisPageProps,
  'active' | 'activeSentence' | 'level' | 'onCompare' | 'onActivate' | 'onSentence'
>;

/** Statement by statement, long runs without a difference folded. */
function Statements(props: StatementsProps) {
  const { active, activeSentence, level, onCompare, onActivate, onSentence } = props;
  const scope = useScope();
  const { t, reading } = scope;
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const statements = useMemo(() => statementsOf(reading), [reading]);
  const explained = statements.find((one) => one.kind === 'sentence');
  const isActive = (one: Statement) => one.index === (one.kind === 'passage' ? active : activeSentence);
  const apart = useMemo(() => new Set(pointsApart(scope).map(({ id }) => id)), [scope]);
  const isComparable = (one: Statement) => one.kind === 'passage' && apart.has(one.passage.point);
  const row = (statement: Statement) => (
    <PointRow
      key={`${statement.kind} ${statement.index}`}
      statement={statement}
      active={isActive(statement)}
      level={isActive(statement) ? level : undefined}
      explains={statement === explained}
      onActivate={onActivate}
      onSentence={onSentence}
      onCompare={isComparable(statement) ? onCompare : undefined}
    />
  );
  return (
    <ol class="pts">
      {foldStatements(statements).flatMap(({ shown, folded }, at) => {
        if (opened.has(at) || folded.some(isActive)) return [...shown, ...folded].map(row);
        if (folded.length === 0) return shown.map(row);
        return [
          ...shown.map(row),
          <li key={`more ${at}`} class="fold">
            <button type="button" class="morerow" onClick={() => setOpened(new Set([...opened, at]))}>
              <span>{t('moreStatements', folded.length)}</span>
              <Chevron />
            </button>
          </li>,
        ];
      })}
    </ol>
  );
}

/** The page at a glance, then statement by statement. */
export function OnThisPage(props: OnThisPageProps) {
  const scope = useScope();
  const { t, reading } = scope;
  const { active, activeSentence, level, onCompare, onActivate, onSentence } = props;
  const statements = useMemo(
    () => <Statements {...{ active, activeSentence, level, onCompare, onActivate, onSentence }} />,
    [active, activeSentence, level, onCompare, onActivate, onSentence],
  );
  return (
    <>
      <h2 tabIndex={-1}>{t(isRepetition(reading) ? 'noDifferences' : 'onThisPage')}</h2>
      <p class="lede">{lede(scope)}</p>
      <div class="glance">
        <Miniature visible={props.visible} onActivate={onActivate} />
        <div>
          <Legend density={props.density} active={active} onActivate={onActivate} />
          <DensityChoice density={props.density} onDensity={props.onDensity} />
          <p class="note">{t('highlightNote')}</p>
        </div>
      </div>
      {props.brief ? <div class="pts" data-undrawn="" /> : statements}
    </>
  );
}
