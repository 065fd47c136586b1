import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { corpusPlugin } from '../../corpus/corpus-plugin.ts';
import type { Corpus } from '../../engine/corpus.ts';
import { SMALL, writeCorpus } from './small-corpus.ts';

const ENTRY = { 'entry.js': "export { default } from 'virtual:corpus';" };

/** Bundles a module that exports the corpus, and returns its code. */
async function bundle(files: Record<string, string>): Promise<string> {
  const root = writeCorpus({ ...files, ...ENTRY });
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    plugins: [corpusPlugin(root)],
    build: { write: false, lib: { entry: 'entry.js', formats: ['es'] } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('nothing was built');
  return first.output.map((part) => ('code' in part ? part.code : '')).join('');
}

test('the module’s default export is the corpus', async () => {
  const code = await bundle(SMALL);
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    default: { claims: { position: string }[] };
  };
  expect(module.default.claims.map(({ position }) => position)).toEqual(['planned', 'dropped']);
});

test('a corpus with something amiss fails the build and says so', async () => {
  const files = { ...SMALL, 'bridge/claims.yaml': 'claims: [{}]' };
  await expect(bundle(files)).rejects.toThrow(/bridge\/claims\.yaml:1: id is missing/);
});

test('in development it follows the files, new ones too', async () => {
  const root = writeCorpus(SMALL);
  const server = await createServer({
    configFile: false,
    logLevel: 'silent',
    root,
    plugins: [corpusPlugin(root)],
    server: { middlewareMode: true, ws: false, hmr: false },
  });
  onTestFinished(() => server.close());
  const load = async (): Promise<Corpus> => (await server.ssrLoadModule('virtual:corpus')).default;
  expect((await load()).entities).toHaveLength(1);

  appendFileSync(
    join(root, 'bridge/entities.yaml'),
    '  - { id: b, names: &n { en: b, nl: b, de: b }, kind: *n, aliases: [b] }\n',
  );
  await expect.poll(async () => (await load()).entities).toHaveLength(2);

  writeFileSync(join(root, 'bridge/sources/post-nl.txt'), 'no front matter');
  await expect.poll(() => load().then(() => '', String)).toContain('post-nl.txt:1:');
});
