import type { Browser } from 'webextension-polyfill';

export type { Runtime, Tabs } from 'webextension-polyfill';

/** The browser's own API. Both browsers answer with promises, each under its own name, so that no polyfill is needed:
 *  it would cost every bundle 10 kB, and a page several milliseconds. */
const world = globalThis as unknown as { browser?: Browser; chrome: Browser };
export const browser: Browser = world.browser ?? world.chrome;
