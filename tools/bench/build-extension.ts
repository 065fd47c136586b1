import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import { BUILDS } from '../browser/launch.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Builds the extension for Chromium as it is shipped, and copies it to `folder`: another build may replace it while
 *  it is measured. Throws an `Error` with what the build said where it fails. */
export function buildExtension(folder: string): void {
  // npm names the program that runs it; on Windows its bare name is no program.
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const run = spawnSync(command, [...args, 'run', '--silent', 'build:chrome'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (run.status !== 0)
    throw new Error(`The build failed.\n${run.stdout ?? ''}${run.stderr ?? run.error ?? ''}`);
  cpSync(BUILDS.chromium, folder, { recursive: true });
}
