import type { Localised, Quote } from '../engine/corpus.ts';
import { translationOf } from './accounts.ts';
import { PageSign, Siglum } from './Sigla.tsx';
import { useScope } from './scope.ts';
import { atQuote } from './text-fragment.ts';

interface QuotedProps {
  source: string;
  quote: Quote;
  speaker?: string | undefined;
  /** How a translation could have caused a difference from others' words. */
  translated?: Localised | undefined;
}

/** What a source says, in its own words, then ours where it is in another language than the reader's. */
export function Quoted({ source, quote, speaker, translated }: QuotedProps) {
  const scope = useScope();
  const known = scope.source(source);
  const lang = known?.lang ?? 'en';
  const translation = translationOf(quote, lang, scope);
  return (
    <div class="qt">
      <Siglum source={source} />
      <div>
        <div class="src">
          <b>
            {known?.name[scope.lang]}
            {speaker && `, ${speaker}`}
          </b>
          <span>{lang}</span>
        </div>
        <blockquote class="words" lang={lang}>
          {quote.text}
        </blockquote>
        {known?.url && (
          <a class="lk" href={atQuote(known.url, quote.text)} target="_blank" rel="noreferrer">
            {scope.t('openSource')}
          </a>
        )}
        {translation && (
          <div class="tr">
            <small>{scope.t('ourTranslation')}</small>
            <em lang={scope.translations}>{translation}</em>
          </div>
        )}
        {translated && (
          <div class="tr maybe">
            <small>{scope.t('mayBeTranslation')}</small>
            {translated[scope.lang]}
          </div>
        )}
      </div>
    </div>
  );
}

/** What this page says, in its own words. */
export function PageQuoted({ text }: { text: string }) {
  const { t, reading } = useScope();
  return (
    <div class="qt">
      <PageSign />
      <div>
        <div class="src">
          <b>{t('thisPage')}</b>
          <span>{reading.lang}</span>
        </div>
        <blockquote class="words" lang={reading.lang}>
          {text}
        </blockquote>
      </div>
    </div>
  );
}
