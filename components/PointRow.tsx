import { useEffect, useRef } from 'preact/hooks';
import { type Account, accountsOf, quoteOf } from './accounts.ts';
import { Sigla } from './Sigla.tsx';
import { Stated } from './Stated.tsx';
import { useScope } from './scope.ts';
import { isCompact, type Statement } from './statements.ts';
import { LOOKS, labelOf } from './states.ts';

/** Accounts in a row, each with who gives it. In ink: the one of passage `own`, or all of this page's. */
export function Accounts({ accounts, own }: { accounts: Account[]; own?: number | undefined }) {
  const isMine = ({ passages }: Account) =>
    own === undefined ? passages.length > 0 : passages.includes(own);
  return (
    <div class="oth">
      {accounts.map((one) => (
        <span key={one.key} class={isMine(one) ? 'o me' : 'o'}>
          {one.label}
          <Sigla page={one.passages.length > 0} sources={one.claims.map((claim) => claim.source)} />
        </span>
      ))}
    </div>
  );
}

interface RowProps {
  statement: Statement;
  active: boolean;
  /** Height on the screen where the row comes to stand when it becomes active, in px; undefined leaves it where it is
   *  if it is in view. */
  level: number | undefined;
  /** This row says what the dashed ring means. */
  explains: boolean;
  onActivate(passage: number | null): void;
  onSentence?: ((sentence: number) => void) | undefined;
  /** Shows everyone's own words on the point, where accounts differ on it. */
  onCompare?: ((point: string) => void) | undefined;
}

const HEAD = 120; // px the bar and the contents cover
const LABEL = 23; // px from a row's top to the middle of its label

/** Brings an active row to a height on the screen, or, without one, to the upper part of the sidebar if it is not in
 *  view. */
function reveal(row: HTMLElement, level: number | undefined): void {
  const pane = row.closest<HTMLElement>('.ss');
  if (!pane) return;
  const [box, frame] = [row.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (level !== undefined) {
    const wanted = Math.max(level - LABEL, frame.top + HEAD);
    pane.scrollTo({ top: pane.scrollTop + box.top - wanted });
    return;
  }
  if (box.top >= frame.top + HEAD && box.bottom <= frame.bottom) return;
  pane.scrollTo({ top: pane.scrollTop + box.top - frame.top - Math.max(HEAD, frame.height * 0.3) });
}

/** One statement of the page: its words first, then who says what; a line where no source differs. */
export function PointRow({
  statement,
  active,
  level,
  explains,
  onActivate,
  onSentence,
  onCompare,
}: RowProps) {
  const scope = useScope();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active && row.current) reveal(row.current, level);
  }, [active, level]);
  const passage = statement.kind === 'passage' ? statement.passage : undefined;
  const label = passage ? labelOf(passage, scope.point(passage.point)) : 'none';
  const text = statement.kind === 'passage' ? quoteOf(statement.passage) : statement.sentence.text;
  const compact = isCompact(statement);
  const { tone } = LOOKS[label];
  const press =
    statement.kind === 'passage'
      ? () => onActivate(active ? null : statement.index)
      : onSentence && (() => onSentence(statement.index));
  const name = ['pt', compact && 'c', !passage && 'none', active && 'on', `on-${tone}`];
  const accounts = passage ? accountsOf(scope, passage.point, statement.index) : [];
  return (
    <li ref={row} class={name.filter(Boolean).join(' ')} aria-current={active ? 'true' : undefined}>
      <span class="n num">{passage && statement.index + 1}</span>
      <div>
        <div class="s">
          <span class={compact ? 'st' : `st tone-${tone}`}>
            <Stated label={label} point={passage?.point} />
          </span>
          {compact && passage && <Sigla sources={accounts[0]?.claims.map((claim) => claim.source) ?? []} />}
        </div>
        <p class="q" lang={scope.reading.lang}>
          {press ? (
            <button type="button" onClick={press}>
              <span class="words">{text}</span>
            </button>
          ) : (
            <span class="words">{text}</span>
          )}
        </p>
        {!compact && passage && <Accounts accounts={accounts} own={statement.index} />}
        {active && passage && onCompare && (
          <button type="button" class="lk" onClick={() => onCompare(passage.point)}>
            {scope.t('compareWordings')}
          </button>
        )}
        {explains && <p class="nn">{scope.t('noneNote')}</p>}
      </div>
    </li>
  );
}
