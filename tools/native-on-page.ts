import type { Plugin } from 'vite';

const NATIVE = '\0native-browser';

/** In the build of the reader, which runs on pages, the browser's own API stands in for webextension-polyfill: both
 *  browsers answer with promises there, each under its own name, and the polyfill would cost a page 10 kB and several
 *  milliseconds. */
export function nativeOnPage(): Plugin {
  let isPage = false;
  return {
    name: 'second-source:native-on-page',
    enforce: 'pre',
    buildStart({ input }) {
      isPage = JSON.stringify(input).includes('reader');
    },
    resolveId: (id) => (isPage && id === 'webextension-polyfill' ? NATIVE : undefined),
    load: (id) => (id === NATIVE ? 'export default globalThis.browser ?? globalThis.chrome;' : undefined),
  };
}
