import type { Words } from '../engine/corpus.ts';

/** Words of the interface for a key, `$1`, `$2` … filled in. A key that has `_one` and `_other` instead of words of
 *  its own is chosen by the first argument, a count: English, Dutch and German know no third form. An unknown
 *  key comes back as it is: `test/components` holds that there is none. */
export function say(words: Words, key: string, ...args: (string | number)[]): string {
  const text = words[key] ?? words[`${key}_${args[0] === 1 ? 'one' : 'other'}`];
  return (text ?? key).replace(/\$(\d)/g, (_, n: string) => String(args[Number(n) - 1] ?? ''));
}

/** `say` with the words already chosen. */
export type Say = (key: string, ...args: (string | number)[]) => string;

/** Month of an ISO date or month (`2024-05`, `2024-05-18`): "May 2024". From our own words, as `Intl` takes the page
 *  10 milliseconds to get ready. */
export function sayMonth(t: Say, iso: string): string {
  const [year = '', month = '1'] = iso.split('-');
  return `${t('months').split(' ')[Number(month) - 1]} ${year}`;
}

/** "A, B and C". */
export function sayList(t: Say, items: string[]): string {
  const last = items.slice(-2).join(` ${t('and')} `);
  return [...items.slice(0, -2), last].join(', ');
}
