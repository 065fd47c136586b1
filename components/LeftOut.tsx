import { useState } from 'preact/hooks';
import { omissionsOf } from './left-out.ts';
import { Chevron } from './Mark.tsx';
import { Quoted } from './Quoted.tsx';
import { Sigla } from './Sigla.tsx';
import { useScope } from './scope.ts';

const SHOWN = 4;

/** What our sources have and this page has not, with one quote each. */
export function LeftOut() {
  const scope = useScope();
  const { t, lang } = scope;
  const [all, setAll] = useState(false);
  const omissions = omissionsOf(scope);
  const more = omissions.length - SHOWN;
  return (
    <>
      <h2 tabIndex={-1}>{t('leftOut')}</h2>
      <p class="lede">{t(omissions.length > 0 ? 'leftOutLede' : 'nothingLeftOut')}</p>
      <ul class="lo">
        {omissions.slice(0, all ? undefined : SHOWN).map(({ point, sources, claim }) => (
          <li key={point.id}>
            <h3 class="t">
              <span>{point.leftOut[lang]}</span>
              <Sigla sources={sources} />
            </h3>
            {claim && <Quoted source={claim.source} quote={claim.quote} speaker={claim.speaker} />}
          </li>
        ))}
      </ul>
      {more > 0 && !all && (
        <button type="button" class="morerow" onClick={() => setAll(true)}>
          <span>{t('morePoints', more)}</span>
          <Chevron />
        </button>
      )}
    </>
  );
}
