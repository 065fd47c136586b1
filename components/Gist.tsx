import type { Edition, Lang } from '../engine/corpus.ts';
import { countReports } from './provenance.ts';
import { type Say, sayMonth } from './say.ts';

/** The story we hold, in short, each sentence with the letters of the sources that carry it. */
export function Gist({ edition, lang, t }: { edition: Edition; lang: Lang; t: Say }) {
  const { story, sources, claims } = edition;
  const lettersOf = (ids: string[]) => {
    const carriers = new Set(claims.filter((claim) => ids.includes(claim.id)).map((claim) => claim.source));
    return sources.filter((source) => carriers.has(source.id));
  };
  return (
    <section class="gist">
      <h2>{story.title[lang]}</h2>
      <small>
        {`${t('articles', sources.length)} ${t('reports', countReports({ edition }))} ${t('ends', sayMonth(t, story.asOf))}`}
      </small>
      {story.gist.map((one) => (
        <p key={one.text.en}>
          {one.text[lang]}{' '}
          <span class="sgs">
            {lettersOf(one.claims).map((source) => (
              <span key={source.id} class="sg" data-name={source.name[lang]}>
                {source.siglum}
              </span>
            ))}
          </span>
        </p>
      ))}
    </section>
  );
}
