import { cp, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { collectPages } from './bench/collect-pages.ts';
import { makeJson } from './bench/make-json.ts';
import { makeTable } from './bench/make-table.ts';
import { measureAll } from './bench/measure-all.ts';
import { writeEmptyExtension, writeReadability } from './bench/peers.ts';
import type { Driver } from './browser/driver.ts';
import { findBrowser, howToGet } from './browser/find-browser.ts';
import { BUILDS, launch } from './browser/launch.ts';
import { buildExtension } from './build-extension.ts';

const USAGE = 'npm run bench -- [--json] [--pages DIR]';
/** Measures what the extension costs, in a Chromium of this machine, and prints a table, or one JSON object. */
async function main(): Promise<void> {
  const { asJson, folder } = readCommand();
  const pages = collectPages(folder);
  const found = findBrowser(['chromium']);
  if (!found) throw new Error(howToGet(['chromium']));
  const results = await inTemporary(async (temporary) => {
    const [built, empty, readability] = ['built', 'empty', 'readability'].map((name) =>
      join(temporary, name),
    ) as [string, string, string];
    say('Building the extension …');
    buildExtension('chromium');
    // Another build may replace it while it is measured.
    await cp(BUILDS.chromium, built, { recursive: true });
    writeEmptyExtension(empty, built);
    writeReadability(readability, built);
    const drivers: Driver[] = [];
    try {
      for (const extension of [built, empty, readability, undefined])
        drivers.push(await launch('chromium', { path: found.path, ...(extension ? { extension } : {}) }));
      const [ours, bare, peer, plain] = drivers as [Driver, Driver, Driver, Driver];
      if (!asJson) process.stdout.write(`${await machine(plain, pages.length)}\n\n`);
      return await measureAll({ ours, bare, peer, plain }, built, pages, say);
    } finally {
      for (const driver of drivers) await driver.close();
    }
  });
  process.stdout.write(asJson ? `${JSON.stringify(makeJson(results))}\n` : `${makeTable(results)}\n`);
}

function readCommand(): { asJson: boolean; folder: string | undefined } {
  try {
    const options = { json: { type: 'boolean', default: false }, pages: { type: 'string' } } as const;
    const { values } = parseArgs({ options });
    return { asJson: values.json, folder: values.pages };
  } catch (error) {
    throw new Error(`${(error as Error).message}\nUsage: ${USAGE}`);
  }
}

async function machine({ browser }: Driver, pages: number): Promise<string> {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const model = processors[0]?.model.trim() || process.arch;
  return `${pages} pages; ${await browser.version()}, Node ${process.versions.node}, ${process.platform}, ${processors.length} × ${model}, ${memory} GiB.`;
}

async function inTemporary<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'second-source-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function say(words: string): void {
  process.stderr.write(`${words}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
