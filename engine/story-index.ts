/**
 * The words by which stories are noticed, laid out so that looking costs by the text and not by the stories. It is on
 * every page: so it is small, holds no word in full, and is ASCII alone, which browsers read fastest in a script. A
 * word stands in it by a print of 12 bits in a bucket of about eight, behind a filter: another one passes for it once in
 * some 30,000 times, and then the engine tells them apart.
 */
export interface StoryIndex {
  /** A bit for each of 2,048 kinds of beginnings, two characters: set where a word has one. */
  starts: string;
  /** Bit `n` is set where a word is `n` characters long. */
  lengths: number;
  /** A Bloom filter over the words, with two hashes: what it lets pass, one in seventy, is looked for in a bucket, which
   *  takes forty times as long. */
  filter: string;
  /** Three digits a bucket: where its words begin in `words`; and where the last one ends. */
  buckets: string;
  /** Four digits a word: two of its print, two of twice its group's number, plus one for a name. */
  words: string;
  /** Two digits for each group that a story must have a word of; a space behind each story. */
  stories: string;
}

/** What a story is noticed by: a page of it has a word of each of the groups, and one that is among the names near its
 *  top. Beginnings of words, or signs anywhere, in lower case. */
export interface StoryWords {
  names: string[];
  groups: string[][];
}

/** A digit has six bits, from this character on. */
const ZERO = 48;
const BITS = 6;
const DIGIT = 63;
const PRINT = 2;
const GROUP = 2;
const WORD = PRINT + GROUP;
const BUCKET = 3;
const WORDS_A_BUCKET = 8;
const FILTER_BITS_A_WORD = 16;
const BEGINNING = /^[a-z\u00df-\u024f\u2e80-\uffff]./;
const MOST_GROUPS = 2 ** (BITS * GROUP - 1);
const KINDS = 2048;
/** Of a word that is looked for, in characters: lengths are bits of a number. */
const LONGEST = 30;

// FNV-1a, by Fowler, Noll and Vo, over code units; the last mixing is MurmurHash3's, by Appleby.
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
const MIX = 0x85ebca6b;
// Whatever lies above the alphabets: there words have no beginning that could be seen.
const FIRST_SIGN = 0x2e80;

/** Lays out the stories, numbered in their order. Throws an `Error` naming the word or the count that it cannot hold. */
export function indexStories(stories: StoryWords[]): StoryIndex {
  const groups = new Map<string, { number: number; words: string[]; names: Set<string> }>();
  const lines = stories.map(({ names, groups: own }) => {
    const lost = names.find((name) => !own.some((group) => group.includes(name)));
    if (lost !== undefined) throw new Error(`"${lost}" is among the names, but in no group`);
    return own.map((words) => {
      const named = new Set(words.filter((word) => names.includes(word)));
      const key = JSON.stringify([words, [...named]]);
      const group = groups.get(key) ?? { number: groups.size, words, names: named };
      groups.set(key, group);
      return digits(group.number, GROUP);
    });
  });
  if (groups.size > MOST_GROUPS) throw new Error(`${groups.size} groups are more than ${MOST_GROUPS}`);

  let lengths = 0;
  const starts = new Array<number>(Math.ceil(KINDS / BITS)).fill(0);
  const entries = [...groups.values()].flatMap(({ number, words, names }) =>
    [...new Set(words)].map((word) => {
      if (!BEGINNING.test(word) || word.length > LONGEST)
        throw new Error(`"${word}" does not begin with a letter, or has not 2 to ${LONGEST} characters`);
      lengths |= 1 << word.length;
      setBit(starts, kindOf(word.charCodeAt(0), word.charCodeAt(1)));
      return { hash: hashOf(word), group: number * 2 + (names.has(word) ? 1 : 0) };
    }),
  );
  const buckets = Array.from(
    { length: Math.max(1, Math.ceil(entries.length / WORDS_A_BUCKET)) },
    () => [] as string[],
  );
  const cells = new Array<number>(Math.ceil((entries.length * FILTER_BITS_A_WORD) / BITS)).fill(0);
  for (const { hash, group } of entries) {
    const mixed = mix(hash);
    setBit(cells, mixed % (cells.length * BITS));
    setBit(cells, (hash >>> 0) % (cells.length * BITS));
    buckets[mixed % buckets.length]?.push(digits(hash, PRINT) + digits(group, GROUP));
  }
  let before = 0;
  const bucketStarts = buckets.map((bucket) => {
    const start = digits(before, BUCKET);
    before += bucket.length;
    return start;
  });
  return {
    starts: starts.map((cell) => digits(cell, 1)).join(''),
    lengths,
    filter: cells.map((cell) => digits(cell, 1)).join(''),
    buckets: bucketStarts.join('') + digits(before, BUCKET),
    words: buckets.flat().join(''),
    stories: lines.map((line) => `${line.join('')} `).join(''),
  };
}

/** Whether a page may tell one of the stories: it has a word of each of its groups in `top` or `lead`, of which a name
 *  in the `top`. The lead is asked for only where there is a name and the top leaves it open. Texts in any case. */
