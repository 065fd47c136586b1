import type { OnSpotting, Rule, Settings, SiteRule } from '../engine/settings.ts';

/** Whether a site's rule holds for a host: for its own, and for those below it. */
export function hasHost(site: SiteRule, host: string): boolean {
  return host === site.host || host.endsWith(`.${site.host}`);
}

/** The rule for a host: of the sites that it belongs to, the nearest one's; undefined where no site is listed. */
export function ruleFor({ sites }: Settings, host: string): Rule | undefined {
  const found = sites.filter((site) => hasHost(site, host));
  return found.sort((a, b) => b.host.length - a.host.length)[0]?.rule;
}

/** Whether a person asked that nothing be read on a host. */
export function isPaused(settings: Settings, host: string): boolean {
  return ruleFor(settings, host) === 'paused';
}

/** Whether a host's pages are looked at without being asked. */
export function mayLook(settings: Settings, host: string): boolean {
  const rule = ruleFor(settings, host);
  if (rule === 'paused' || settings.looks === 'asked') return false;
  return settings.looks === 'everywhere' || rule !== undefined;
}

/** What happens on a host's pages that tell the story. */
export function onSpottingAt(settings: Settings, host: string): OnSpotting {
  const rule = ruleFor(settings, host);
  return rule === undefined || rule === 'general' || rule === 'paused' ? settings.onSpotting : rule;
}
