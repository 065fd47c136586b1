import { browser } from './browser.ts';
import { type PageKey, tellReader } from './messages.ts';

const KEYS: readonly string[] = ['toggle', 'next', 'previous', 'density'] satisfies PageKey[];

/** Brings the browser's keyboard shortcuts to the page in front. On a page that was not read, the one that opens the
 *  sidebar asks that it be. */
export function followCommands(compareAnyway: (tabId: number) => void): void {
  browser.commands?.onCommand.addListener(async (name, tab) => {
    if (!KEYS.includes(name) || tab?.id === undefined) return;
    const key = name as PageKey;
    if (!(await tellReader(tab.id, 'pressKey', { key })) && key === 'toggle') compareAnyway(tab.id);
  });
}
