/** A word, number or mark of a text. Offsets are UTF-16 code units into the text that was tokenised. */
export interface Token {
  /** As written, dots of an abbreviation removed: `U.S.` is `US`. */
  raw: string;
  /** Lower case, possessive `'s` removed, apostrophes straight. */
  word: string;
  start: number;
  end: number;
  kind: 'word' | 'number' | 'mark';
}

// Numbers keep their groups ("9.000", "9,000", "12 000"), abbreviations their letters ("U.S."), words their
// apostrophes ("can't"). Han, kana and hangul go one character a token, since no space parts their words.
const TOKEN =
  /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,'’]\d+)*|(?:\p{L}\.){2,}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}])[\p{L}\p{M}])+(?:['’](?!s\b)\p{L}+)*|[^\s\p{L}\p{N}]/gu;

/** Tokens of `text`, hyphens inside compounds dropped so that "self-driving" and "self driving" are the same. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const found = match[0];
    const start = match.index;
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
    if (first >= 0x30 && first <= 0x39) tokens.push({ raw: found, word: found, start, end, kind: 'number' });
    else if (/^\p{L}/u.test(found)) {
      const raw = /^(?:\p{L}\.)+$/u.test(found) ? found.replaceAll('.', '') : found.replaceAll('’', "'");
      tokens.push({ raw, word: raw.toLowerCase(), start, end, kind: 'word' });
    } else tokens.push({ raw: found, word: found, start, end, kind: 'mark' });
  }
  return tokens;
}

const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;
