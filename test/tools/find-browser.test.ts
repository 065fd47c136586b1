import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findBrowser, howToGet, KINDS } from '../../tools/browser/find-browser.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-source-path-'));
  vi.stubEnv('PATH', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function install(name: string, mode: number): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  chmodSync(path, mode);
  return path;
}

describe.skipIf(process.platform === 'win32')('a browser on the PATH', () => {
  test('is found by kind, before any elsewhere', () => {
    const path = install('google-chrome', 0o755);
    expect(findBrowser(['chromium'])).toEqual({ kind: 'chromium', path });
    const firefox = install('firefox', 0o755);
    expect(findBrowser(['firefox'])).toEqual({ kind: 'firefox', path: firefox });
  });

  test('must be a program', () => {
    const path = install('firefox', 0o644);
    expect(findBrowser(['firefox'])?.path).not.toBe(path);
  });
});

test('who has none is told what to install', () => {
  expect(howToGet(KINDS)).toMatch(
    /^No Chrome or Chromium or Firefox was found on this machine\. Install one/,
  );
  expect(howToGet(['firefox'])).not.toContain('Chrome');
});
