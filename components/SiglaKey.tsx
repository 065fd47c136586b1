import { useId } from 'preact/hooks';
import { ICONS } from './Mark.tsx';
import { mainReport } from './provenance.ts';
import { PageSign, Siglum } from './Sigla.tsx';
import { useScope } from './scope.ts';

/** What the letters stand for, always at hand: a button, and a list that the browser itself opens and closes. */
export function SiglaKey() {
  const scope = useScope();
  const { t, edition, lang } = scope;
  const id = useId();
  return (
    <>
      <button type="button" class="ib" popovertarget={id} aria-label={t('key')} data-name={t('key')}>
        <svg viewBox="0 0 18 18" aria-hidden="true">
          <path d={ICONS.key} />
        </svg>
      </button>
      <section id={id} popover="auto" class="key" aria-label={t('key')}>
        <ul>
          <li>
            <PageSign />
            {t('thisPage')}
          </li>
          {edition.sources.map((source) => (
            <li key={source.id}>
              <Siglum source={source.id} />
              {source.name[lang]}
              <small>{source.kind[lang]}</small>
            </li>
          ))}
          <li>
            <i class="dotR" />
            {mainReport(scope)?.name}
            <small>{t('keyReport')}</small>
          </li>
          <li>
            <span class="sg I" />
            {t('notHeld')}
          </li>
        </ul>
      </section>
    </>
  );
}
