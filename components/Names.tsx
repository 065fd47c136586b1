import { useId, useState } from 'preact/hooks';
import { type Named, namedOf } from './named.ts';
import { PageSign, Sigla, Siglum } from './Sigla.tsx';
import { useScope } from './scope.ts';

/** What the sources say of a name, and how each text writes it. */
function Entry({ named }: { named: Named }) {
  const { t, lang, reading, source } = useScope();
  const { entity, background, here } = named;
  return (
    <>
      {background.length > 0 && <p class="lab f">{t('background')}</p>}
      {background.map((one) => (
        <p key={one.text.en} class="body">
          {one.text[lang]} <Sigla sources={one.sources} />
        </p>
      ))}
      <p class="lab">{t('asNamed')}</p>
      <ul class="as">
        {here.length > 0 && (
          <li>
            <PageSign />
            <span>
              {here.map((words) => (
                <q key={words} class="words" lang={reading.lang}>
                  {words}
                </q>
              ))}
            </span>
            <span class="l">{reading.lang}</span>
          </li>
        )}
        {entity.asNamed.map((one) => (
          <li key={`${one.source} ${one.quote.text}`}>
            <Siglum source={one.source} />
            <q class="words" lang={source(one.source)?.lang}>
              {one.quote.text}
            </q>
            <span class="l">{source(one.source)?.lang}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function NameRow({ named }: { named: Named }) {
  const { lang } = useScope();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { entity, sources } = named;
  return (
    <li class={open ? 'open' : undefined}>
      <button type="button" class="r" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <b>{entity.names[lang]}</b>
        {open && entity.native && (
          <span class="zh" lang={entity.native.lang}>
            {entity.native.text}
          </span>
        )}
        <small>{entity.kind[lang]}</small>
        <Sigla sources={sources} />
      </button>
      <div id={id}>{open && <Entry named={named} />}</div>
    </li>
  );
}

/** Names on this page, like the index of a book. */
export function Names() {
  const scope = useScope();
  const named = namedOf(scope);
  return (
    <>
      <h2 tabIndex={-1}>{scope.t('namesTitle')}</h2>
      <p class="lede">{scope.t(named.length > 0 ? 'namesLede' : 'noNames')}</p>
      <ul class="nm">
        {named.map((one) => (
          <NameRow key={one.entity.id} named={one} />
        ))}
      </ul>
    </>
  );
}
