import type { Language } from './corpus.ts';

/** A word, number or mark of a text. Offsets are UTF-16 code units into the text that was tokenised. */
export interface Token {
  /** As written, dots of an abbreviation removed: `U.S.` is `US`; full-width forms as plain ones. */
  raw: string;
  /** Lower case, possessive `'s` removed, apostrophes straight. */
  word: string;
  start: number;
  end: number;
  kind: 'word' | 'number' | 'mark';
}

/** What a language's writing asks of the tokeniser. */
export type Writing = Pick<Language, 'folds' | 'elides'>;

/** "l'entreprise" and "dell'azienda" are two words each. */
const ELIDED = /^\p{L}+['’](?=\p{L})/u;

/** What stands in a character class for the signs of scripts that put no space between words, the long-vowel and the
 *  repetition mark among them, which Unicode counts to no script. */
export const SIGNS = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}ー々';

// Numbers keep their groups ("9.000", "9,000", "12 000"), abbreviations their letters ("U.S."), words their
// apostrophes ("can't"). Han, kana and hangul go one character a token, since no space parts their words.
const TOKEN = new RegExp(
  [
    '\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)',
    "[\\d０-９]+(?:[.,'’．，][\\d０-９]+)*",
    '(?:\\p{L}\\.){2,}|(?:\\p{Lu}{2}\\.){2,}',
    `[${SIGNS}]`,
    `(?:(?![${SIGNS}])[\\p{L}\\p{M}])+(?:['’](?!s\\b)\\p{L}+)*`,
    '[^\\s\\p{L}\\p{N}]',
  ].join('|'),
  'gu',
);

/** Tokens of `text`, hyphens inside compounds dropped so that "self-driving" and "self driving" are the same. The
 *  language says which characters are read as others, as traditional ones as simplified, and whether it elides. */
export function tokenise(text: string, { folds, elides }: Writing = {}): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const elided = elides ? ELIDED.exec(match[0])?.[0].length : undefined;
    if (elided) {
      const raw = match[0].slice(0, elided).replace('’', "'");
      const end = match.index + elided;
      tokens.push({ raw, word: raw.toLowerCase(), start: match.index, end, kind: 'word' });
    }
    const found = match[0].slice(elided ?? 0);
    const start = match.index + (elided ?? 0);
    const end = start + found.length;
    const first = found.charCodeAt(0);
    if (isHyphen(first) && tokens.at(-1)?.end === start && /[\p{L}\p{N}]/u.test(text[end] ?? '')) continue;
    if (
      (first === 0x27 || first === 0x2019) &&
      /^s\b/u.test(text.slice(end, end + 2)) &&
      tokens.at(-1)?.end === start
    )
      continue;
    // The s of a dropped possessive.
    if (
      found.length === 1 &&
      (first === 0x73 || first === 0x53) &&
      /['’]/u.test(text[start - 1] ?? '') &&
      tokens.at(-1)?.end === start - 1
    )
      continue;
    const isWide = first >= WIDE_FORMS;
    if ((first >= 0x30 && first <= 0x39) || (isWide && /^[０-９]/u.test(found))) {
      const raw = isWide ? found.normalize('NFKC') : found;
      tokens.push({ raw, word: raw, start, end, kind: 'number' });
    } else if (isLatin(first) || /^\p{L}/u.test(found)) {
      const plain = isWide ? found.normalize('NFKC') : found;
      // A word has a dot in it only where it is an abbreviation.
      const raw = plain.includes('.') ? plain.replaceAll('.', '') : plain.replaceAll('’', "'");
      tokens.push({ raw, word: folds?.[raw] ?? raw.toLowerCase(), start, end, kind: 'word' });
    } else tokens.push({ raw: found, word: found, start, end, kind: 'mark' });
  }
  return tokens;
}

// From here on Unicode holds the full-width forms of figures and Latin letters.
const WIDE_FORMS = 0xff00;

const isLatin = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;
