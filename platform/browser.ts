/** The one place that imports the polyfill: it costs 10 kB in every bundle, so never in what runs on every page. */
export { default as browser, type Runtime, type Tabs } from 'webextension-polyfill';
