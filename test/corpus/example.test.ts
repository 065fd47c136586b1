import { expect, test } from 'vitest';
import { buildCorpus } from '../../corpus/build.ts';
import { createEngine } from '../../engine/engine.ts';

const corpus = buildCorpus();
const engine = createEngine(corpus);

test.each(['en', 'nl', 'de'] as const)('the example in %s shows a statement of every kind', (lang) => {
  const example = corpus.story.example;
  if (!example) throw new Error('The story has no example.');
  const article = { title: example.title[lang], paragraphs: [example.text[lang]], lang };
  const { passages, sentences } = engine.read(article, { anyway: true });
  const states = new Set(passages.map(({ state }) => state));
  expect([...states].sort()).toEqual(['differs', 'further', 'only-here', 'same']);
  expect(sentences.filter(({ paragraph, compared }) => paragraph > 0 && !compared)).toHaveLength(1);
});
