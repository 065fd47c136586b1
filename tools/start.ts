import { mkdir, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { PageState } from '../engine/view.ts';
import type { Driver } from './browser/driver.ts';
import { findBrowser, howToGet, installBrowser, KINDS, type Kind } from './browser/find-browser.ts';
import { BUILDS, launch } from './browser/launch.ts';
import { askPageState } from './browser/page-state.ts';
import { waitUntil } from './browser/wait-until.ts';
import { buildExtension } from './build-extension.ts';
import { servePages } from './serve-pages.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PICTURES = resolve(ROOT, '.pictures');
const ARTICLE = '/tesla-presses-ahead/';
const USAGE = 'npm start -- [--browser chromium|firefox] [--once]';
const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

/** Builds the extension, serves a small newspaper, and opens it in a browser of its own. */
async function main(): Promise<void> {
  const { kinds, once } = readCommand();
  const found = findBrowser(kinds) ?? installBrowser(kinds[0] ?? 'chromium');
  if (!found) throw new Error(howToGet(kinds));
  say('Building the extension …');
  buildExtension(found.kind);

  const headless = once || isWithoutDisplay();
  // Listened for from here on, so that Ctrl-C leaves no browser and no profile behind, however early it comes.
  const interrupted = new Promise<void>((done) => process.once('SIGINT', () => done()));
  const site = await servePages();
  try {
    const driver = await launch(found.kind, { path: found.path, extension: BUILDS[found.kind], headless });
    try {
      if (headless) await showOnce(driver, site.url + ARTICLE);
      else await showUntil(interrupted, driver, site.url + ARTICLE);
    } finally {
      await driver.close();
    }
  } finally {
    await site.close();
  }
}

function readCommand(): { kinds: Kind[]; once: boolean } {
  const { values } = parseArgs({
    options: { browser: { type: 'string' }, once: { type: 'boolean', default: false } },
  });
  const kinds = KINDS.filter((kind) => values.browser === undefined || kind === values.browser);
  if (kinds.length === 0) throw new Error(`There is no browser called ${values.browser}. Usage: ${USAGE}`);
  return { kinds, once: values.once };
}

function isWithoutDisplay(): boolean {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/** Shows the article until the browser closes, or until told to end. */
async function showUntil(ended: Promise<void>, driver: Driver, url: string): Promise<void> {
  const [blank] = await driver.browser.pages();
  const closed = new Promise<void>((done) => driver.browser.once('disconnected', () => done()));
  await driver.open(url);
  await blank?.close();
  say(`The Meridian is at ${url}\nClose the browser, or press Ctrl-C here, to end.`);
  await Promise.race([closed, ended]);
}

async function showOnce(driver: Driver, url: string): Promise<void> {
  const page = await driver.open(url);
  await waitUntil(
    'the sidebar',
    async () => (await driver.inRoot(page, (root) => root.textContent?.trim())) || null,
  );
  const popup = await driver.openPopup(page);
  await waitUntil('the popup', () => popup.ask(() => document.body?.textContent?.trim() || null));
  const state = await askPageState(popup);
  const pictures = { page: await page.screenshot(), popup: await popup.picture() };
  await popup.close();

  say(sayState(state));
  await mkdir(PICTURES, { recursive: true });
  for (const [name, picture] of Object.entries(pictures)) {
    const path = resolve(PICTURES, `${driver.kind}-${name}.png`);
    await writeFile(path, picture);
    say(`Picture of the ${name}: ${relative(process.cwd(), path)}`);
  }
  if (state.kind !== 'read') throw new Error('The article was not read.');
}

function sayState(state: PageState): string {
  if (state.kind !== 'read') return `Not spotted: ${state.kind}.`;
  const { reading, edition } = state.view;
  const count = (label: string, ...wanted: string[]) => {
    const points = new Set(
      reading.passages.filter((one) => wanted.includes(one.state)).map((one) => one.point),
    );
    const names = edition.points.filter(({ id }) => points.has(id)).map(({ short }) => short.en);
    return `${names.length} ${label}${names.length > 0 ? `: ${names.join(', ')}` : ''}`;
  };
  return [
    `Spotted: ${reading.title}`,
    `Language: ${LANGUAGES.of(reading.lang)}`,
    count('differ', 'differs'),
    count('further or less far', 'further', 'less-far'),
    count('only here', 'only-here'),
    count('same', 'same'),
  ].join('\n');
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
