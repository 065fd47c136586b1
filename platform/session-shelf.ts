import { browser } from './browser.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Kept, Shelf } from './readings.ts';

const KEY = 'readings';
const KEEP = 20;

/** A shelf in the browser's memory, gone with it: `storage.session` outlives the background script. */
export function createSessionShelf(): Shelf {
  // Two tabs at once would each take the other's back.
  const queue = oneAtATime();
  async function load(): Promise<Kept[]> {
    const stored = await browser.storage.session.get(KEY);
    const kept: unknown = stored[KEY];
    return Array.isArray(kept) ? kept.filter((one) => typeof one?.url === 'string') : [];
  }

  return {
    get: async (url) => (await load()).find((kept) => kept.url === url),
    put: (kept) =>
      queue(async () => {
        const others = (await load()).filter(({ url }) => url !== kept.url);
        const save = (all: Kept[]) => browser.storage.session.set({ [KEY]: all.slice(0, KEEP) });
        // There is room for 10 MB in all, so one that is large may have to stand alone.
        await save([kept, ...others]).catch(() => save([kept]));
      }),
    remove: (url) =>
      queue(async () => {
        const kept = await load();
        const others = kept.filter((one) => one.url !== url);
        if (others.length < kept.length) await browser.storage.session.set({ [KEY]: others });
      }),
    clear: () => queue(() => browser.storage.session.remove(KEY)),
  };
}
