/** The words by which stories are noticed, laid out so that looking costs by the text and not by the stories. Small
 *  enough to be on every page: all strings, so that nothing is laid out before it is needed. */
export interface StoryIndex {
  /** A Bloom filter over the names, with one hash: six bits a character, from `0` on. */
  filter: string;
  /** Bit `n` is set where a name is `n` characters long. */
  lengths: number;
  /** A line a name: the name, a tab, and the numbers of its stories. */
  names: string;
  /** A line a group of words: the source of a regular expression over lower-case text. */
  groups: string;
  /** A line a story: the numbers of the groups that it must have a word of. */
  stories: string;
}

/** What a story is noticed by, all in lower case: `names` are beginnings of words, or signs anywhere, one of which a
 *  page of it bears near its top; `groups` are what else it has one each of. */
export interface StoryWords {
  names: string[];
  groups: string[][];
}

const BITS = 6;
const ZERO = 48;
/** So about one other word in thirty passes, and is looked up. */
const BITS_A_NAME = 32;

/** Lays out the stories, numbered in their order. */
export function indexStories(stories: StoryWords[]): StoryIndex {
  const byName = new Map<string, number[]>();
  const groups = new Map<string, number>();
  const lines = stories.map((story, at) => {
    for (const name of story.names) byName.set(name, [...(byName.get(name) ?? []), at]);
    return story.groups.map((group) => numberOf(groups, patternOf(group))).join(' ');
  });
  const cells = new Array<number>(Math.ceil((byName.size * BITS_A_NAME) / BITS)).fill(0);
  for (const name of byName.keys()) {
    let hash = SEED;
    for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), PRIME);
    const bit = (hash >>> 0) % (cells.length * BITS);
    const cell = Math.floor(bit / BITS);
    cells[cell] = (cells[cell] as number) | (1 << (bit % BITS));
  }
  return {
    filter: cells.map((cell) => String.fromCharCode(cell + ZERO)).join(''),
    lengths: [...byName.keys()].reduce((bits, { length }) => bits | (1 << length), 0),
    names: `${[...byName].map(([name, numbers]) => `\n${name}\t${numbers.join(' ')}`).join('')}\n`,
    groups: [...groups.keys()].join('\n'),
    stories: lines.join('\n'),
  };
}

/** Numbers of the stories that a page may tell: those named in its `top` that have a word of each of their groups there
 *  or in its `lead`, which is asked for only then. Texts in any case. */
export function storiesOf(top: string, lead: () => string, index: StoryIndex): number[] {
  const above = top.toLowerCase();
  const named = namedStories(above, index);
  return named.length === 0 ? named : toldStories(named, [above, lead().toLowerCase()], index);
}

/** Numbers of the stories that a name in `text` belongs to. `text` is in lower case. All in one function, with no
 *  iterator: on a page that is just loading, every function that is called for the first time costs more than it does. */
export function namedStories(text: string, { filter, lengths, names }: StoryIndex): number[] {
  const found: number[] = [];
  const bits = filter.length * BITS;
  const longest = 31 - Math.clz32(lengths);
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSign = code >= FIRST_SIGN;
    const isLetter = isSign || (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f);
    const begins = isLetter && (isSign || !isInside);
    isInside = isLetter && !isSign;
    if (!begins) continue;
    let hash = SEED;
    for (let length = 1; length <= longest && at + length <= text.length; length++) {
      hash = Math.imul(hash ^ text.charCodeAt(at + length - 1), PRIME);
      if (!((lengths >> length) & 1)) continue;
      const bit = (hash >>> 0) % bits;
      if (!(((filter.charCodeAt((bit / BITS) | 0) - ZERO) >> (bit % BITS)) & 1)) continue;
      const name = text.slice(at, at + length);
      const line = names.indexOf(`\n${name}\t`) + 1;
      if (line === 0) continue;
      const numbers = names.slice(line + name.length + 1, names.indexOf('\n', line)).split(' ');
      for (let one = 0; one < numbers.length; one++) {
        const story = Number(numbers[one]);
        if (!found.includes(story)) found.push(story);
      }
    }
  }
  return found;
}

/** Those of the stories that have a word of each of their groups in one of the texts, which are in lower case. */
export function toldStories(stories: number[], texts: string[], index: StoryIndex): number[] {
  const groups = index.groups.split('\n');
  const lines = index.stories.split('\n');
  const known = new Map<string, boolean>();
  const isTold = (group: string): boolean => {
    const told = known.get(group) ?? texts.some((text) => new RegExp(groups[Number(group)] ?? '').test(text));
    known.set(group, told);
    return told;
  };
  return stories.filter((story) => (lines[story] ?? '').split(' ').filter(Boolean).every(isTold));
}

// FNV-1a, by Fowler, Noll and Vo, over code units.
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
// Whatever lies above the alphabets: there words have no beginning that could be seen.
const FIRST_SIGN = 0x2e80;

function numberOf(known: Map<string, number>, key: string): number {
  const number = known.get(key) ?? known.size;
  known.set(key, number);
  return number;
}

/** The flags `i` and `u` and `\p{L}` cost a page three times as much as the search itself: so it does without. */
function patternOf(group: string[]): string {
  const words = group.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const signs = words.filter((word) => word.charCodeAt(0) >= FIRST_SIGN);
  const latin = words.filter((word) => word.charCodeAt(0) < FIRST_SIGN);
  return [...(latin.length > 0 ? [`(?:^|[^a-z\u00df-\u024f])(?:${latin.join('|')})`] : []), ...signs].join(
    '|',
  );
}
