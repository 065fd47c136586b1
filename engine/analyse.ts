import type { Corpus, Guide, Language } from './corpus.ts';
import { findSlots } from './find-slots.ts';
import type { LexiconIndex } from './lexicon-index.ts';
import type { Article, Sentence } from './reading.ts';
import { isFinished, splitSentences } from './split-sentences.ts';
import { type Tag, tagTokens } from './tag-tokens.ts';
import { type Token, tokenise } from './tokenise.ts';

/** Whose affairs words are about: the story's subject, or somebody else's. */
export type About = 'story' | 'other';

/** A sentence with all that matching needs to know of it. Token offsets are relative to the sentence. */
export interface Analysed {
  sentence: Sentence;
  tokens: Token[];
  tags: Tag[];
  byConcept: Map<string, Tag[]>;
  /** Every concept of the sentence, those of a question too: what later sentences may refer back to. */
  mentions: Set<string>;
  /** Number of the clause that each token stands in. */
  clauses: number[];
  /** Whether each token joins its clause to what stands before: "and", "which". */
  joins: boolean[];
  /** Whether one word may be two concepts at once, as a compound is. */
  compounds: boolean;
  /** Whether each token stands within quotation marks. */
  quoted: boolean[];
  /** How many tokens make up a word: see `Language`. */
  stretch: number;
  /** Whose affairs each clause is about: the story's subject, or somebody else's. */
  about: About[];
}

/** Joins title and paragraphs as all offsets count them. */
export function normalisedText({ title, paragraphs }: Article): string {
  return [title, ...paragraphs].join('\n\n');
}

/** Sentences of an article, the title first as paragraph 0. Offsets are into `normalisedText`. */
export function sentencesOf(article: Article, language?: Language): Sentence[] {
  const sentences: Sentence[] = [];
  const headings = new Set(article.headings?.map((at) => at + 1));
  let offset = 0;
  [article.title, ...article.paragraphs].forEach((text, paragraph) => {
    const spans =
      paragraph === 0 ? (text ? [{ start: 0, end: text.length }] : []) : splitSentences(text, language);
    for (const { start, end } of spans)
      sentences.push({
        text: text.slice(start, end),
        start: offset + start,
        end: offset + end,
        paragraph,
        compared: false,
        ...(headings.has(paragraph) && !isFinished(text) ? { isHeading: true } : {}),
      });
    offset += text.length + 2;
  });
  return sentences;
}

const MARKS_OF_CLAUSE = new Set([
  ',',
  ';',
  ':',
  '—',
  '–',
  '(',
  ')',
  '，',
  '；',
  '：',
  '、',
  '（',
  '）',
  '【',
  '】',
  '〔',
  '〕',
]);
const OPENING = new Set(['“', '„', '«', '「', '『', '‘']);
const CLOSING = new Set(['”', '»', '」', '』', '’', '“']);

/** Tags, clauses and subjects of every sentence, in order: who is spoken of carries over from one to the next. */
export function analyse(
  sentences: Sentence[],
  language: Language,
  index: LexiconIndex,
  corpus: Pick<Corpus, 'slots' | 'guide'>,
): Analysed[] {
  const subject = new SubjectTrack(corpus.guide);
  const bounds = boundsOf(language);
  const stretch = language.stretch ?? 1;
  return sentences.map((sentence) => {
    const tokens = tokenise(sentence.text, language);
    const all = dropCovered(
      tagTokens(tokens, index, (plain) => findSlots(tokens, plain, corpus.slots, language)),
      corpus.guide,
    );
    const asked = askedFrom(tokens, all);
    const tags = all.filter((tag) => tag.from < asked);
    const byConcept = new Map<string, Tag[]>();
    for (const tag of tags) byConcept.set(tag.concept, [...(byConcept.get(tag.concept) ?? []), tag]);
    const { clauses, joins } = clausesOf(tokens, bounds, sentence.paragraph === 0);
    const analysed: Analysed = {
      sentence,
      tokens,
      tags,
      byConcept,
      clauses,
      mentions: new Set(all.map(({ concept }) => concept)),
      compounds: language.compounds ?? false,
      joins,
      stretch,
      quoted: quotedTokens(tokens, stretch > 1 ? SHORTEST_IN_SIGNS : SHORTEST_QUOTATION),
      about: [],
    };
    analysed.about = subject.follow(analysed);
    return analysed;
  });
}

/** A cue inside a longer expression is not a cue of its own: no negation in "not only", none in "no comment"; nor is
 *  anything else inside a name. */
function dropCovered(tags: Tag[], { cues, names }: Guide): Tag[] {
  const covers = (outer: Tag, inner: Tag): boolean =>
    outer.concept !== inner.concept &&
    !outer.isLoose &&
    outer.from <= inner.from &&
    outer.to >= inner.to &&
    outer.to - outer.from > inner.to - inner.from;
  return tags.filter((tag) => {
    const isCue = cues.includes(tag.concept);
    return !tags.some((other) => (isCue || names.includes(other.concept)) && covers(other, tag));
  });
}

