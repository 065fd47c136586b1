import type { Settings, SiteRule } from '../engine/settings.ts';
import { browser } from './browser.ts';
import { oneAtATime } from './one-at-a-time.ts';

const ID = 'spotter';
const EVERYWHERE = ['http://*/*', 'https://*/*'];

interface Pages {
  matches: string[];
  excludeMatches: string[];
}

/** Two at once that both find no script would both register it. */
const queue = oneAtATime();

/** Has the browser run the spotter on the pages that the settings let it look at, and on no other: a paused site does
 *  not pay for it, nor any page that is looked at only when asked. */
export function placeSpotter(settings: Settings): Promise<void> {
  return queue(() => place(settings));
}

async function place(settings: Settings): Promise<void> {
  const pages = spottedPages(settings);
  const [old] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (!pages) {
    if (old) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = { id: ID, js: ['spotter.js'], runAt: 'document_idle' as const, ...pages };
  if (old) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Where the spotter runs by itself; null for nowhere. */
export function spottedPages({ looks, sites }: Settings): Pages | null {
  if (looks === 'asked') return null;
  const patternsOf = (wanted: (site: SiteRule) => boolean) => sites.filter(wanted).flatMap(patternsFor);
  const paused = (site: SiteRule) => site.rule === 'paused';
  const matches = looks === 'everywhere' ? EVERYWHERE : patternsOf((site) => !paused(site));
  if (matches.length === 0) return null;
  // A site below a paused one may be read all the same: then it is the background that tells them apart.
  const above = (site: SiteRule) =>
    sites.some((other) => !paused(other) && nameOf(other).endsWith(`.${nameOf(site)}`));
  const excludeMatches = patternsOf((site) => paused(site) && !site.host.includes(':') && !above(site));
  return { matches, excludeMatches };
}

/** Match patterns for a site and those below it. They know no ports, so the background looks at these once more. */
function patternsFor(site: SiteRule): string[] {
  const name = nameOf(site);
  // An address of numbers has none below it, and no pattern may say so.
  const below = /^[\d.]+$|^\[/.test(name) ? [] : [`*://*.${name}/*`];
  return [`*://${name}/*`, ...below];
}

function nameOf({ host }: SiteRule): string {
  return host.replace(/:\d+$/, '');
}
