import type { Language } from './corpus.ts';
import type { Span } from './reading.ts';

// The same mark that closes a quotation in German opens one in Chinese.
const END = /[。！？]+["'”’»)\]」』）]*|[.!?…]+(?:[ \u00a0\u202f]?[»”]|["'”’»“)\]」』）])*/gu;

const FINISHED = new RegExp(`(?:${END.source})$`, 'u');

/** Whether a text ends as a sentence does, which headings and captions do not. */
export const isFinished = (text: string): boolean => FINISHED.test(text);

// No sentence of prose is longer; what is has lost its stops (a table, a script), and matching must not pay for it.
const LONGEST = 1500;

/** Sentences of one paragraph, as spans into it, trimmed. `language` brings the abbreviations. */
export function splitSentences(paragraph: string, language?: Language): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(END)) {
    const end = match.index + match[0].length;
    if (end < paragraph.length && !endsSentence(paragraph, match.index, end, language)) continue;
    push(spans, paragraph, start, end);
    start = end;
  }
  push(spans, paragraph, start, paragraph.length);
  return spans;
}

function push(spans: Span[], text: string, start: number, end: number): void {
  const piece = text.slice(start, end);
  const from = start + (piece.length - piece.trimStart().length);
  const to = start + piece.trimEnd().length;
  if (to - from > LONGEST) {
    for (let at = from; at < to; ) {
      const space = text.lastIndexOf(' ', at + LONGEST);
      const cut = at + LONGEST >= to ? to : space > at ? space : at + LONGEST;
      push(spans, text, at, cut);
      at = cut;
    }
  } else if (/[\p{L}\p{N}]/u.test(text.slice(from, to))) spans.push({ start: from, end: to });
  else if (to > from && spans.length > 0) (spans.at(-1) as Span).end = to;
}

function endsSentence(text: string, stop: number, end: number, language?: Language): boolean {
  const after = text.slice(end, end + 40);
  if (/[。！？]/u.test(text[stop] ?? '')) return true;
  if (!/^\s/u.test(after)) return false;
  const next = after.trimStart();
  // A sentence begins with a capital, a number, a quotation mark or a dash; "he asked." goes on in lower case.
  if (!/^(?:["'“”„‚‘«»‹›([¿¡*•【『「〈《<\p{So}—–-]\s?)*[\p{Lu}\p{Lo}\p{N}]/u.test(next)) return false;
  if (text[stop] !== '.') return true;
  const before = /([\p{L}\p{N}.]+)$/u.exec(text.slice(0, stop))?.[1] ?? '';
  if (/^\p{Lu}$/u.test(before)) return false;
  // "in the U.S. The carmaker" ends there, "U.S. Treasury" does not: too close to call, so it goes on.
  if (/^(?:\p{L}\.)+\p{L}$|^(?:\p{Lu}{2}\.)+\p{Lu}{2}$/u.test(before)) return false;
  const word = before.slice(before.lastIndexOf('.') + 1);
  if (language?.abbreviations.includes(word)) return false;
  // "am 17. Mai", "der 2. Bericht", but "bei Stufe 2. Der Fahrer": an ordinal follows a word in lower case.
  if (language?.ordinalStop && /(?:(?:^|[.!?]\s)\p{L}+|\s\p{Ll}+)\s\d{1,2}$/u.test(text.slice(0, stop)))
    return false;
  return true;
}
