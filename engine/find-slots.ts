import type { Language, Slot } from './corpus.ts';
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
  for (const slot of slots) {
    if (slot.money)
      for (const sum of money) if (isWithin(sum, slot.money)) found.push(tag(slot.concept, sum));
    const { month: wantedMonth, year: wantedYear } = slot;
    if (wantedMonth)
      tokens.forEach((token, at) => {
        const month = monthAt(token, language);
        if (month !== undefined && fitsList(month, wantedMonth))
          found.push(tag(slot.concept, { from: at, to: at + 1 }));
      });
    if (wantedYear)
      tokens.forEach((token, at) => {
        const year = yearAt(token, tokens[at - 1]);
        if (year !== undefined && fitsList(year, wantedYear))
          found.push(tag(slot.concept, { from: at, to: at + 1 }));
      });
    if (slot.nameBeside)
      for (const { concept, from, to } of tags)
        if (concept === slot.nameBeside) {
          const name = nameBeside(tokens, tags, from, to);
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

function amountEndingAt(tokens: Token[], to: number, language: Language): Amount | undefined {
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

/** Month names are listed as they are written where the case tells: "May" is a month, "may" is not. */
const monthAt = (token: Token, { months }: Language): number | undefined =>
  Object.hasOwn(months, token.raw)
    ? months[token.raw]
    : Object.hasOwn(months, token.word)
      ? months[token.word]
      : undefined;

function yearAt(token: Token, before: Token | undefined): number | undefined {
  if (token.kind !== 'number') return undefined;
  if (/^(?:19|20)\d\d$/u.test(token.raw)) return Number(token.raw);
  // "since '21"
  if (/^\d\d$/u.test(token.raw) && before && /^['’‘]$/u.test(before.raw) && before.end === token.start)
    return 2000 + Number(token.raw);
  return undefined;
}

const isName = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.raw);

/** One to three capitalised words right after, or right before, the stretch, unless another concept knows them. */
function nameBeside(
  tokens: Token[],
  tags: Tag[],
  from: number,
  to: number,
): { from: number; to: number } | undefined {
  const known = (at: number): boolean => tags.some((tag) => !tag.isLoose && tag.from <= at && at < tag.to);
  const after = tokens[to]?.word === ',' ? to + 1 : to;
  let end = after;
  while (end < after + 3 && isName(tokens[end]) && !known(end)) end++;
  if (end - after >= 2) return { from: after, to: end };
  const before = tokens[from - 1]?.word === ',' ? from - 1 : from;
  let start = before;
  while (start > before - 3 && isName(tokens[start - 1]) && !known(start - 1)) start--;
  return before - start >= 2 ? { from: start, to: before } : undefined;
}
