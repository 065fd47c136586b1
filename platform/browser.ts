/** The one place that imports the polyfill. In what runs on a page the browser's own API stands in for it: see
 *  `tools/native-on-page.ts`. */
export { default as browser, type Runtime, type Tabs } from 'webextension-polyfill';
