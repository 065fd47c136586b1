import type { Language } from './corpus.ts';
import type { Tag } from './tag-tokens.ts';
import { SIGNS, type Token } from './tokenise.ts';

const isName = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.raw);

/** One to three capitalised words right after, or right before, the stretch, unless another concept knows them. */
export function nameBeside(
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

const ONE_SIGN = new RegExp(`^[${SIGNS}]$`, 'u');
const HAN = /^\p{sc=Han}$/u;
const LONGEST_NAME = 4;

/** Two to four signs right after, or right before, the stretch that begin as a family name does, and that end, or
 *  begin, where a space, a mark or another concept parts them from the text: in scripts where no capital tells. */
export function signsBeside(
  tokens: Token[],
  tags: Tag[],
  from: number,
  to: number,
  { surnames }: Language,
): { from: number; to: number } | undefined {
  if (!surnames) return undefined;
  const isSign = (at: number): boolean => ONE_SIGN.test(tokens[at]?.word ?? '');
  const isHan = (at: number): boolean => HAN.test(tokens[at]?.word ?? '');
  const isKnown = (at: number): boolean => tags.some((tag) => !tag.isLoose && tag.from <= at && at < tag.to);
  const isBound = (at: number): boolean =>
    !isSign(at) ||
    !isSign(at - 1) ||
    isHan(at) !== isHan(at - 1) ||
    isKnown(at) ||
    isKnown(at - 1) ||
    tokens[at - 1]?.end !== tokens[at]?.start;
  const isFree = (start: number, end: number): boolean => {
    for (let at = start; at < end; at++) {
      if (!isSign(at) || isKnown(at) || (at > start && tokens[at - 1]?.end !== tokens[at]?.start))
        return false;
    }
    return surnames.includes(tokens[start]?.word ?? ' ');
  };
  for (let length = LONGEST_NAME; length >= 2; length--) {
    if (isFree(to, to + length) && isBound(to + length)) return { from: to, to: to + length };
    if (isFree(from - length, from) && (from === length || isBound(from - length)))
      return { from: from - length, to: from };
  }
  return undefined;
}
