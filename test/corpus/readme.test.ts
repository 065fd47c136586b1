import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildCorpus } from '../../corpus/build.ts';
import { CORPUS, copyStory, STORY } from './real-corpus.ts';

/** The examples of the README: a block's first line says which file it is for. */
const EXAMPLES = [
  ...readFileSync(join(CORPUS, 'README.md'), 'utf8').matchAll(/^```text (\S+)\n([\s\S]*?)^```$/gm),
].map(([, file = '', content = '']) => ({ file, content }));

test('the examples work when followed', () => {
  const root = copyStory();
  const before = buildCorpus(root);
  for (const { file, content } of EXAMPLES) {
    if (file.startsWith('sources/')) writeFileSync(join(root, STORY, file), content);
    else if (/^(points|claims|entities)\.yaml$/.test(file))
      appendFileSync(join(root, STORY, file), `\n${content}`);
  }
  const story = join(root, STORY, 'story.yaml');
  writeFileSync(story, readFileSync(story, 'utf8').replace('yahoo-en]', 'yahoo-en, example-en]'));

  const after = buildCorpus(root);
  expect(after.sources.at(-1)?.name.en).toBe('Example Times');
  expect(after.points.at(-1)?.id).toBe('cooling');
  expect(after.claims.slice(before.claims.length).map(({ id }) => id)).toEqual([
    'x-plan-status-considering',
    'x-cooling-water',
  ]);
  expect(after.entities.at(-1)?.background[0]?.claims).toEqual(['x-cooling-water']);
  expect(after.disagreements).toContainEqual({
    point: 'plan-status',
    kind: 'degree',
    sources: expect.objectContaining({ 'example-en': ['considering'] }),
    statement: expect.any(Object),
  });
});
