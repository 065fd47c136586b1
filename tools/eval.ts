import { parseArgs } from 'node:util';
import { buildCorpus } from '../corpus/build.ts';
import { createEngine } from '../engine/engine.ts';
import { bestF1, documentsOf } from './eval/baseline.ts';
import { bm25 } from './eval/bm25.ts';
import { type Gold, readGold } from './eval/gold.ts';
import { readOurs } from './eval/read-ours.ts';
import { type Rates, scoreArticles } from './eval/score.ts';
import { tfIdf } from './eval/tf-idf.ts';

const USAGE = 'npm run eval -- FILE.jsonl ...';

const HEAD = [
  'language',
  'articles',
  'spotting P / R',
  'positions P / R / F1',
  'passages F1',
  'differing P / R',
  'traps',
  'certainty',
  'TF-IDF F1, left out',
  'BM25 F1, left out',
  'ours to the better, left out',
];

/** Prints how well articles are read, a line a language and one for all, beside two baselines on the same articles. */
function main(): void {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length === 0) {
    process.stderr.write(`Usage: ${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  const articles = positionals.flatMap(readGold);
  const corpus = buildCorpus();
  const engine = createEngine(corpus);
  const documents = documentsOf(corpus.claims, corpus.sources);

  const rowOf = (name: string, some: Gold[]): string => {
    const found = some.map((article) => readOurs(engine, article));
    const score = scoreArticles(some, found, corpus);
    const peers = [tfIdf, bm25].map((baseline) =>
      [false, true].map((leftOut) => bestF1(some, documents, baseline, leftOut)),
    );
    const better = Math.max(...peers.map(([, leftOut]) => leftOut ?? 0));
    return line([
      name,
      String(some.length),
      two(score.spotting),
      `${two(score.positions)} / ${percent(score.positions.f1)}`,
      percent(score.passages.f1),
      two(score.differing),
      `${score.traps.fallen} of ${score.traps.seen}`,
      percent(score.certainty),
      ...peers.map((both) => both.map(percent).join(', ')),
      better > 0 ? `${(score.positions.f1 / better).toFixed(1)} ×` : '–',
    ]);
  };

  process.stdout.write(`${line(HEAD)}\n${line(HEAD.map(() => '---'))}\n`);
  const langs = [...new Set(articles.map(({ lang }) => lang))];
  for (const lang of langs)
    process.stdout.write(
      `${rowOf(
        lang,
        articles.filter((article) => article.lang === lang),
      )}\n`,
    );
  if (langs.length > 1) process.stdout.write(`${rowOf('all', articles)}\n`);
}

const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
const percent = (share: number): string => (share * 100).toFixed(1);
const two = ({ precision, recall }: Rates): string => `${percent(precision)} / ${percent(recall)}`;

try {
  main();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
