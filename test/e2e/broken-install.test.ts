import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Driver, OwnPage } from '../../tools/browser/driver.ts';
import { findBrowser, KINDS } from '../../tools/browser/find-browser.ts';
import { BUILDS, launch } from '../../tools/browser/launch.ts';
import { type Site, servePages } from '../../tools/serve-pages.ts';
import { highlightsOf } from './sidebar.ts';

/** What is lost, and where the person is told so. */
const CASES: [name: string, lost: string, shown: string[]][] = [
  ['the pack of the page’s language', 'packs', ['popup.html']],
  ['the model', 'model.json', ['popup.html']],
  ['the sources as they are shown', 'editions', ['popup.html', 'options.html', 'welcome.html']],
];

describe.each(KINDS)('in %s, an installation without', (kind) => {
  let folder: string;
  let site: Site;
  let driver: Driver | undefined;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'second-source-'));
    cpSync(BUILDS[kind], folder, { recursive: true });
    site = await servePages();
  });
  afterEach(async () => {
    await driver?.close();
    await site?.close();
    rmSync(folder, { recursive: true });
  });

  test.each(CASES)('%s says so, and leaves the page as it was', async (_, lost, shown) => {
    rmSync(join(folder, lost), { recursive: true });
    driver = await launch(kind, { path: findBrowser([kind])?.path ?? '', extension: folder });
    const page = await driver.open(`${site.url}/tesla-presses-ahead/`);
    for (const file of shown) {
      const own: OwnPage = file === 'popup.html' ? await driver.openPopup(page) : await driver.openOwn(file);
      const text = () => own.ask(() => document.body?.textContent ?? '');
      await expect.poll(text, { message: file }).toContain('We could not open our sources.');
      await own.close();
    }
    expect(await driver.inRoot(page, () => 'a host element')).toBeNull();
    expect(await highlightsOf(page)).toEqual({});
  });
});
