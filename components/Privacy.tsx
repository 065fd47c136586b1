import { useState } from 'preact/hooks';
import type { PartProps } from './Settings.tsx';

const SAID = ['Page', 'Sources', 'Counting', 'Private'];

/** A size for a person to read: "48 kB". */
function sayBytes(lang: string, bytes: number): string {
  const large = bytes >= 1e6;
  const unit = large ? 'megabyte' : 'kilobyte';
  const format = new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: large ? 1 : 0 });
  return format.format(bytes / (large ? 1e6 : 1e3));
}

/** What happens to what is read, what is kept of it, and how to be rid of it. */
export function Privacy({ t, lang, kept, onForget }: PartProps) {
  const [forgotten, tellForgotten] = useState(false);
  return (
    <>
      <dl class="priv">
        {SAID.map((one) => (
          <div key={one}>
            <dt>{t(`privacy${one}`)}</dt>
            <dd>{t(`privacy${one}Note`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('kept')}</h3>
      <p class="lede">
        {kept.readings > 0 ? t('keptReadings', kept.readings) : t('keptNothing')}{' '}
        {kept.readings > 0 && kept.bytes !== undefined && t('keptRoom', sayBytes(lang, kept.bytes))}
      </p>
      <div class="btns">
        <button
          type="button"
          class="bt"
          disabled={kept.readings === 0}
          onClick={async () => {
            await onForget();
            tellForgotten(true);
          }}
        >
          {t('forget')}
        </button>
        <span role="status">{forgotten && kept.readings === 0 && t('forgotten')}</span>
      </div>
    </>
  );
}
