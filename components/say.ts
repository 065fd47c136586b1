import type { Words } from '../engine/corpus.ts';

const rules = new Map<string, Intl.PluralRules>();

function pluralOf(lang: string, count: number): string {
  const known = rules.get(lang) ?? new Intl.PluralRules(lang);
  rules.set(lang, known);
  return known.select(count);
}

/** Words of the interface for a key, `$1`, `$2` … filled in. A key that has `_one` and `_other` instead of words of
 *  its own is chosen by the first argument, a count. An unknown key comes back as it is: `test/components` holds
 *  that there is none. */
export function say(words: Words, key: string, ...args: (string | number)[]): string {
  const count = typeof args[0] === 'number' ? args[0] : 2;
  const text = words[key] ?? words[`${key}_${pluralOf(words.lang ?? 'en', count)}`] ?? words[`${key}_other`];
  return (text ?? key).replace(/\$(\d)/g, (_, n: string) => String(args[Number(n) - 1] ?? ''));
}

/** `say` with the words already chosen. */
export type Say = (key: string, ...args: (string | number)[]) => string;

/** Month of an ISO date or month (`2024-05`, `2024-05-18`) in the reader's language: "May 2024". */
export function sayMonth(lang: string, iso: string): string {
  const [year = 0, month = 1] = iso.split('-').map(Number);
  const format = new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(Date.UTC(year, month - 1, 1));
}

/** "A, B and C" in the reader's language. */
export function sayList(lang: string, items: string[]): string {
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(items);
}
