import { parseArgs } from 'node:util';
import { type EditedCorpus, editCorpus } from '../corpus/build.ts';
import { CorpusError } from '../corpus/corpus-error.ts';
import { reportCorpus } from '../corpus/report.ts';
import type { Corpus, Quote } from '../engine/corpus.ts';

const USAGE = 'npm run --silent corpus -- [--json] [FOLDER]';

/** Checks the corpus, or the one in FOLDER, and prints a report on it, or with `--json` the compiled corpus as other
 *  tools rely on it. The exit status is 1 where something in it is amiss, 2 where the command is not understood. */
function main(): void {
  const command = readCommand();
  const corpus = command && checkedCorpus(command.folder);
  if (corpus)
    process.stdout.write(command.asJson ? `${JSON.stringify(outline(corpus))}\n` : reportCorpus(corpus));
}

function readCommand(): { asJson: boolean; folder: string | undefined } | null {
  try {
    const options = { json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { asJson: values.json, folder: positionals[0] };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\nUsage: ${USAGE}\n`);
    process.exitCode = 2;
    return null;
  }
}

function checkedCorpus(folder: string | undefined): EditedCorpus | null {
  try {
    return editCorpus(folder);
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return null;
  }
}

/** The keys that other tools rely on: a quote is its words, an origin the id of a report. */
function outline({ sources, claims, disagreements, entities, story }: Corpus): object {
  return {
    sources: sources.map(({ origin: { report, evidence, ...rest }, signs, ...source }) => ({
      ...source,
      origin: report,
      ...rest,
      ...(evidence ? { evidence: flat(evidence) } : {}),
      signs: signs.map(({ text, quote }) => ({ text, ...(quote ? flat(quote) : {}) })),
    })),
    claims: claims.map(({ quote, ...claim }) => ({ ...claim, ...flat(quote) })),
    disagreements,
    entities: entities.map(({ asNamed, ...entity }) => ({
      ...entity,
      asNamed: asNamed.map(({ source, quote }) => ({ source, ...flat(quote) })),
    })),
    timeline: story.timeline,
  };
}

const flat = ({ text, ...rest }: Quote): object => ({ quote: text, ...rest });

main();
