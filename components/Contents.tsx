import { useScope } from './scope.ts';

/** The parts of the sidebar in their order; also keys of the words. */
export const PARTS = ['onThisPage', 'differences', 'leftOut', 'names', 'whereFrom', 'whoSaysWhat'] as const;

export type Part = (typeof PARTS)[number];

interface ContentsProps {
  counts: Partial<Record<Part, number>>;
  current: Part;
  onGo(part: Part): void;
}

/** Three by two, always whole words: where the reader is, and the way to the other parts. */
export function Contents({ counts, current, onGo }: ContentsProps) {
  const { t } = useScope();
  return (
    <nav class="idx" aria-label={t('contents')}>
      {PARTS.map((part) => (
        <button
          key={part}
          type="button"
          aria-current={part === current ? 'true' : undefined}
          onClick={() => onGo(part)}
        >
          <span>{t(part)}</span>
          <i class="num">{counts[part]}</i>
        </button>
      ))}
    </nav>
  );
}
