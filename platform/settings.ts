import type { Density } from '../engine/view.ts';
import { browser } from './browser.ts';

export interface Settings {
  density: Density;
  /** Hosts, as in `location.host`, on which nothing is read. */
  pausedSites: string[];
}

const DEFAULTS: Settings = { density: 'some', pausedSites: [] };
const DENSITIES: unknown[] = ['few', 'some', 'all'] satisfies Density[];

/** Settings from whatever the storage holds: what is missing or makes no sense is as it is by default. */
export function parseSettings(stored: Record<string, unknown>): Settings {
  const { density, pausedSites } = stored;
  return {
    density: DENSITIES.includes(density) ? (density as Density) : DEFAULTS.density,
    pausedSites: Array.isArray(pausedSites)
      ? pausedSites.filter((host): host is string => typeof host === 'string' && host !== '')
      : DEFAULTS.pausedSites,
  };
}

/** The settings as they are kept, or the defaults where the storage fails. */
export async function loadSettings(): Promise<Settings> {
  try {
    return parseSettings(await browser.storage.local.get(Object.keys(DEFAULTS)));
  } catch {
    return DEFAULTS;
  }
}

export async function saveSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set(change);
}

/** Pauses a site or takes it up again. */
export async function setPaused(host: string, paused: boolean): Promise<void> {
  const { pausedSites } = await loadSettings();
  const others = pausedSites.filter((site) => site !== host);
  await saveSettings({ pausedSites: paused ? [...others, host] : others });
}
