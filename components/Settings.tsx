import type { ComponentChildren } from 'preact';
import type { Edition, Lang } from '../engine/corpus.ts';
import type { Settings as Chosen, Rule } from '../engine/settings.ts';
import type { View } from '../engine/view.ts';
import { Gist } from './Gist.tsx';
import { Brand } from './Mark.tsx';
import { Privacy } from './Privacy.tsx';
import { SettingsHighlights } from './SettingsHighlights.tsx';
import { SettingsLanguages } from './SettingsLanguages.tsx';
import { SettingsSites } from './SettingsSites.tsx';
import { type Say, say } from './say.ts';
import { Tip } from './Tip.tsx';

/** What is kept in this browser. */
export interface Kept {
  /** Pages whose reading is kept. */
  readings: number;
  /** Of all that the extension keeps; undefined where the browser does not say. */
  bytes?: number | undefined;
}

export interface SettingsProps {
  settings: Chosen;
  words: Record<string, string>;
  lang: Lang;
  edition: Edition;
  /** The example to show the highlights on; none where the story has none. */
  example: View | null;
  kept: Kept;
  /** Whether the browser lets the extension look at pages by itself. */
  granted: boolean;
  theme?: 'light' | 'dark' | undefined;
  onChange(change: Partial<Omit<Chosen, 'sites'>>): void;
  /** Null takes the site off the list. */
  onSite(host: string, rule: Rule | null): void;
  onGrant(): void;
  onForget(): Promise<void>;
}

export interface PartProps extends SettingsProps {
  t: Say;
}

const PARTS = [
  { id: 'sites', title: 'sitesPart', lede: 'sitesLede' },
  { id: 'highlights', title: 'highlights', lede: 'densityLede' },
  { id: 'languages', title: 'languagesPart', lede: 'languagesLede' },
  { id: 'story', title: 'storyPart', lede: 'storyLede' },
  { id: 'privacy', title: 'privacyPart', lede: 'privacyLede' },
] as const;

/** The settings page: each choice takes effect at once, there is nothing to save. */
export function Settings(props: SettingsProps) {
  const { words, lang, theme, edition } = props;
  const t: Say = (key, ...args) => say(words, key, ...args);
  const part = { ...props, t };
  const parts: Record<(typeof PARTS)[number]['id'], ComponentChildren> = {
    sites: <SettingsSites {...part} />,
    highlights: <SettingsHighlights {...part} />,
    languages: <SettingsLanguages {...part} />,
    story: <Gist edition={edition} lang={lang} t={t} />,
    privacy: <Privacy {...part} />,
  };
  return (
    <div class="own opt" lang={lang} data-theme={theme}>
      <nav aria-label={t('settings')}>
        <div class="name">
          <Brand />
          {t('extName')}
        </div>
        {PARTS.map(({ id, title }) => (
          <a key={id} href={`#${id}`}>
            {t(title)}
          </a>
        ))}
      </nav>
      <main>
        <h1>{t('settings')}</h1>
        {PARTS.map(({ id, title, lede }) => (
          <section key={id} id={id} aria-label={t(title)}>
            <h2>{t(title)}</h2>
            <p class="lede">{t(lede)}</p>
            {parts[id]}
          </section>
        ))}
      </main>
      <Tip />
    </div>
  );
}
