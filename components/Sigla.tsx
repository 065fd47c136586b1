import { useScope } from './scope.ts';

/** The letter of a source, in a circle. */
export function Siglum({ source }: { source: string }) {
  const scope = useScope();
  const known = scope.source(source);
  return (
    <span class="sg" data-name={known?.name[scope.lang]} aria-hidden="true">
      {known?.siglum}
    </span>
  );
}

/** This page, a filled square. */
export function PageSign() {
  const { t } = useScope();
  return (
    <span class="sg P" data-name={t('thisPage')} aria-hidden="true">
      ¶
    </span>
  );
}

/** Who says something: this page first, then sources by id. Read out by name. */
export function Sigla({ page = false, sources }: { page?: boolean; sources: string[] }) {
  const scope = useScope();
  const names = sources.map((id) => scope.source(id)?.name[scope.lang] ?? id);
  return (
    <span class="sgs">
      {page && <PageSign />}
      {sources.map((id) => (
        <Siglum key={id} source={id} />
      ))}
      <span class="vh">{[...(page ? [scope.t('thisPage')] : []), ...names].join(', ')}</span>
    </span>
  );
}
