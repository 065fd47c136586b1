import type { Say } from './say.ts';

/** Where the browser keeps pages back: says so, and asks for them. */
export function Grant({ t, onGrant }: { t: Say; onGrant(): void }) {
  return (
    <div class="ask">
      <p>{t('notGranted')}</p>
      <button type="button" class="bt" onClick={onGrant}>
        {t('grant')}
      </button>
    </div>
  );
}
