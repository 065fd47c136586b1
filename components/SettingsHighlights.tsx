import type { Density } from '../engine/view.ts';
import { Choice } from './Choice.tsx';
import { Excerpt } from './Excerpt.tsx';
import type { PartProps } from './Settings.tsx';
import { ScopeContext, scopeOf } from './scope.ts';

const DENSITIES: Density[] = ['few', 'some', 'all'];

/** How much is highlighted, and how that looks. */
export function SettingsHighlights({ t, settings, example, onChange }: PartProps) {
  return (
    <div class="two">
      <Choice
        name="density"
        legend={t('highlights')}
        quiet
        value={settings.density}
        options={DENSITIES.map((value) => ({ value, label: t(value), note: t(`${value}Note`) }))}
        onChange={(density) => onChange({ density })}
      />
      {example && (
        <div class="demo">
          <small>{t('asItWillLook')}</small>
          <ScopeContext.Provider value={scopeOf(example)}>
            <Excerpt density={settings.density} />
          </ScopeContext.Provider>
        </div>
      )}
    </div>
  );
}
