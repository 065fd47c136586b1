import { Sigla } from './Sigla.tsx';
import { sayMonth } from './say.ts';
import { useScope } from './scope.ts';

/** What the sources put in time, each with who says so; nothing for a story without dates. */
export function Timeline() {
  const { t, lang, edition } = useScope();
  const { sources, story, claims } = edition;
  if (story.timeline.length === 0) return null;
  const carriers = (ids: string[]) => {
    const found = new Set(claims.filter((claim) => ids.includes(claim.id)).map((claim) => claim.source));
    return sources.map((source) => source.id).filter((id) => found.has(id));
  };
  return (
    <section class="tl" aria-label={t('timeline')}>
      <h3>{t('timeline')}</h3>
      <p class="tn">{t('timelineNote')}</p>
      <ol>
        {story.timeline.map((event) => (
          <li key={event.date}>
            <time dateTime={event.date}>
              {event.date.includes('-') ? sayMonth(t, event.date) : event.date}
            </time>
            <p>
              {event.text[lang]} <Sigla sources={carriers(event.claims)} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
