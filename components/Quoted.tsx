import type { ComponentChildren } from 'preact';
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

interface WordingProps {
  sign: ComponentChildren;
  name: string | undefined;
  lang: string;
  text: string;
  children?: ComponentChildren;
}

/** Someone's own words, with the letter, the name and the language they are in. */
function Wording({ sign, name, lang, text, children }: WordingProps) {
  return (
    <div class="qt">
      {sign}
      <div>
        <div class="src">
          <b>{name}</b>
          <span>{lang}</span>
        </div>
        <blockquote class="words" lang={lang}>
          {text}
        </blockquote>
        {children}
      </div>
    </div>
  );
}

/** What a source says, in its own words, then ours where it is in another language than the reader's. */
export function Quoted({ source, quote, speaker, translated }: QuotedProps) {
  const scope = useScope();
  const known = scope.source(source);
  const lang = known?.lang ?? 'en';
  const translation = translationOf(quote, lang, scope);
  const name = [known?.name[scope.lang], speaker].filter(Boolean).join(', ');
  return (
    <Wording sign={<Siglum source={source} />} name={name} lang={lang} text={quote.text}>
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
    </Wording>
  );
}

/** What this page says, in its own words. */
export function PageQuoted({ text }: { text: string }) {
  const { t, reading } = useScope();
  return <Wording sign={<PageSign />} name={t('thisPage')} lang={reading.lang} text={text} />;
}
