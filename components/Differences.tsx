import type { Card } from './cards.ts';
import { DifferenceCard } from './DifferenceCard.tsx';
import { useScope } from './scope.ts';

/** A point whose wordings the reader asked for; `turn` tells one asking from the next. */
export interface Compared {
  point: string;
  turn: number;
}

interface DifferencesProps {
  cards: Card[];
  compared: Compared | null;
  onActivate(passage: number | null): void;
  onCopy?: ((text: string) => void) | undefined;
}

/** Where accounts differ, one card a point, the first one open. */
export function Differences({ cards, compared, onActivate, onCopy }: DifferencesProps) {
  const { t } = useScope();
  const apart = cards.filter((card) => card.kind === 'contradiction').length;
  const degree = cards.length - apart;
  const ledes = [apart > 0 && t('cannotBothHold', apart), degree > 0 && t('differInDegree', degree)];
  return (
    <>
      <h2 tabIndex={-1}>{t('differencesTitle')}</h2>
      <p class="lede">{ledes.filter(Boolean).join(' ') || t('noCards')}</p>
      <ol class="dfs">
        {cards.map((card, at) => (
          <DifferenceCard
            key={card.point.id}
            card={card}
            startsOpen={at === 0}
            compared={compared?.point === card.point.id ? compared.turn : 0}
            onActivate={onActivate}
            onCopy={onCopy}
          />
        ))}
      </ol>
    </>
  );
}
