import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { corpusFiles } from './corpus/corpus-files.ts';
import { corpusPlugin } from './corpus/corpus-plugin.ts';
import { spotterPlugin } from './corpus/spotter-plugin.ts';
import { nativeOnPage } from './tools/native-on-page.ts';
import { withoutInnerHtml } from './tools/without-inner-html.ts';

/** The corpus's one story. */
const STORY = 'tesla-china-data-center';

/** Extension pages load nothing but the extension's own files: nothing can go out. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  // The language packs, which are files of the extension.
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Chrome takes no more than four suggested keys; the others are heard by the reader on its page. */
const COMMANDS = Object.fromEntries(
  [
    ['toggle', 'S', 'commandToggle'],
    ['next', 'J', 'commandNext'],
    ['previous', 'K', 'commandPrevious'],
    ['density', 'D', 'commandDensity'],
  ].map(([name, key, told]) => [
    name,
    { suggested_key: { default: `Alt+Shift+${key}` }, description: `__MSG_${told}__` },
  ]),
);

export default defineConfig({
  imports: false,
  vite: () => ({
    plugins: [preact(), nativeOnPage(), withoutInnerHtml(), corpusPlugin(), spotterPlugin('corpus', STORY)],
  }),
  hooks: { 'build:publicAssets': (_, files) => void files.push(...corpusFiles()) },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    icons: {
      16: 'icons/16.png',
      32: 'icons/32.png',
      48: 'icons/48.png',
      128: 'icons/128.png',
    },
    action: { default_title: '__MSG_actionTitle__' },
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage', 'webNavigation'],
    host_permissions: ['http://*/*', 'https://*/*'],
    // No content script: `platform/place-spotter.ts` registers the spotter, on the pages that the settings allow.
    commands: COMMANDS,
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'second-source@second-source.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // The first Android version that knows `data_collection_permissions`.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
