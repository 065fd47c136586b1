import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { quoteOf } from './accounts.ts';
import { cardAsText } from './card-as-text.ts';
import type { Card } from './cards.ts';
import { Chevron, Mark } from './Mark.tsx';
import { Accounts } from './PointRow.tsx';
import { PageQuoted, Quoted } from './Quoted.tsx';
import { Sigla } from './Sigla.tsx';
import { Staircase } from './Staircase.tsx';
import { sayList } from './say.ts';
import { useScope } from './scope.ts';
import { sayLabel } from './states.ts';

interface CardProps {
  card: Card;
  startsOpen: boolean;
  /** How many times the reader asked for its wordings from elsewhere: then it opens and comes into view. */
  compared: number;
  onActivate(passage: number | null): void;
  onCopy?: ((text: string) => void) | undefined;
}

/** The accounts in short: two side by side with the sign between them, steps where the point has them, else a list. */
function Summary({ card }: { card: Card }) {
  const [left, right, ...rest] = card.accounts;
  if (card.steps) return <Staircase steps={card.steps} />;
  if (!left || !right || rest.length > 0) return <Accounts accounts={card.accounts} />;
  const side = (one: typeof left) => (
    <div>
      {one.label}
      <Sigla page={one.passages.length > 0} sources={one.claims.map((claim) => claim.source)} />
    </div>
  );
  return (
    <div class="vs">
      {side(left)}
      <Mark label={card.kind === 'contradiction' ? 'differs' : 'moreCertain'} />
      {side(right)}
    </div>
  );
}

/** Every account in its own words, with how it stands to those above it. */
function Wordings({ card }: { card: Card }) {
  const { t, reading } = useScope();
  return (
    <>
      {card.accounts.map((account, at) => {
        const join = card.joins[at] ?? 'fits';
        const others = (card.against[at] ?? []).map((label) => t('quoted', label));
        const against = join === 'contradicts' && card.accounts.length === 2 ? 'contradictsTwo' : join;
        return (
          <div key={account.key}>
            {at > 0 && (
              <div class={join === 'contradicts' ? 'apart' : 'apart l'}>
                {join === 'contradicts' && <Mark label="differs" />}
                {t(`join_${against}`, sayList(t, others))}
              </div>
            )}
            <div class="side">
              <h4>{account.label}</h4>
              {account.passages.slice(0, 1).map((index) => {
                const passage = reading.passages[index];
                return passage && <PageQuoted key={index} text={quoteOf(passage)} />;
              })}
              {account.claims.map((claim) => (
                <Quoted
                  key={claim.id}
                  source={claim.source}
                  quote={claim.quote}
                  speaker={claim.speaker}
                  translated={claim.translated}
                />
              ))}
            </div>
          </div>
        );
      })}
    </>
  );
}

/** One point on which accounts differ: in short when closed, in everyone's own words when open. */
export function DifferenceCard({ card, startsOpen, compared, onActivate, onCopy }: CardProps) {
  const scope = useScope();
  const { t, lang } = scope;
  const [open, setOpen] = useState(startsOpen);
  const id = useId();
  const box = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (compared === 0) return;
    setOpen(true);
    box.current?.scrollIntoView({ block: 'start' });
    box.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [compared]);
  const { passage } = card;
  const pairs = card.accounts.flatMap((one, at) =>
    (card.against[at] ?? []).map((other) => t('pairApart', other, one.label)),
  );
  const later = passage !== undefined && scope.reading.passages[passage]?.state === 'later';
  const doubles = card.doubles.map((source) => scope.source(source)?.name[lang] ?? source);
  return (
    <li ref={box} class={open ? 'df open' : 'df'}>
      <h3>
        <button
          type="button"
          class="hd"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {card.point.title[lang]}
          <Chevron open={open} />
        </button>
      </h3>
      <p class="dl">{card.lede}</p>
      {(card.steps || !open) && <Summary card={card} />}
      {card.steps && <p class="np">{[t('stairNote'), ...pairs].join(' ')}</p>}
      {doubles.length > 0 && !open && <p class="np">{t('saysMore', sayList(t, doubles))}</p>}
      {later && <p class="np">{sayLabel(scope, 'later')}</p>}
      {passage === undefined && <p class="np">{t('notOnPage')}</p>}
      <div id={id}>
        {open && (
          <>
            <Wordings card={card} />
            {card.notes.length > 0 && (
              <ul class="nts">
                {card.notes.map((note) => (
                  <li key={note} class="np">
                    {note}
                  </li>
                ))}
              </ul>
            )}
            <div class="acts">
              {passage !== undefined && (
                <button type="button" class="lk" onClick={() => onActivate(passage)}>
                  {t('showInArticle')}
                </button>
              )}
              {onCopy && (
                <button type="button" class="lk" onClick={() => onCopy(cardAsText(scope, card))}>
                  {t('copyAsText')}
                </button>
              )}
            </div>
          </>
        )}
      </div>
    </li>
  );
}
