import { resolve } from 'node:path';
import { launchChromium } from './chromium.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import type { Kind } from './find-browser.ts';
import { launchFirefox } from './firefox.ts';

/** Where `npm run build:chrome` and `build:firefox` leave the extension. */
export const BUILDS: Record<Kind, string> = {
  chromium: resolve(import.meta.dirname, '../../.output/chrome-mv3'),
  firefox: resolve(import.meta.dirname, '../../.output/firefox-mv3'),
};

/** A browser in a fresh profile, which goes when it closes. */
export function launch(kind: Kind, options: LaunchOptions): Promise<Driver> {
  return kind === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