export function tellsStory(top: string, lead: () => string, index: StoryIndex): boolean {
  const found: number[] = [];
  if (!lookFor(index, top, NAMED, found)) return false;
  if (!isTold(found, index.stories)) lookFor(index, lead(), SEEN, found);
  return isTold(found, index.stories);
}

const SEEN = 1;
const NAMED = 2;

/**
 * Notes in `found`, by number, which groups have a word in the text: those by a name as `named`. Says whether there are
 * such. In a lead it looks no further than it takes to tell one story. With no iterator, no regular expression and no
 * `toLowerCase`: on a page that is just loading, each of these costs more when it is first called than all that it would
 * save; lowering text with one dash in it two milliseconds.
 */
function lookFor(index: StoryIndex, text: string, named: number, found: number[]): boolean {
  const { starts, lengths, filter, buckets, words } = index;
  const bits = filter.length * BITS;
  const count = buckets.length / BUCKET - 1;
  let hasName = false;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code < 0x41) {
      isInside = false;
      continue;
    }
    if (code > 0x7a || code <= 0x5a) code = lowered(code);
    else if (isInside && code >= 0x61) continue;
    const isSign = code >= FIRST_SIGN;
    const isLetter = isSign || (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f);
    const begins = isLetter && (isSign || !isInside);
    isInside = isLetter && !isSign;
    if (!begins) continue;
    const kind = kindOf(code, text.charCodeAt(at + 1));
    if ((((starts.charCodeAt((kind / BITS) | 0) - ZERO) >> (kind % BITS)) & 1) === 0) continue;
    let hash = SEED;
    for (let length = 1; lengths >> length !== 0 && at + length <= text.length; length++) {
      let next = text.charCodeAt(at + length - 1);
      if (next < 0x61 || next > 0x7a) next = lowered(next);
      hash = Math.imul(hash ^ next, PRIME);
      if (((lengths >> length) & 1) === 0) continue;
      const mixed = mix(hash);
      let bit = mixed % bits;
      if ((((filter.charCodeAt((bit / BITS) | 0) - ZERO) >> (bit % BITS)) & 1) === 0) continue;
      bit = (hash >>> 0) % bits;
      if ((((filter.charCodeAt((bit / BITS) | 0) - ZERO) >> (bit % BITS)) & 1) === 0) continue;
      const bucket = (mixed % count) * BUCKET;
      const end = WORD * numberAt(buckets, bucket + BUCKET, BUCKET);
      for (let known = WORD * numberAt(buckets, bucket, BUCKET); known < end; known += WORD) {
        if (numberAt(words, known, PRINT) !== (hash & PRINTS)) continue;
        const group = numberAt(words, known + PRINT, GROUP);
        const isName = (group & 1) === 1;
        const before = found[group >> 1] ?? 0;
        found[group >> 1] = Math.max(before, isName ? named : SEEN);
        hasName ||= isName;
        if (before === 0 && named === SEEN && isTold(found, index.stories)) return hasName;
      }
    }
  }
  return hasName;
}

const PRINTS = 2 ** (BITS * PRINT) - 1;

/** Whether the groups of one story were all found, one of them by name. */
function isTold(found: number[], stories: string): boolean {
  let [isWhole, isNamed] = [true, false];
  for (let at = 0; at < stories.length; ) {
    if (stories.charAt(at) === ' ') {
      if (isWhole && isNamed) return true;
      [isWhole, isNamed] = [true, false];
      at += 1;
      continue;
    }
    const state = found[numberAt(stories, at, GROUP)] ?? 0;
    isWhole &&= state > 0;
    isNamed ||= state === NAMED;
    at += GROUP;
  }
  return false;
}

function numberAt(text: string, at: number, count: number): number {
  let number = 0;
  for (let one = 0; one < count; one++) number = (number << BITS) | (text.charCodeAt(at + one) - ZERO);
  return number;
}

/** The lowest bits of a number, as so many digits. */
function digits(number: number, count: number): string {
  return Array.from({ length: count }, (_, at) =>
    String.fromCharCode(ZERO + ((number >>> (BITS * (count - 1 - at))) & DIGIT)),
  ).join('');
}

function hashOf(word: string): number {
  let hash = SEED;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ lowered(word.charCodeAt(at)), PRIME);
  return hash;
}

function mix(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), MIX) >>> 0;
}

function setBit(cells: number[], bit: number): void {
  const cell = Math.floor(bit / BITS);
  cells[cell] = (cells[cell] as number) | (1 << (bit % BITS));
}

/** The kind of a beginning by its two characters, the first in lower case. */
function kindOf(first: number, second: number): number {
  return (first * 31 + lowered(second)) & (KINDS - 1);
}

/** The code of a character's lower case, in the Latin alphabets up to U+017F. */
function lowered(code: number): number {
  if (code < 0xc0) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
  if (code <= 0xde) return code + 0x20;
  if (code < 0x100 || code > 0x17e) return code;
  // There each capital stands before its letter: at even numbers, but for two stretches.
  const isOdd = (code >= 0x139 && code <= 0x148) || code >= 0x179;
  return isOdd ? code + (code & 1) : code | 1;
}
