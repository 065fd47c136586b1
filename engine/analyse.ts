import type { Corpus, Guide, Language } from './corpus.ts';
import { findSlots } from './find-slots.ts';
import { type LexiconIndex, type Tag, tagTokens } from './lexicon-index.ts';
import type { Article, Sentence } from './reading.ts';
import { splitSentences } from './split-sentences.ts';
import { type Token, tokenise } from './tokenise.ts';

/** A sentence with all that matching needs to know of it. Token offsets are relative to the sentence. */
export interface Analysed {
  sentence: Sentence;
  tokens: Token[];
  tags: Tag[];
  byConcept: Map<string, Tag[]>;
  /** Number of the clause that each token stands in. */
  clauses: number[];
  /** Whether each token stands within quotation marks. */
  quoted: boolean[];
  isQuestion: boolean;
  /** Whose affairs each clause is about: the story's subject, or somebody else's. */
  about: ('story' | 'other')[];
}

/** Joins title and paragraphs as all offsets count them. */
export function normalisedText({ title, paragraphs }: Article): string {
  return [title, ...paragraphs].join('\n\n');
}

/** Sentences of an article, the title first as paragraph 0. Offsets are into `normalisedText`. */
export function sentencesOf(article: Article, language?: Language): Sentence[] {
  const sentences: Sentence[] = [];
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
      });
    offset += text.length + 2;
  });
  return sentences;
}

const MARKS_OF_CLAUSE = new Set([',', ';', ':', '—', '–', '(', ')', '，', '；', '：', '、']);
const OPENING = new Set(['“', '„', '«', '「', '『', '‘']);
const CLOSING = new Set(['”', '»', '」', '』', '’', '“']);

/** Tags, clauses and subjects of every sentence, in order: who is spoken of carries over from one to the next. */
export function analyse(
  sentences: Sentence[],
  language: Language,
  index: LexiconIndex,
  corpus: Corpus,
): Analysed[] {
  const subject = new SubjectTrack(corpus.guide);
  const openers = new Set(language.clauseOpeners);
  return sentences.map((sentence) => {
    const tokens = tokenise(sentence.text);
    const plain = tagTokens(tokens, index, []);
    const slots = findSlots(tokens, plain, corpus.slots, language);
    const tags = dropCovered(slots.length > 0 ? tagTokens(tokens, index, slots) : plain, corpus.guide.names);
    const byConcept = new Map<string, Tag[]>();
    for (const tag of tags) byConcept.set(tag.concept, [...(byConcept.get(tag.concept) ?? []), tag]);
    const clauses = clausesOf(tokens, openers);
    const analysed: Analysed = {
      sentence,
      tokens,
      tags,
      byConcept,
      clauses,
      quoted: quotedTokens(tokens),
      isQuestion: /[?？]["'”’»)]*$/u.test(sentence.text),
      about: [],
    };
    analysed.about = subject.follow(analysed);
    return analysed;
  });
}

/** A cue inside a longer expression is not a cue of its own: no negation in "not only", none in "no comment"; nor is
 *  anything else inside a name. */
function dropCovered(tags: Tag[], names: string[]): Tag[] {
  const covers = (outer: Tag, inner: Tag): boolean =>
    outer.concept !== inner.concept &&
    outer.from <= inner.from &&
    outer.to >= inner.to &&
    outer.to - outer.from > inner.to - inner.from;
  return tags.filter((tag) => {
    const isCue = CUES.has(tag.concept);
    return !tags.some((other) => (isCue || names.includes(other.concept)) && covers(other, tag));
  });
}

const CUES = new Set(['NEG', 'HEDGE']);

function clausesOf(tokens: Token[], openers: Set<string>): number[] {
  let clause = 0;
  return tokens.map((token, at) => {
    if (MARKS_OF_CLAUSE.has(token.word) || (at > 0 && openers.has(token.word))) clause++;
    return clause;
  });
}

function quotedTokens(tokens: Token[]): boolean[] {
  let open = false;
  return tokens.map(({ word }) => {
    if (word === '"') open = !open;
    else if (!open && OPENING.has(word)) open = true;
    else if (open && CLOSING.has(word)) open = false;
    return open;
  });
}

/** Follows who is spoken of. A clause that names the story's subject is about it; one that names another alone is
 *  about that other, and so are the clauses and sentences after it that only refer back, until the subject returns. */
class SubjectTrack {
  private last: 'story' | 'other' = 'story';
  private paragraph = -1;
  private guide: Guide;

  constructor(guide: Guide) {
    this.guide = guide;
  }

  follow({ sentence, tags, clauses }: Analysed): ('story' | 'other')[] {
    const fresh = sentence.paragraph !== this.paragraph;
    this.paragraph = sentence.paragraph;
    const count = (clauses.at(-1) ?? 0) + 1;
    const named = (concepts: string[], clause: number): boolean =>
      tags.some((tag) => concepts.includes(tag.concept) && clauses[tag.from] === clause);
    const has = (concepts: string[]): boolean => tags.some((tag) => concepts.includes(tag.concept));
    const { subject, others, refers } = this.guide;
    if (has(subject) && !has(others)) this.last = 'story';
    else if (has(others) && !has(subject)) this.last = 'other';
    else if (!has(subject) && !has(others) && !(has(refers) && !fresh)) this.last = 'story';
    const about: ('story' | 'other')[] = [];
    let current = this.last;
    if (has(subject) && has(others)) {
      const first = tags
        .filter((tag) => subject.includes(tag.concept) || others.includes(tag.concept))
        .sort((a, b) => a.from - b.from)[0];
      current = first && others.includes(first.concept) ? 'other' : 'story';
    }
    for (let clause = 0; clause < count; clause++) {
      if (named(subject, clause)) current = 'story';
      else if (named(others, clause)) current = 'other';
      about.push(current);
    }
    if (has(subject)) this.last = about.includes('other') && about.at(-1) === 'other' ? 'other' : 'story';
    return about;
  }
}
