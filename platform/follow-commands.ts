import { browser } from './browser.ts';
import { type PageKey, tellReader } from './messages.ts';

const KEYS: readonly string[] = ['toggle', 'next', 'previous', 'density'] satisfies PageKey[];

/** Brings the browser's keyboard shortcuts to the page in front. On a page that was not read, the one that opens the
 *  sidebar asks that it be. */
export function followCommands(compareAnyway: (tabId: number) => Promise<unknown>): void {
  browser.commands?.onCommand.addListener(async (name, tab) => {
    if (!KEYS.includes(name) || tab?.id === undefined) return;
    const key = name as PageKey;
    if (!(await tellReader(tab.id, 'pressKey', { key })) && key === 'toggle')
      // The tab may be gone: then there is nobody to tell.
      await compareAnyway(tab.id).catch(() => undefined);
  });
}
