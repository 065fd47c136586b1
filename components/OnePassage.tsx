import { useMemo } from 'preact/hooks';
import type { View } from '../engine/view.ts';
import { accountsOf, quoteOf } from './accounts.ts';
import type { Target } from './Margin.tsx';
import { IconButton } from './Mark.tsx';
import { Accounts } from './PointRow.tsx';
import { Quoted } from './Quoted.tsx';
import { Stated } from './Stated.tsx';
import { ScopeContext, scopeOf } from './scope.ts';
import { LOOKS, labelOf } from './states.ts';

interface OnePassageProps {
  view: View;
  target: Target;
  onStep(by: 1 | -1): void;
  onClose(): void;
}

/** One statement on a narrow screen, below the page: its words, who says what, and in which words. */
export function OnePassage({ view, target, onStep, onClose }: OnePassageProps) {
  const scope = useMemo(() => scopeOf(view), [view]);
  const { t, reading } = scope;
  const passage = target.kind === 'passage' ? reading.passages[target.index] : undefined;
  const label = passage ? labelOf(passage, scope.point(passage.point)) : 'none';
  const text = passage ? quoteOf(passage) : reading.sentences[target.index]?.text;
  const accounts = passage ? accountsOf(scope, passage.point, target.index) : [];
  return (
    <ScopeContext.Provider value={scope}>
      <section class="ss sheet one" lang={scope.lang} aria-label={t('extName')}>
        <i class="grab" />
        <div class="cn">
          <span class="num">{passage && `${target.index + 1} / ${reading.passages.length}`}</span>
          <IconButton icon="up" name={t('previous')} onPress={() => onStep(-1)} />
          <IconButton icon="down" name={t('next')} onPress={() => onStep(1)} />
          <IconButton icon="close" name={t('close')} onPress={onClose} />
        </div>
        <h2 tabIndex={-1} class={`st tone-${LOOKS[label].tone}`}>
          <Stated label={label} point={passage?.point} />
        </h2>
        <p class="q words" lang={reading.lang}>
          {text}
        </p>
        {passage ? <Accounts accounts={accounts} own={target.index} /> : <p class="np">{t('noneNote')}</p>}
        {accounts.flatMap(({ claims }) =>
          claims.map(({ id, source, quote, speaker, translated }) => (
            <Quoted key={id} {...{ source, quote, speaker, translated }} />
          )),
        )}
      </section>
    </ScopeContext.Provider>
  );
}
