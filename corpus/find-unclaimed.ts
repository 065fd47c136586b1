import type { PlacedClaim, Source } from '../engine/corpus.ts';
import { splitSentences } from '../engine/split-sentences.ts';
import type { EditedCorpus } from './build.ts';

/** The sentences of the sources, outside the clutter, that no claim touches: "file:line: sentence", in order. */
export function findUnclaimed(corpus: EditedCorpus): string[] {
  return corpus.sources.flatMap((source) => unclaimedOf(corpus, source));
}

/** A source's text is read line by line, so that no sentence runs on into the next paragraph. */
function unclaimedOf({ texts, claims, packs, folder }: EditedCorpus, source: Source): string[] {
  const file = texts[source.id];
  if (!file) return [];
  const language = packs[source.lang]?.language;
  const own = claims.filter((claim) => claim.source === source.id);
  const found: string[] = [];
  let start = 0;
  file.text.split('\n').forEach((line, at) => {
    for (const sentence of splitSentences(line, language)) {
      const from = start + sentence.start;
      const to = start + sentence.end;
      const isClutter = file.clutter.some((range) => from < range.end && to > range.start);
      if (!isClutter && !own.some((claim) => touches(claim, from, to)))
        found.push(`${folder}/sources/${source.id}.txt:${file.lines[at]}: ${file.text.slice(from, to)}`);
    }
    start += line.length + 1;
  });
  return found;
}

const touches = ({ quote }: PlacedClaim, from: number, to: number): boolean =>
  quote.start < to && quote.end > from;
