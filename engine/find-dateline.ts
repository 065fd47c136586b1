import type { Language } from './corpus.ts';
import { type Token, tokenise } from './tokenise.ts';

/** A dateline stands at the very beginning: after so many words a date is what the text is about. */
const REACH = 14;
/** In tokens: "Freitag, den 17. Mai 2024", "17 de mayo de 2024". */
const BESIDE = 3;

/** The day that the first paragraph is dated, `2024-05-17`, or undefined: a day, a month and a year side by side at its
 *  beginning. A date without a year says nothing. */
export function findDateline(paragraph: string, language: Language): string | undefined {
  const stretch = language.stretch ?? 1;
  const tokens = tokenise(paragraph.slice(0, 300), language).slice(0, REACH * stretch);
  for (const [at, token] of tokens.entries()) {
    const month = monthOf(token, tokens[at - 1], language);
    if (month === undefined) continue;
    const near = tokens.filter((_, other) => Math.abs(other - at) <= BESIDE + 1);
    const year = near.find(({ kind, raw }) => kind === 'number' && /^20[12]\d$/u.test(raw))?.raw;
    const day = near.find(
      (other) => isDay(other) && (language.dateMarks === undefined || other.start > token.start),
    )?.raw;
    if (year && day) return `${year}-${two(month)}-${two(Number(day))}`;
  }
  return undefined;
}

const isDay = ({ kind, raw }: Token): boolean =>
  kind === 'number' && /^\d\d?$/u.test(raw) && Number(raw) >= 1 && Number(raw) <= 31;

/** By its name, or as a number before the language's mark. */
function monthOf({ raw, word }: Token, before: Token | undefined, language: Language): number | undefined {
  const { months, dateMarks } = language;
  if (Object.hasOwn(months, raw)) return months[raw];
  if (Object.hasOwn(months, word)) return months[word];
  if (!dateMarks || word !== dateMarks.month) return undefined;
  const number = Number(before?.raw);
  return number >= 1 && number <= 12 ? number : undefined;
}

const two = (number: number): string => String(number).padStart(2, '0');
