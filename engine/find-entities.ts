import type { Knowledge } from './corpus.ts';
import { indexLexicons, type LexiconIndex } from './lexicon-index.ts';
import type { EntityMention, Sentence } from './reading.ts';
import { tagTokens } from './tag-tokens.ts';
import { type Token, tokenise } from './tokenise.ts';

/** An index whose concepts are the entities' ids. */
export function indexEntities(entities: Knowledge['entities']): LexiconIndex {
  return indexLexicons([Object.fromEntries(entities.map(({ id, aliases }) => [id, aliases]))]);
}

/** Every mention of an entity, in order; a mention inside a longer one is left out. Offsets as the sentences'.
 *  `known` holds the sentences' tokens where they were made as for a language with no writing of its own. */
export function findEntities(
  sentences: Sentence[],
  index: LexiconIndex,
  known: Token[][] = [],
): EntityMention[] {
  return sentences.flatMap(({ text, start }, at) => {
    const tokens = known[at] ?? tokenise(text);
    const tags = tagTokens(tokens, index);
    return tags
      .filter(
        (tag) =>
          !tags.some(
            (other) =>
              other !== tag &&
              other.from <= tag.from &&
              other.to >= tag.to &&
              other.to - other.from > tag.to - tag.from,
          ),
      )
      .sort((a, b) => a.from - b.from)
      .map(({ concept, from, to }) => ({
        entity: concept,
        start: start + (tokens[from]?.start ?? 0),
        end: start + (tokens[to - 1]?.end ?? 0),
      }));
  });
}
