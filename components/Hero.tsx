import { useId, useState } from 'preact/hooks';
import { Fan } from './Fan.tsx';
import { countReports, creditOf, mainReport } from './provenance.ts';
import { sayMonth } from './say.ts';
import { type Scope, useScope } from './scope.ts';
import { WhyMatched } from './WhyMatched.tsx';

/** "5 articles," and "1 original report.": how many texts, and how many of them were there first. */
export function originCount(scope: Pick<Scope, 'edition' | 't'>): [string, string] {
  return [scope.t('articles', scope.edition.sources.length), scope.t('reports', countReports(scope))];
}

const CREDIT = { report: 'creditsReport', other: 'creditsOther', nobody: 'creditsNobody' };

/** What this page says of its own origin, and no more than is known. */
export function Credit() {
  const scope = useScope();
  return <p class="org">{scope.t(CREDIT[creditOf(scope)], mainReport(scope)?.name ?? '')}</p>;
}

/** The head of the sidebar: how many accounts there really are, and how they hang together. */
export function Hero({ dropped }: { dropped?: number | undefined }) {
  const scope = useScope();
  const { t, edition, lang, reading, notice } = scope;
  const [why, setWhy] = useState(false);
  const id = useId();
  const [articles, reports] = originCount(scope);
  return (
    <header class="hero" data-part="hero">
      <div class="eb">{edition.story.title[lang]}</div>
      <h1 tabIndex={-1}>
        {articles}
        <br />
        {reports}
      </h1>
      <Fan pitch={23} />
      <Credit />
      {!reading.spotted && <p class="asked">{t('askedFor')}</p>}
      <div class="meta">
        <span>{t('sourcesEnd', sayMonth(t, edition.story.asOf))}</span>
        <button type="button" class="lk" aria-expanded={why} aria-controls={id} onClick={() => setWhy(!why)}>
          {t('whyMatched')}
        </button>
      </div>
      <div id={id}>{why && <WhyMatched />}</div>
      {dropped ? <p class="amiss">{t('pageChanged', dropped)}</p> : null}
      {notice && <p class="amiss">{t(notice)}</p>}
    </header>
  );
}
