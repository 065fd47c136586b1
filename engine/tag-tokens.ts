import { type Beginnings, type LexiconIndex, type Listed, type Ready, readyOf } from './lexicon-index.ts';
import type { Fit, Part } from './patterns.ts';
import type { Token } from './tokenise.ts';

/** A concept found in a text. `from` and `to` are token positions, `to` exclusive. */
export interface Tag {
  concept: string;
  from: number;
  to: number;
  /** True where it was found by its value, as a slot. */
  isSlot?: true;
  /** True where the pattern skips words: what it skips is not part of it. */
  isLoose?: boolean;
}

/** Tags of `tokens`, the longest where one concept has several at a place. `slots` finds concepts by their value once
 *  the plain ones are known; patterns may refer to those too. */
export function tagTokens(
  tokens: Token[],
  index: LexiconIndex,
  slots: (plain: Tag[]) => Tag[] = () => [],
): Tag[] {
  const tags = new TagList();
  const begun = tokens.map((token, at): (Ready[] | undefined)[] => {
    const { any, before } = candidates(token, index);
    return [any, before.get(tokens[at + 1]?.word ?? '')?.map((listed) => readyOf(listed, index))];
  });
  // Only now: a pattern that was just parsed may have made more words known.
  const start = index.tokens;
  index.tokens += tokens.length;
  tokens.forEach(({ word }, at) => {
    const number = index.words.get(word);
    if (number !== undefined) index.seen[number] = start + at;
  });
  const tryAt = (pattern: Ready, at: number): void => {
    if (holdsNeeds(pattern, index.seen, start + at))
      tags.add({
        concept: pattern.concept,
        from: at,
        to: match(pattern.parts, 0, tokens, at, tags),
        isLoose: pattern.isLoose,
      });
  };
  // Patterns that refer to other concepts wait until those are found.
  const waiting = new Map<string, { pattern: Ready; at: number }[]>();
  const wait = (pattern: Ready, at: number): void => {
    const same = waiting.get(pattern.concept);
    if (same) same.push({ pattern, at });
    else waiting.set(pattern.concept, [{ pattern, at }]);
  };
  begun.forEach((lists, at) => {
    for (const patterns of lists)
      for (const pattern of patterns ?? [])
        if (pattern.refers.length === 0) tryAt(pattern, at);
        else wait(pattern, at);
  });
  for (const slot of slots(tags.list)) tags.add(slot);
  for (const concept of index.order) {
    for (const { pattern, at } of waiting.get(concept) ?? []) tryAt(pattern, at);
    for (const { pattern, start } of index.derived.get(concept) ?? [])
      for (const at of [...tags.places(start)]) tryAt(pattern, at);
  }
  return tags.list;
}

/** In plain loops: this is asked some twenty times a word. */
function holdsNeeds({ needs }: Ready, seen: number[], from: number): boolean {
  for (let list = 0; list < needs.length; list++) {
    const some = needs[list] as number[];
    let holds = false;
    for (let at = 0; at < some.length && !holds; at++) holds = (seen[some[at] as number] as number) >= from;
    if (!holds) return false;
  }
  return true;
}

class TagList {
  list: Tag[] = [];
  private byConcept = new Map<string, Map<number, Tag>>();

  /** Keeps the longer of two tags of one concept at one place. */
  add(tag: Tag): void {
    if (tag.to <= tag.from) return;
    const places = this.byConcept.get(tag.concept) ?? new Map<number, Tag>();
    this.byConcept.set(tag.concept, places);
    const known = places.get(tag.from);
    if (known && known.to >= tag.to) return;
    if (known) this.list.splice(this.list.indexOf(known), 1);
    places.set(tag.from, tag);
    this.list.push(tag);
  }

  /** End of the longest match of `concept` at token `from`, or -1. */
  endOf(concept: string, from: number): number {
    return this.byConcept.get(concept)?.get(from)?.to ?? -1;
  }

  places(concept: string): Iterable<number> {
    return this.byConcept.get(concept)?.keys() ?? [];
  }
}

/** So many words are remembered at most: a text of nothing but new words must not fill the memory. */
const MOST_KNOWN = 20_000;

