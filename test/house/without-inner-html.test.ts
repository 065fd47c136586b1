import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { withoutInnerHtml } from '../../tools/without-inner-html.ts';

const { resolve } = createRequire(import.meta.url);
const readability = resolve('@mozilla/readability').replace(/index\.js$/, 'Readability.js');
const preact = resolve('preact').replace(/preact\.js$/, 'preact.module.js');

/** The plugin's work on a module; throws what it would end the build with. */
function transform(code: string, id: string): string | null {
  const { transform: work } = withoutInnerHtml();
  if (typeof work !== 'function') throw new Error('no transform');
  const context = {
    error: (message: string) => {
      throw new Error(message);
    },
  };
  const done = work.call(context as never, code, id, undefined as never) as { code: string } | null;
  return done?.code ?? null;
}

describe('bundling without innerHTML', () => {
  test.each([
    ['Preact', preact],
    ['Readability', readability],
  ])('%s is bundled without an assignment to it', (_, path) => {
    const code = readFileSync(path, 'utf8');
    expect(code).toMatch(/\.innerHTML\s*=[^=]/);
    expect(transform(code, path)).not.toMatch(/\.innerHTML\s*=[^=]/);
  });

  test.each([preact, readability])(
    'a new make of %s in which there is nothing to remove fails the build',
    (path) => {
      expect(() => transform('export const a = 1;', path)).toThrow(/found nothing/);
    },
  );

  test('other modules are left alone', () => {
    expect(transform('a.innerHTML = b;', '/src/other.js')).toBeNull();
  });
});
