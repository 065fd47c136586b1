import type { Rule, Settings, SiteRule } from '../engine/settings.ts';
import { browser } from './browser.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { hasHost } from './site-rules.ts';

const DEFAULTS: Settings = {
  looks: 'everywhere',
  onSpotting: 'sidebar',
  sites: [],
  density: 'some',
  language: 'auto',
  translations: 'auto',
};

/** What each choice may be; the first is the default. */
const CHOICES = {
  looks: ['everywhere', 'listed', 'asked'],
  onSpotting: ['sidebar', 'tab', 'badge'],
  density: ['some', 'few', 'all'],
  language: ['auto', 'en', 'nl', 'de'],
  translations: ['auto', 'none', 'en', 'nl', 'de'],
} as const satisfies { [K in Exclude<keyof Settings, 'sites'>]: readonly Settings[K][] };

const RULES: readonly unknown[] = ['general', 'sidebar', 'tab', 'badge', 'paused'] satisfies Rule[];

/** Where version 0.1 kept the hosts of paused sites. */
const PAUSED_BEFORE = 'pausedSites';

/** Settings from whatever the storage holds. Each is judged by itself: what is missing or makes no sense is as it is
 *  by default, and all else stays. Sites that an older version paused are paused still. */
export function parseSettings(stored: Record<string, unknown>): Settings {
  const choose = <K extends keyof typeof CHOICES>(key: K) => {
    const allowed: readonly unknown[] = CHOICES[key];
    return (allowed.includes(stored[key]) ? stored[key] : DEFAULTS[key]) as Settings[K];
  };
  return {
    looks: choose('looks'),
    onSpotting: choose('onSpotting'),
    sites: parseSites(stored),
    density: choose('density'),
    language: choose('language'),
    translations: choose('translations'),
  };
}

function parseSites(stored: Record<string, unknown>): SiteRule[] {
  const before = listOf(stored[PAUSED_BEFORE]).map((host) => ({ host, rule: 'paused' }));
  const sites = new Map<string, SiteRule>();
  for (const site of [...before, ...listOf(stored.sites)])
    if (isSiteRule(site)) sites.set(site.host, { host: site.host, rule: site.rule });
  return [...sites.values()];
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function isSiteRule(value: unknown): value is SiteRule {
  if (typeof value !== 'object' || value === null || !('host' in value) || !('rule' in value)) return false;
  return typeof value.host === 'string' && isHost(value.host) && RULES.includes(value.rule);
}

/** The browser refuses to place the spotter anywhere when one site's pattern makes no sense to it. */
function isHost(text: string): boolean {
  const name = text.replace(/:\d+$/, '');
  return !/[*@]/.test(name) && URL.canParse(`http://${text}`) && new URL(`http://${text}`).hostname === name;
}

/** The settings as they are kept, or the defaults where the storage fails. */
export async function loadSettings(): Promise<Settings> {
  try {
    return parseSettings(await browser.storage.local.get([...Object.keys(DEFAULTS), PAUSED_BEFORE]));
  } catch {
    return DEFAULTS;
  }
}

export async function saveSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(change);
  if (change.sites) await browser.storage.local.remove(PAUSED_BEFORE);
}

/** Two changes of the sites at once would each take the other's back. */
const queue = oneAtATime();

/** Sets the rule of a site, or takes it off the list. */
export function setSiteRule(host: string, rule: Rule | null): Promise<void> {
  return queue(async () => {
    const { sites } = await loadSettings();
    const others = sites.filter((site) => site.host !== host);
    await saveSettings({ sites: rule ? [...others, { host, rule }] : others });
  });
}

/** Reads a site again: takes back whatever pauses it, be it said of the site or of one above it. Where only listed
 *  sites are read it stays listed. */
export async function resumeSite(host: string): Promise<void> {
  const { sites, looks } = await loadSettings();
  for (const site of sites)
    if (site.rule === 'paused' && hasHost(site, host))
      await setSiteRule(site.host, looks === 'listed' ? 'general' : null);
}

/** Calls back when settings have changed, with the names of those that did. */
export function onSettingsChanged(listener: (names: string[]) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const names = Object.keys(changes).filter((name) => name in DEFAULTS || name === PAUSED_BEFORE);
    if (area === 'local' && names.length > 0) listener(names);
  });
}
