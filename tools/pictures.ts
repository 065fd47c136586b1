import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { collectPages } from './bench/collect-pages.ts';
import { findBrowser, howToGet, KINDS, type Kind } from './browser/find-browser.ts';
import { BUILDS, launch } from './browser/launch.ts';
import { contactSheet, type Frame } from './pictures/contact-sheet.ts';
import { OWN_SHOTS } from './pictures/own-shots.ts';
import { PAGE_SHOTS, pressPassage } from './pictures/page-shots.ts';
import { type Shot, type Theme, WIDE } from './pictures/shot.ts';
import { openStudio, type Studio } from './pictures/studio.ts';
import { tellStory } from './pictures/tell-story.ts';
import { servePages } from './serve-pages.ts';

const PICTURES = resolve(import.meta.dirname, '../.pictures');
const USAGE = 'npm run pictures -- [--browser chromium|firefox] [--only WORD] [--pages DIR] [--design DIR]';
/** How many of the pages given are told the story. */
const REAL_PAGES = 4;

interface Order {
  kinds: Kind[];
  shots: Shot[];
  made: Record<string, string>;
  design: string | undefined;
}

/** Takes a picture of every state in real browsers and lays them on one sheet, beside the design's where given. */
async function main(): Promise<void> {
  const order = readCommand();
  await rm(PICTURES, { recursive: true, force: true });
  await mkdir(PICTURES, { recursive: true });
  const frames: Frame[] = [];
  for (const kind of order.kinds)
    for (const theme of ['light', 'dark'] as const) frames.push(...(await takeAll(order, kind, theme)));
  const sheet = join(PICTURES, 'index.html');
  await writeFile(sheet, contactSheet(frames));
  say(`${frames.length} pictures on ${relative(process.cwd(), sheet)}`);
}

function readCommand(): Order {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string' },
      only: { type: 'string', default: '' },
      pages: { type: 'string' },
      design: { type: 'string' },
    },
  });
  const kinds = KINDS.filter((kind) => values.browser === undefined || kind === values.browser);
  if (kinds.length === 0) throw new Error(`There is no browser called ${values.browser}. Usage: ${USAGE}`);
  const real = values.pages === undefined ? [] : realPages(values.pages);
  const shots = [...PAGE_SHOTS, ...OWN_SHOTS, ...real.map(({ path }) => realShot(path))];
  return {
    kinds,
    shots: shots.filter(({ name }) => name.includes(values.only)),
    made: Object.fromEntries(real.map(({ path, html }) => [path, html])),
    design: values.design,
  };
}

function realPages(folder: string): { path: string; html: string }[] {
  const told: { path: string; html: string }[] = [];
  for (const page of collectPages(folder)) {
    const html = tellStory(page.html);
    if (html) told.push({ path: page.path, html });
    if (told.length === REAL_PAGES) break;
  }
  return told;
}

const realShot = (path: string): Shot => ({
  name: `real${path.replace(/\W+/g, '-')}`,
  themes: ['light'],
  take: async (studio) => {
    const page = await studio.openRead(path, '*', WIDE);
    await pressPassage(studio, page);
    return studio.picture(page);
  },
});

async function takeAll({ shots, made, design }: Order, kind: Kind, theme: Theme): Promise<Frame[]> {
  const wanted = shots.filter(({ themes }) => themes.includes(theme));
  if (wanted.length === 0) return [];
  const found = findBrowser([kind]);
  if (!found) throw new Error(howToGet([kind]));
  if (!existsSync(BUILDS[kind])) throw new Error('The extension is not built: npm run build');
  const site = await servePages({ made });
  const driver = await launch(kind, { path: found.path, extension: BUILDS[kind], dark: theme === 'dark' });
  try {
    const studio = openStudio(driver, site.url);
    const frames: Frame[] = [];
    for (const shot of wanted) {
      const frame = await take(studio, shot, `${kind} ${theme}`);
      const drawn = design && shot.design && (await copyDesign(join(design, `${shot.design}-${theme}.png`)));
      if (frame) frames.push(drawn ? { ...frame, design: drawn } : frame);
    }
    return frames;
  } finally {
    await driver.close();
    await site.close();
  }
}

/** One that fails is said, and leaves a gap: the others are wanted all the same. */
async function take(studio: Studio, shot: Shot, told: string): Promise<Frame | null> {
  const file = `${shot.name}-${told.replace(' ', '-')}.png`;
  try {
    await studio.choose({ language: shot.lang ?? 'en' });
    await writeFile(join(PICTURES, file), await shot.take(studio));
    say(file);
    return { name: shot.name, told, file };
  } catch (error) {
    process.exitCode = 1;
    say(`${file} failed: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  } finally {
    await studio.clear();
  }
}

async function copyDesign(path: string): Promise<string | undefined> {
  if (!existsSync(path)) return undefined;
  const file = `design-${relative(join(path, '..'), path)}`;
  await copyFile(path, join(PICTURES, file));
  return file;
}

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
