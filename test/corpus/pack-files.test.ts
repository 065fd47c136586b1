import { expect, test } from 'vitest';
import { buildCorpus } from '../../corpus/build.ts';
import { packFiles } from '../../corpus/pack-files.ts';
import type { Pack } from '../../engine/corpus.ts';
import { createEngine } from '../../engine/engine.ts';
import { CORPUS, STORY } from './real-corpus.ts';

const article = {
  title: 'Tesla plans a data center in China, sources said',
  paragraphs: [
    'Tesla plans to build a data center in China to train its system there, the sources said on Friday.',
    'It has sought approval to send the data abroad.',
  ],
};

test('an engine without packs lacks the language, and reads as one that had it once it has learned', () => {
  const corpus = buildCorpus(CORPUS);
  const bare = createEngine({ ...corpus, packs: {} });
  expect(bare.read(article)).toMatchObject({ lang: 'und', spotted: false });
  const lang = bare.lacks(article);
  const file = packFiles(STORY, CORPUS).find(({ relativeDest }) => relativeDest === `packs/${lang}.json`);
  bare.learn(JSON.parse(file?.contents ?? '') as Pack);
  expect(bare.lacks(article)).toBeNull();
  expect(bare.read(article)).toEqual(createEngine(corpus).read(article));
});
