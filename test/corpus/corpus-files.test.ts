import { expect, test } from 'vitest';
import { buildCorpus } from '../../corpus/build.ts';
import { corpusFiles, knowledgeOf } from '../../corpus/corpus-files.ts';
import type { Edition, Pack } from '../../engine/corpus.ts';
import { createEngine } from '../../engine/engine.ts';
import type { Model } from '../../engine/model.ts';
import { CORPUS } from './real-corpus.ts';

const article = {
  title: 'Tesla plans a data center in China, sources said',
  paragraphs: [
    'Tesla plans to build a data center in China to train its system there, the sources said on Friday.',
    'It has sought approval to send the data abroad.',
  ],
};

const files = corpusFiles(CORPUS);
const contentsOf = (name: string): string =>
  files.find(({ relativeDest }) => relativeDest === name)?.contents ?? '';

test.each(['en', 'nl', 'de'] as const)('the edition in %s has our words in it, and in no other', (lang) => {
  const edition = JSON.parse(contentsOf(`editions/${lang}.json`)) as Edition;
  for (const { question } of edition.points) expect(Object.keys(question)).toEqual([lang]);
  for (const { quote } of edition.claims)
    expect([[], [lang]]).toContainEqual(Object.keys(quote.translations));
});

// Two corpora are built, model and all.
const PATIENCE_MS = 60_000;

test('an engine without packs lacks the language, and reads as one that had it once it has learned', {
  timeout: PATIENCE_MS,
}, () => {
  const corpus = buildCorpus(CORPUS);
  const bare = createEngine({ ...knowledgeOf(corpus), model: JSON.parse(contentsOf('model.json')) as Model });
  expect(bare.read(article)).toMatchObject({ lang: 'und', spotted: false });
  const lang = bare.lacks(article);
  bare.learn(JSON.parse(contentsOf(`packs/${lang}.json`)) as Pack);
  expect(bare.lacks(article)).toBeNull();
  expect(bare.read(article)).toEqual(createEngine(corpus).read(article));
});
