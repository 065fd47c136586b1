/** What the engine says about one article. Offsets are UTF-16 code units into the normalised text: the title,
 *  a blank line, then the paragraphs with a blank line between them, white space collapsed. */

export type Certainty = 'stated' | 'attributed' | 'tentative';

/** How this page's position stands to the sources, by the first rule that fits (see `compare.ts`). */
export type State = 'differs' | 'further' | 'less-far' | 'only-here' | 'same' | 'later';

/** How one source stands to a passage's position; a source that also holds the same position is `same`. */
export type Relation = 'same' | 'contradicts' | 'degree' | 'other';

export interface Span {
  start: number;
  end: number;
}

/** An article as the page edge or a file reader hands it over. */
export interface Article {
  title: string;
  /** One entry a paragraph, white space collapsed, none empty. */
  paragraphs: string[];
  /** Which of them are section headings, where the page tells: indexes, rising. */
  headings?: number[];
  /** BCP 47 tag as the page declares it; the text itself decides. */
  lang?: string;
  /** ISO date, `2024-05-18`, from the page's metadata. */
  date?: string;
}

/** A sentence that takes a position on a point. One sentence may carry several passages. */
export interface Passage extends Span {
  sentence: string;
  /** The words in the sentence that carry the position: what is highlighted. */
  mark: Span;
  point: string;
  position: string;
  certainty: Certainty;
  state: State;
  /** Every source that speaks to the point, by source id. */
  sources: Record<string, Relation>;
  /** The page's own words that made the match, in order, for "why this matched". */
  words: string[];
  /** A novel value found in a slot, for positions called `other`: a third name, another price. */
  value?: string;
}

export interface Sentence extends Span {
  text: string;
  paragraph: number;
  /** True for a section heading, which by itself states nothing; a full sentence set as one does. */
  isHeading?: true;
  /** False for a sentence with no position: "not in our sources". */
  compared: boolean;
}

/** A sighting of an entity in the article. */
export interface EntityMention extends Span {
  entity: string;
}

export type Spotting = 'sure' | 'weak' | 'no';

export interface Reading {
  spotted: boolean;
  /** `weak` is "looks like it, only just": shown on demand alone. */
  spotting: Spotting;
  /** 0 to 1. */
  score: number;
  /** ISO 639-1, `und` where the language is not one the engine reads. */
  lang: string;
  title: string;
  date?: string;
  /** In the order of their marks in the text. */
  passages: Passage[];
  /** All sentences in order, the title first. */
  sentences: Sentence[];
  /** Points that the corpus covers and the article does not. */
  absent: string[];
  entities: string[];
  mentions: EntityMention[];
  /** Reports that the article credits: `reuters`, `other`. */
  origins: string[];
  /** What made it a match: the names found and how many points, and how many are needed. */
  why: { names: string[]; points: string[]; needed: { names: number; points: number } };
}