/** The patterns that can begin with a token. */
function candidates(token: Token, index: LexiconIndex): Beginnings {
  const known = index.known.get(token.raw);
  if (known) return known;
  const found: Beginnings = { any: [], before: new Map() };
  for (const listed of lookUp(token, index)) {
    const second = listed.second ?? readyOf(listed, index).second;
    if (!second) found.any.push(readyOf(listed, index));
    for (const word of second ?? []) {
      const patterns = found.before.get(word);
      if (patterns) patterns.push(listed);
      else found.before.set(word, [listed]);
    }
  }
  if (index.known.size >= MOST_KNOWN) index.known.clear();
  index.known.set(token.raw, found);
  return found;
}

function lookUp({ kind, word, raw }: Token, index: LexiconIndex): Listed[] {
  const found = [...(index.lower.get(word) ?? []), ...(index.exact.get(raw) ?? [])];
  if (kind === 'mark') return found;
  for (let length = 1; length <= word.length; length++)
    found.push(
      ...(index.prefix.get(word.slice(0, length)) ?? []),
      ...(index.suffix.get(word.slice(-length)) ?? []),
    );
  if (index.infix.size === 0) return found;
  for (let from = 0; from < word.length; from++)
    for (let to = from + 1; to <= word.length; to++)
      found.push(...(index.infix.get(word.slice(from, to)) ?? []));
  return found;
}

function fits(token: Token, text: string, fit: Fit): boolean {
  switch (fit) {
    case 'lower':
      return token.word === text;
    case 'exact':
      return token.raw === text;
    case 'prefix':
      return token.word.startsWith(text);
    case 'suffix':
      return token.word.endsWith(text);
    case 'infix':
      return token.word.includes(text);
  }
}

// A gap never crosses the end of a statement.
const STOPS = new Set(['.', ';', ':', '!', '?', '。', '；', '！', '？']);

/** End of the longest match of `parts` from `part` on at token `at`, or -1. */
function match(parts: Part[], part: number, tokens: Token[], at: number, tags: TagList): number {
  // What is needed and can be but one length is stepped over in place: most of what is matched is that.
  for (; ; part++) {
    const current = parts[part];
    if (!current) return at;
    if (current.optional || current.kind === 'choice' || current.kind === 'gap') break;
    const end = endOf(current, tokens, at, tags);
    if (end < 0) return -1;
    at = end;
  }
  const current = parts[part] as Part;
  let best = current.optional ? match(parts, part + 1, tokens, at, tags) : -1;
  if (current.kind === 'choice') {
    const { byWord, others } = current.element;
    for (const option of byWord.get(tokens[at]?.word ?? '') ?? [])
      best = Math.max(best, matchAfter(match(option, 0, tokens, at, tags), parts, part, tokens, tags));
    for (const option of others)
      best = Math.max(best, matchAfter(match(option, 0, tokens, at, tags), parts, part, tokens, tags));
  } else if (current.kind === 'gap') {
    // The nearest continuation is the right one: a gap is crossed as narrowly as possible.
    const { most } = current.element;
    for (let skipped = 0; skipped <= most && best < 0; skipped++) {
      best = match(parts, part + 1, tokens, at + skipped, tags);
      const token = tokens[at + skipped];
      if (!token || STOPS.has(token.word)) break;
    }
  } else best = Math.max(best, matchAfter(endOf(current, tokens, at, tags), parts, part, tokens, tags));
  return best;
}

/** End of the longest match of what follows `part`, where that ended at `end`; -1 where it did not match. */
const matchAfter = (end: number, parts: Part[], part: number, tokens: Token[], tags: TagList): number =>
  end < 0 ? -1 : match(parts, part + 1, tokens, end, tags);

/** End of a part that is one token, or one concept, at `at`, or -1. */
function endOf(
  part: Exclude<Part, { kind: 'choice' | 'gap' }>,
  tokens: Token[],
  at: number,
  tags: TagList,
): number {
  if (part.kind === 'concept') return tags.endOf(part.element.name, at);
  const token = tokens[at];
  if (!token) return -1;
  if (part.kind === 'token') {
    const { text, fit, joined } = part.element;
    return fits(token, text, fit) && !(joined && tokens[at - 1]?.end !== token.start) ? at + 1 : -1;
  }
  const { words, others } = part.element;
  return words.has(token.word) || others.some(({ text, fit }) => fits(token, text, fit)) ? at + 1 : -1;
}
