import { existsSync } from 'node:fs';
import { findBrowser, howToGet, installBrowser, KINDS } from '../../tools/browser/find-browser.ts';
import { BUILDS } from '../../tools/browser/launch.ts';

/** Before all tests: both browsers are there, installed where that is possible, and both builds. */
export default function findAll(): void {
  for (const kind of KINDS) {
    if (!(findBrowser([kind]) ?? installBrowser(kind))) throw new Error(howToGet([kind]));
    if (!existsSync(BUILDS[kind])) throw new Error('The extension is not built: npm run build');
  }
}
