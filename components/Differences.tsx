import type { Card } from './cards.ts';
import { DifferenceCard } from './DifferenceCard.tsx';
import { useScope } from './scope.ts';

interface DifferencesProps {
  cards: Card[];
  onActivate(passage: number | null): void;
  onCopy?: ((text: string) => void) | undefined;
}

/** Where accounts differ, one card a point, the first one open. */
export function Differences({ cards, onActivate, onCopy }: DifferencesProps) {
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
            onActivate={onActivate}
            onCopy={onCopy}
          />
        ))}
      </ol>
    </>
  );
}
