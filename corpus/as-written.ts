import type { Language, Lexicon } from '../engine/corpus.ts';

/** A lexicon whose patterns are written as the tokeniser reads the language: what leans on the next word apart from it,
 *  characters as those that they are read as. */
export function asWritten(lexicon: Lexicon, { folds, elides }: Language): Lexicon {
  const written = (source: string): string => {
    const parted = elides ? source.replace(/(\p{L}['’])(?=\p{L})/gu, '$1 ') : source;
    return folds ? [...parted].map((char) => folds[char] ?? char).join('') : parted;
  };
  return Object.fromEntries(
    Object.entries(lexicon).map(([concept, patterns]) => [concept, patterns.map(written)]),
  );
}
