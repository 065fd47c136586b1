import type { Language, Slot } from './corpus.ts';
import { nameBeside, signsBeside } from './find-names.ts';
import type { Tag } from './tag-tokens.ts';
import type { Token } from './tokenise.ts';

interface Money {
  amount: number;
  /** Concept of the currency: `USD`, `CNY`. */
  currency: string;
  from: number;
  to: number;
}

/** Concepts found by value: prices, months, years, unknown names. `tags` are the plain concepts already found; the
 *  currencies are those named `CURRENCY_…`. */
export function findSlots(tokens: Token[], tags: Tag[], slots: Slot[], language: Language): Tag[] {
  const found: Tag[] = [];
  const money = findMoney(tokens, tags, language);
  const months = tokens.map((_, at) => monthAt(tokens, at, language));
  const years = tokens.map((_, at) => yearAt(tokens, at, language));
  for (const slot of slots) {
    if (slot.money)
      for (const sum of money) if (isWithin(sum, slot.money)) found.push(tag(slot.concept, sum));
    const { month: wantedMonth, year: wantedYear } = slot;
    if (wantedMonth)
      months.forEach((month, at) => {
        if (month !== undefined && fitsList(month, wantedMonth))
          found.push(tag(slot.concept, { from: at, to: at + 1 }));
      });
    if (wantedYear)
      years.forEach((year, at) => {
        if (year !== undefined && fitsList(year, wantedYear))
          found.push(tag(slot.concept, { from: at, to: at + 1 }));
      });
    if (slot.nameBeside)
      for (const { concept, from, to } of tags)
        if (concept === slot.nameBeside) {
          const name = nameBeside(tokens, tags, from, to) ?? signsBeside(tokens, tags, from, to, language);
          if (name) found.push(tag(slot.concept, name));
        }
  }
  return found;
}

const tag = (concept: string, { from, to }: { from: number; to: number }): Tag => ({
  concept,
  from,
  to,
  isSlot: true,
});

const isWithin = (sum: Money, want: NonNullable<Slot['money']>): boolean =>
  (want.currency === undefined || sum.currency === want.currency) &&
  sum.amount >= (want.min ?? 0) &&
  sum.amount <= (want.max ?? Number.POSITIVE_INFINITY);

const fitsList = (value: number, want: { is?: number[]; not?: number[] }): boolean =>
  (want.is?.includes(value) ?? true) && !(want.not?.includes(value) ?? false);

/** Sums of money: a currency beside a number, in figures or words, with thousands as the language writes them. */
function findMoney(tokens: Token[], tags: Tag[], language: Language): Money[] {
  const currencies = tags.filter(({ concept }) => concept.startsWith('CURRENCY_'));
  const sums: Money[] = [];
  for (const { concept, from, to } of currencies) {
    const currency = concept.slice('CURRENCY_'.length);
    const before = amountEndingAt(tokens, from, language);
    const after = amountStartingAt(tokens, to, language);
    // "$9,000" reads forwards, "9,000 dollars" backwards; "64,000 yuan, 8,900 dollars" must not read "yuan 8,900".
    const isSign = tokens[from]?.kind === 'mark';
    const sum = isSign ? (after ?? before) : (before ?? after);
    if (sum)
      sums.push({ amount: sum.amount, currency, from: Math.min(sum.from, from), to: Math.max(sum.to, to) });
  }
  return sums;
}

interface Amount {
  amount: number;
  from: number;
  to: number;
}

function amountStartingAt(tokens: Token[], from: number, language: Language): Amount | undefined {
  let to = from;
  while (isNumeric(tokens[to], language)) to++;
  return to > from ? { amount: amountOf(tokens.slice(from, to), language), from, to } : undefined;
}

function amountEndingAt(tokens: Token[], end: number, language: Language): Amount | undefined {
  // "64 tys. juanów": the stop belongs to the number word.
  const before = tokens[end - 2];
  const to = tokens[end - 1]?.word === '.' && before?.kind === 'word' ? end - 1 : end;
  let from = to;
  while (from > 0 && isNumeric(tokens[from - 1], language)) from--;
  return to > from ? { amount: amountOf(tokens.slice(from, to), language), from, to } : undefined;
}

const isNumeric = (token: Token | undefined, language: Language): boolean =>
  token !== undefined && (token.kind === 'number' || Object.hasOwn(language.numbers, token.word));

/** "9,000", "9 000", "9K", "nine thousand", "64 thousand": numbers below a multiplier add up, then multiply. */
function amountOf(tokens: Token[], language: Language): number {
  let total = 0;
  let part = 0;
  for (const token of tokens) {
    const value =
      token.kind === 'number'
        ? parseNumber(token.raw, language.groupMark)
        : (language.numbers[token.word] ?? 0);
    if (value >= 100 && token.kind === 'word') {
      part = (part || 1) * value;
      if (value >= 1000) {
        total += part;
        part = 0;
      }
    } else part += value;
  }
  return total + part;
}

/** Value of a number as printed. A group of three digits after the language's group mark, or after the other mark
 *  where that cannot be a fraction, makes thousands. */
function parseNumber(raw: string, groupMark: ',' | '.'): number {
  const compact = raw.replace(/[\s\u00a0\u202f'’]/gu, '');
  const decimal = groupMark === ',' ? '.' : ',';
  const grouped = compact.replaceAll(groupMark, '');
  if (/^\d+$/u.test(grouped)) return Number(grouped);
  const foreign = compact.replaceAll(decimal, '');
  if (new RegExp(`^\\d{1,3}(?:[${decimal}]\\d{3})+$`, 'u').test(compact)) return Number(foreign);
  return Number(grouped.replace(decimal, '.')) || 0;
}

/** Month names are listed as they are written where the case tells: "May" is a month, "may" is not. Else a number
 *  before the language's mark is one: "4月". */
function monthAt(tokens: Token[], at: number, language: Language): number | undefined {
  const { months, dateMarks } = language;
  const { raw, word } = tokens[at] as Token;
  if (Object.hasOwn(months, raw)) return months[raw];
  if (Object.hasOwn(months, word)) return months[word];
  if (word !== dateMarks?.month) return undefined;
  const amount = amountEndingAt(tokens, at, language)?.amount;
  return amount !== undefined && Number.isInteger(amount) && amount >= 1 && amount <= 12 ? amount : undefined;
}

function yearAt(tokens: Token[], at: number, { dateMarks }: Language): number | undefined {
  const { kind, raw, start } = tokens[at] as Token;
  if (kind !== 'number') return undefined;
  if (/^(?:19|20)\d\d$/u.test(raw)) return Number(raw);
  if (!/^\d\d$/u.test(raw)) return undefined;
  // "since '21", "21年"
  const before = tokens[at - 1];
  const isShort = before && /^['’‘]$/u.test(before.raw) && before.end === start;
  return isShort || (dateMarks && tokens[at + 1]?.word === dateMarks.year) ? 2000 + Number(raw) : undefined;
}
