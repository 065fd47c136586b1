import type { Lang } from './corpus.ts';
import type { Density } from './view.ts';

/** Which pages are looked at without being asked: all, those of listed sites, none. */
export type Looks = 'everywhere' | 'listed' | 'asked';

/** What happens on a page that tells the story: the sidebar opens where there is room, its tab alone stands there, or
 *  the toolbar button counts and the page stays as it was. */
export type OnSpotting = 'sidebar' | 'tab' | 'badge';

/** `general`: as everywhere else; it makes the site a listed one. */
export type Rule = OnSpotting | 'general' | 'paused';

export interface SiteRule {
  /** As in `location.host`; it stands for the hosts below it too. */
  host: string;
  rule: Rule;
}

/** What a person has chosen: kept by `platform/settings.ts`, shown by `components/Settings.tsx`. */
export interface Settings {
  looks: Looks;
  onSpotting: OnSpotting;
  /** At most one a host. */
  sites: SiteRule[];
  density: Density;
  /** Of the interface; `auto` is the browser's. */
  language: Lang | 'auto';
  /** Into which language quotes are translated; `auto` is the interface's. The original always stands first. */
  translations: Lang | 'auto' | 'none';
}
