import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { KINDS } from '../../tools/browser/find-browser.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const start = (...args: string[]) =>
  spawnSync(process.execPath, ['tools/start.ts', ...args], { cwd: ROOT, encoding: 'utf8' });

test.each(KINDS)(
  'npm start --once in %s says what was spotted and leaves pictures',
  (kind) => {
    const pictures = ['page', 'popup'].map((name) => resolve(ROOT, `.pictures/${kind}-${name}.png`));
    for (const picture of pictures) rmSync(picture, { force: true });
    const { status, stdout, stderr } = start('--once', '--browser', kind);
    expect(stderr).toBe('');
    expect(stdout).toContain(
      'Spotted: Tesla presses ahead with China data center to train self-driving cars',
    );
    expect(stdout).toContain('Language: English');
    expect(stdout).toMatch(/^\d differ: .*premier/m);
    expect(status).toBe(0);
    for (const picture of pictures) {
      expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
      expect(readFileSync(picture).length).toBeGreaterThan(10_000);
    }
  },
  120_000,
);

test('a browser it does not know is said, not guessed', () => {
  const { status, stderr } = start('--browser', 'netscape');
  expect(stderr).toContain('There is no browser called netscape.');
  expect(status).toBe(1);
});
