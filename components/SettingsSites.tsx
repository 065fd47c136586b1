import { useState } from 'preact/hooks';
import type { Looks, OnSpotting, Rule } from '../engine/settings.ts';
import { Choice } from './Choice.tsx';
import { Grant } from './Grant.tsx';
import { hostFrom } from './host-from.ts';
import type { PartProps } from './Settings.tsx';

const LOOKS: Looks[] = ['everywhere', 'listed', 'asked'];
const WAYS: OnSpotting[] = ['sidebar', 'tab', 'badge'];
const RULES: Rule[] = ['general', 'sidebar', 'tab', 'badge', 'paused'];

/** Where it looks, what it does there, and which sites have a rule of their own. */
export function SettingsSites(props: PartProps) {
  const { t, settings, onChange } = props;
  return (
    <>
      <Choice
        name="looks"
        legend={t('looks')}
        value={settings.looks}
        options={LOOKS.map((value) => ({
          value,
          label: t(`looks_${value}`),
          note: t(`looks_${value}Note`),
        }))}
        onChange={(looks) => onChange({ looks })}
      />
      {!props.granted && settings.looks !== 'asked' && <Grant t={t} onGrant={props.onGrant} />}
      <Choice
        name="onSpotting"
        legend={t('onSpotting')}
        value={settings.onSpotting}
        options={WAYS.map((value) => ({
          value,
          label: t(`onSpotting_${value}`),
          ...(value === 'badge' ? {} : { note: t(`onSpotting_${value}Note`) }),
        }))}
        onChange={(onSpotting) => onChange({ onSpotting })}
      />
      <h3>{t('yourSites')}</h3>
      <SiteTable {...props} />
      <AddSite {...props} />
    </>
  );
}

function SiteTable({ t, settings: { sites }, onSite }: PartProps) {
  if (sites.length === 0) return <p class="lede">{t('noSites')}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('site')}</th>
          <th scope="col">{t('onSpotting')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {sites.map(({ host, rule }) => (
          <tr key={host}>
            <th scope="row">{host}</th>
            <td>
              <select
                aria-label={t('ruleFor', host)}
                value={rule}
                onChange={(event) => onSite(host, event.currentTarget.value as Rule)}
              >
                {RULES.map((one) => (
                  <option key={one} value={one}>
                    {t(`rule_${one}`)}
                  </option>
                ))}
              </select>
            </td>
            <td>
              <button
                type="button"
                class="lk"
                aria-label={t('removeSiteNamed', host)}
                onClick={() => onSite(host, null)}
              >
                {t('removeSite')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AddSite({ t, settings, onSite }: PartProps) {
  const [typed, type] = useState('');
  const [refused, refuse] = useState(false);
  function add(event: Event): void {
    event.preventDefault();
    const host = hostFrom(typed);
    refuse(host === null);
    if (host === null) return;
    // One that is on the list keeps its rule.
    if (!settings.sites.some((site) => site.host === host)) onSite(host, 'general');
    type('');
  }
  return (
    <form class="add" onSubmit={add}>
      <input
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        aria-label={t('siteAddress')}
        aria-invalid={refused}
        aria-describedby={refused ? 'refused' : undefined}
        placeholder="news.example"
        value={typed}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <button type="submit" class="bt">
        {t('addSite')}
      </button>
      <p id="refused" class="note" role="status">
        {refused && t('noSuchSite')}
      </p>
    </form>
  );
}