/** The token from which the sentence is a question, which takes no position; a question after a colon leaves what
 *  stands before it, and "…, right?" asks nothing. */
function askedFrom(tokens: Token[], tags: Tag[]): number {
  const end = tokens.findLastIndex(({ word }) => !CLOSING.has(word) && word !== '"');
  if (tokens[end]?.word !== '?' && tokens[end]?.word !== '？') return tokens.length;
  if (tags.some(({ concept, to }) => concept === 'TAG_QUESTION' && to === end)) return tokens.length;
  const opening = tokens.findLastIndex(({ word }) => word === '¿');
  return opening >= 0 ? opening : tokens.findLastIndex(({ word }) => word === ':' || word === '—') + 1;
}

/** Where clauses part: words, each as its tokens, by the first of them. */
interface Bounds {
  openers: Map<string, string[][]>;
  closers: Map<string, string[][]>;
  listMark?: string;
}

function boundsOf(language: Language): Bounds {
  const { clauseOpeners, clauseClosers = [], listMark } = language;
  const byFirst = (entries: string[]): Map<string, string[][]> => {
    const map = new Map<string, string[][]>();
    for (const entry of entries) {
      const words = tokenise(entry, language).map(({ word }) => word);
      const first = words[0] ?? '';
      map.set(first, [...(map.get(first) ?? []), words]);
    }
    return map;
  };
  return {
    openers: byFirst(clauseOpeners),
    closers: byFirst(clauseClosers),
    ...(listMark ? { listMark } : {}),
  };
}

/** Clause number of each token, and whether it joins its clause to what stands before. */
function clausesOf(
  tokens: Token[],
  { openers, closers, listMark }: Bounds,
  isTitle: boolean,
): { clauses: number[]; joins: boolean[] } {
  let clause = 0;
  const joins = tokens.map(() => false);
  const ends = new Set<number>();
  /** Length in tokens of the entry that stands at `at`, 0 where none does. */
  const lengthAt = (entries: Map<string, string[][]>, at: number): number => {
    let longest = 0;
    for (const words of entries.get(tokens[at]?.word ?? '') ?? [])
      if (words.every((word, next) => tokens[at + next]?.word === word))
        longest = Math.max(longest, words.length);
    return longest;
  };
  const clauses = tokens.map(({ word }, at) => {
    const opener = lengthAt(openers, at);
    joins.fill(true, at, at + opener);
    const closer = lengthAt(closers, at);
    if (closer > 0) ends.add(at + closer);
    // Headlines in signs put a space where a sentence has a comma.
    const isParted = isTitle && closesHeadlineClause(tokens[at - 1], tokens[at]);
    const isMark = isParted || (MARKS_OF_CLAUSE.has(word) && word !== listMark);
    if (isMark || (at > 0 && opener > 0) || ends.has(at)) clause++;
    return clause;
  });
  return { clauses, joins };
}

const SPACELESS = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]$/u;

const closesHeadlineClause = (before: Token | undefined, here: Token | undefined): boolean =>
  before !== undefined &&
  here !== undefined &&
  before.end < here.start &&
  SPACELESS.test(before.word) &&
  SPACELESS.test(here.word);

/** A shorter quotation is a name or a word held at arm's length, not somebody's statement. */
const SHORTEST_QUOTATION = 5;
const SHORTEST_IN_SIGNS = 7;

function quotedTokens(tokens: Token[], shortest: number): boolean[] {
  const quoted = tokens.map(() => false);
  let from = -1;
  tokens.forEach(({ word }, at) => {
    const closes = from >= 0 && (CLOSING.has(word) || word === '"');
    if (closes) {
      if (at - from > shortest) quoted.fill(true, from, at);
      from = -1;
    } else if (from < 0 && (OPENING.has(word) || word === '"')) from = at;
  });
  if (from >= 0) quoted.fill(true, from);
  return quoted;
}

/** Follows who is spoken of. A sentence is about whom it names first; one that only refers back ("the company") is
 *  about whom the sentence before was about; one that names nobody is about the story. A clause that names the other
 *  side is about that side. */
class SubjectTrack {
  private last: About = 'story';
  private paragraph = -1;
  private guide: Guide;

  constructor(guide: Guide) {
    this.guide = guide;
  }

  follow({ sentence, tags, clauses }: Analysed): About[] {
    const { subject, others, refers } = this.guide;
    const isFresh = sentence.paragraph !== this.paragraph;
    this.paragraph = sentence.paragraph;
    const named = tags
      .filter(({ concept }) => subject.includes(concept) || others.includes(concept))
      .map(({ concept, from }) => ({ from, about: (subject.includes(concept) ? 'story' : 'other') as About }))
      .sort((a, b) => a.from - b.from);
    if (named[0]) this.last = named[0].about;
    else if (isFresh || !tags.some(({ concept }) => refers.includes(concept))) this.last = 'story';
    const about = new Array<About>((clauses.at(-1) ?? 0) + 1).fill(this.last);
    for (const side of ['other', 'story'] as const)
      for (const { from, about: whose } of named) if (whose === side) about[clauses[from] ?? 0] = side;
    return about;
  }
}
