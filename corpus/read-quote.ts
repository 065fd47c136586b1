import type { Lang, PlacedQuote, Quote } from '../engine/corpus.ts';
import { type Entry, LANGS } from './entry.ts';
import { findQuote } from './find-quote.ts';
import type { SourceFile } from './read-source.ts';

/** The keys that a quote may have beside those of whatever it belongs to. */
export const QUOTE_KEYS = ['quote', 'occurrence', 'translations'];

const UNFOUND: PlacedQuote = { text: '', start: 0, end: 0, translations: {} };

/**
 * The quote of `entry` with its place in the source and its translations. `lang` is the language of the source.
 * `first` takes the first occurrence unasked; `untranslated` tells words that need no translation, such as names.
 */
export function readQuote(
  entry: Entry,
  source: { lang: Lang; file: SourceFile | undefined },
  options: { inClutter?: boolean; first?: boolean; untranslated?: (words: string) => boolean } = {},
): PlacedQuote {
  const text = entry.text('quote');
  if (text === '') return UNFOUND;
  const spared = !entry.has('translations') && options.untranslated?.(text);
  const translations = spared ? {} : readTranslations(entry, source.lang);
  if (!source.file) return { ...UNFOUND, text, translations };
  const occurrence = readOccurrence(entry) ?? (options.first ? 'first' : undefined);
  const found = findQuote(text, source.file, {
    ...(occurrence === undefined ? {} : { occurrence }),
    inClutter: options.inClutter ?? false,
  });
  if ('what' in found) {
    entry.refuse(found.what, found.mend, 'quote');
    return { ...UNFOUND, text, translations };
  }
  return { text, ...found, translations };
}

function readTranslations(entry: Entry, lang: Lang): Quote['translations'] {
  const all = entry.localised('translations', { except: lang });
  return Object.fromEntries(LANGS.filter((each) => each !== lang).map((each) => [each, all[each]]));
}

function readOccurrence(entry: Entry): number | undefined {
  const value = entry.at('occurrence').value;
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  entry.refuse(`occurrence is no count`, 'write 1 for the first, 2 for the second', 'occurrence');
  return undefined;
}
