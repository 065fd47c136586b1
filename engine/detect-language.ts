import type { Tongue } from './corpus.ts';

const SAMPLE = 6000;
// In running prose of the languages at hand at least every eighth word is one of the twenty or so listed; a text
// in another language shares a few of them ("de", "die", "in") and stays below half of that.
const ENOUGH = 0.09;

// Names in another script are quoted everywhere; Chinese has no kana, while Japanese has hardly a sentence without.
const SCRIPTS = [
  { script: 'Kana', sign: /[\p{sc=Hiragana}\p{sc=Katakana}]/gu, enough: 0.1 },
  { script: 'Hangul', sign: /\p{sc=Hangul}/gu, enough: 0.3 },
  { script: 'Han', sign: /\p{sc=Han}/gu, enough: 0.3 },
];

/** ISO 639-1 code of the language whose script the text is in, or whose stop words it uses most, `declared` breaking
 *  a tie, or `und`. */
export function detectLanguage(text: string, languages: Tongue[], declared?: string): string {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return 'und';
  const letters = words.join('');
  for (const { script, sign, enough } of SCRIPTS)
    if ((letters.match(sign)?.length ?? 0) / letters.length >= enough)
      return languages.find((language) => language.script === script)?.lang ?? 'und';
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best = { lang: 'und', share: 0 };
  for (const { lang, stopwords } of languages) {
    let hits = 0;
    for (const word of new Set(stopwords)) hits += counts.get(word) ?? 0;
    const share = hits / words.length + (declared?.toLowerCase().startsWith(lang) ? 0.02 : 0);
    if (share > best.share) best = { lang, share };
  }
  // A headline or two has too few words to count; the page's own word is taken.
  if (words.length < 12)
    return languages.find(({ lang }) => declared?.toLowerCase().startsWith(lang))?.lang ?? best.lang;
  return best.share >= ENOUGH ? best.lang : 'und';
}
