import { browser } from './browser.ts';
import type { Kept, Shelf } from './readings.ts';

const KEY = 'readings';
const KEEP = 20;

/** A shelf in the browser's memory, gone with it: `storage.session` outlives the background script. */
export function createSessionShelf(): Shelf {
  async function load(): Promise<Kept[]> {
    const stored = await browser.storage.session.get(KEY);
    return Array.isArray(stored[KEY]) ? stored[KEY] : [];
  }

  return {
    get: async (url) => (await load()).find((kept) => kept.url === url),
    put: async (kept) => {
      const others = (await load()).filter(({ url }) => url !== kept.url);
      await browser.storage.session.set({ [KEY]: [kept, ...others].slice(0, KEEP) });
    },
    remove: async (url) => {
      const kept = await load();
      const others = kept.filter((one) => one.url !== url);
      if (others.length < kept.length) await browser.storage.session.set({ [KEY]: others });
    },
    clear: () => browser.storage.session.remove(KEY),
  };
}
