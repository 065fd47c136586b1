import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { buildCorpus } from '../corpus/build.ts';
import { createEngine } from '../engine/engine.ts';
import type { Reading } from '../engine/reading.ts';
import { readEntries } from './read-file.ts';

const USAGE = 'npm run --silent read -- [--anyway] FILE.html|FILE.txt|FILE.jsonl ...';

/** Reads every file given and prints one JSON line an article, in order; the exit status is 1 where one could not
 *  be read, 2 where the command itself is not understood. */
async function main(): Promise<void> {
  const { anyway, paths } = readCommand();
  if (paths.length === 0) {
    process.stderr.write(`Usage: ${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  const engine = createEngine(buildCorpus());
  for (const path of paths) {
    for await (const entry of readEntries(path)) {
      if ('error' in entry) {
        process.exitCode = 1;
        await print(entry);
        continue;
      }
      const reading = engine.read(entry.article, { anyway });
      if (reading.lang === 'und')
        process.stderr.write(`${entry.id}: not in a language that Second Source reads.\n`);
      await print({ id: entry.id, ...outline(reading) });
    }
  }
}

function readCommand(): { anyway: boolean; paths: string[] } {
  try {
    const options = { anyway: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    return { anyway: values.anyway, paths: positionals };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return { anyway: false, paths: [] };
  }
}

/** The keys that other tools rely on, and no more. */
function outline({ spotted, score, lang, passages, absent, entities, origins }: Reading): object {
  return {
    spotted,
    score,
    lang,
    passages: passages.map(({ sentence, start, end, point, position, certainty, state, sources }) => ({
      sentence,
      start,
      end,
      point,
      position,
      certainty,
      state,
      sources,
    })),
    absent,
    entities,
    origins,
  };
}

async function print(line: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
}

// A reader that has seen enough, as `head` does, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

await main();
