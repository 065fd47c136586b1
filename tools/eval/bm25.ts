import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import MiniSearch from 'minisearch';
import type { Baseline } from './baseline.ts';

/** Languages without a stemmer there are searched by whole words. */
const STEMMERS: Record<string, (word: string) => string> = {
  en: english,
  de: german,
  nl: dutch,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
};

/** BM25 as MiniSearch has it, words parted by the language's own rules and stemmed. */
export const bm25: Baseline = (documents) => {
  const search = new MiniSearch({
    fields: ['words'],
    tokenize: (words) => words.split(' '),
    processTerm: (word) => word,
  });
  search.addAll(documents.map(({ text, lang }, id) => ({ id, words: wordsOf(text, lang) })));
  return (text, lang) => {
    const [first] = search.search(wordsOf(text, lang));
    const document = first && documents[first.id as number];
    return document ? { document, nearness: first.score } : null;
  };
};

const segmenters = new Map<string, Intl.Segmenter>();

function wordsOf(text: string, lang: string): string {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, segmenter);
  const stem = STEMMERS[lang] ?? ((word: string) => word);
  return [...segmenter.segment(text.normalize('NFKC').toLowerCase())]
    .flatMap(({ segment, isWordLike }) => (isWordLike ? [stem(segment)] : []))
    .join(' ');
}
