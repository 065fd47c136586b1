import type { PageState } from '../engine/view.ts';
import { browser } from './browser.ts';

/** The colour of "differs" on light, with white on it: 8.8 to 1. */
const COLOUR = '#7b2468';

/** Shows on the toolbar button how many of the page's points differ, `=` where none does, and nothing on a page
 *  that was not compared. */
export async function showBadge(tabId: number, state: PageState): Promise<void> {
  const words = 'view' in state ? state.view.words : state.words;
  const count = countDiffering(state);
  const differing = words[count === 1 ? 'pointsDiffer_one' : 'pointsDiffer_other'] ?? '';
  const told = count ? `: ${differing.replace('$1', String(count))}` : `. ${words.noDifferences}`;
  const title = count === null ? words.actionTitle : `${words.extName}${told}`;
  try {
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
      browser.action.setBadgeText({ tabId, text: count === null ? '' : String(count || '=') }),
      browser.action.setTitle({ tabId, title: title ?? null }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}

/** On how many points the page differs; null for a page that was not compared. */
function countDiffering(state: PageState): number | null {
  if (state.kind !== 'read') return null;
  const { passages } = state.view.reading;
  return new Set(passages.filter((one) => one.state === 'differs').map(({ point }) => point)).size;
}
