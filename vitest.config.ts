import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { corpusPlugin } from './corpus/corpus-plugin.ts';

/** Unit tests: what needs a DOM says so in its first line, `// @vitest-environment happy-dom`. */
export default defineConfig({
  plugins: [preact(), corpusPlugin()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    // Tests that compile the corpus train its model, which takes seconds where others work too.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
