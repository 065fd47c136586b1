import type { Lang } from '../engine/corpus.ts';
import { Choice } from './Choice.tsx';
import type { PartProps } from './Settings.tsx';

/** Each in its own language, so that whoever reads only that one finds it. */
const NAMES: Record<Lang, string> = { en: 'English', nl: 'Nederlands', de: 'Deutsch' };
const NAMED = Object.entries(NAMES).map(([value, label]) => ({ value: value as Lang, label, lang: value }));

/** The language of the interface, and the one that quotes are translated into. */
export function SettingsLanguages({ t, settings, onChange }: PartProps) {
  return (
    <>
      <Choice
        name="language"
        legend={t('language')}
        inline
        value={settings.language}
        options={[{ value: 'auto', label: t('language_auto') }, ...NAMED]}
        onChange={(language) => onChange({ language })}
      />
      <Choice
        name="translations"
        legend={t('translations')}
        inline
        value={settings.translations}
        options={[
          { value: 'auto', label: t('translations_auto') },
          ...NAMED,
          { value: 'none', label: t('translations_none') },
        ]}
        onChange={(translations) => onChange({ translations })}
      >
        <p class="note">{t('translationsNote')}</p>
      </Choice>
    </>
  );
}
