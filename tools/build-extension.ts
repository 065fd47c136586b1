import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Kind } from './browser/find-browser.ts';

const ROOT = resolve(import.meta.dirname, '..');
const SCRIPTS: Record<Kind, string> = { chromium: 'build:chrome', firefox: 'build:firefox' };

/** Builds the extension as it is shipped, wherever it is called from: under `NODE_ENV=test` the build would be one for
 *  development. Throws an `Error` with what the build said where it fails. */
export function buildExtension(kind: Kind): void {
  // npm names the program that runs it; on Windows its bare name is no program.
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const run = spawnSync(command, [...args, 'run', '--silent', SCRIPTS[kind]], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (run.status !== 0)
    throw new Error(`The build failed.\n${run.stdout ?? ''}${run.stderr ?? run.error ?? ''}`);
}
