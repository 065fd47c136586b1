import type { Quote, Source } from '../engine/corpus.ts';
import { translationOf } from './accounts.ts';
import { type Provenance, provenanceOf } from './provenance.ts';
import { PageSign, Sigla, Siglum } from './Sigla.tsx';
import { useScope } from './scope.ts';
import { Timeline } from './Timeline.tsx';

/** A source on the tree: what kind of text, by what words it leads there, and what a reader should know of it. */
function SourceNode({ source, link }: { source: Source; link: string }) {
  const scope = useScope();
  const { lang, t } = scope;
  const { evidence } = source.origin;
  const translated = (quote: Quote) => {
    const translation = translationOf(quote, source.lang, scope);
    return translation ? ` ${t('ourTranslation')}: ${translation}` : '';
  };
  return (
    <li class={`nd br ${link}`}>
      <span class="dot">
        <Siglum source={source.id} />
      </span>
      <b>{source.name[lang]}</b> <span class="k">{source.lang}</span>
      <div class="k">{source.kind[lang]}</div>
      {evidence && (
        <p class="ev words" lang={source.lang}>
          {evidence.text}
        </p>
      )}
      {evidence && translated(evidence) && <p class="tn">{translated(evidence)}</p>}
      {source.signs.map((sign) => (
        <p key={sign.text.en} class="tn">
          {sign.text[lang]}
          {sign.quote && sign.quote.text !== evidence?.text && (
            <>
              {' '}
              <q class="words" lang={source.lang}>
                {sign.quote.text}
              </q>
              {translated(sign.quote)}
            </>
          )}
        </p>
      ))}
    </li>
  );
}

function PageNode({ page }: { page: NonNullable<Provenance['page']> }) {
  const scope = useScope();
  return (
    <li class="nd br">
      <span class="dot">
        <PageSign />
      </span>
      <b>{scope.t('thisPage')}</b>
      <div class="k">{scope.page.host}</div>
      {page.quote && (
        <p class="ev words" lang={scope.reading.lang}>
          {page.quote}
        </p>
      )}
    </li>
  );
}

/** The tree of origins: from the people behind the report to this page. */
function Tree({ provenance }: { provenance: Provenance }) {
  const { t, lang } = useScope();
  const { report, informants, credited, via, inferred, page } = provenance;
  return (
    <ul class="tree">
      {informants.length > 0 && (
        <li class="nd pe">
          <span class="dot dotO" />
          <b>{t('informants')}</b>
          <div class="tn">
            {t('informantsNote')} <Sigla sources={informants.map((one) => one.source)} />
          </div>
        </li>
      )}
      <li class="nd re">
        <span class="dot dotR" />
        <b>{report.name}</b>
        <div class="tn">{report.note[lang]}</div>
      </li>
      {credited.map((source) => (
        <SourceNode key={source.id} source={source} link="" />
      ))}
      {page && <PageNode page={page} />}
      {via.flatMap(({ name, sources }) => [
        <li key={name} class="nd br inf">
          <span class="dot">
            <span class="sg I" />
          </span>
          <b>{name}</b>
          <div class="tn">{t('notHeld')}</div>
        </li>,
        ...sources.map((source) => <SourceNode key={source.id} source={source} link="sub" />),
      ])}
      {inferred.map((source) => (
        <SourceNode key={source.id} source={source} link="inf" />
      ))}
    </ul>
  );
}

/** Where all of it comes from. */
export function WhereFrom() {
  const scope = useScope();
  const { t } = scope;
  const provenance = provenanceOf(scope);
  return (
    <>
      <h2 tabIndex={-1}>{t('whereFromTitle')}</h2>
      <p class="lede">{t('whereFromLede')}</p>
      {provenance && <Tree provenance={provenance} />}
      <div class="tkey">
        <span>
          <i />
          {t('linkCredited')}
        </span>
        <span class="d">
          <i />
          {t('linkInferred')}
        </span>
      </div>
      <Timeline />
    </>
  );
}
