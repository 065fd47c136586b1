/** The corpus as `corpus/build.ts` compiles it: the engine's only knowledge of the story. */
import type { Model } from './model.ts';
import type { Certainty } from './reading.ts';

export type Lang = 'en' | 'nl' | 'de';

/** The same words in the three interface languages. */
export type Localised = Record<Lang, string>;

export interface Source {
  id: string;
  /** One letter, fixed in every language. */
  siglum: string;
  lang: Lang;
  outlet: string;
  /** Short name for a list, at most 24 characters: an outlet, or a kind where it is unsigned. */
  name: Localised;
  /** The name as a sentence takes it, where that is not the name alone: "the German explainer". */
  inSentence?: Localised;
  /** What kind of text it is: "Dutch news agency", "Video transcript". */
  kind: Localised;
  title: string;
  /** ISO date with how it is known, or absent where the text gives none. */
  date?: { value: string; known: 'printed' | 'inferred' };
  url?: string;
  /** The report it goes back to, and whether the text says so itself. */
  origin: { report: string; link: 'credited' | 'inferred'; via?: string; evidence?: Quote };
  /** Signs a reader should know of, each with its quote. */
  signs: { text: Localised; quote?: Quote }[];
}

/** Exact words of a source, original first. `start` and `end` are UTF-16 code units into the source's text. */
export interface Quote {
  text: string;
  /** Our translations; the original's own language is left out. */
  translations: Partial<Localised>;
}

/** With its place in its source's text, which the build checks it by. */
export interface PlacedQuote extends Quote {
  start: number;
  end: number;
}

export type PointKind =
  | 'status'
  | 'relation'
  | 'name'
  | 'scope'
  | 'necessity'
  | 'date'
  | 'motive'
  | 'number'
  | 'event'
  | 'superlative'
  | 'trend'
  | 'provenance'
  | 'risk';

export interface Position {
  id: string;
  /** Two or three words for a list: "under way". */
  label: Localised;
}

export interface Point {
  id: string;
  kind: PointKind;
  question: Localised;
  /** A heading of two to four words: "Approval to export". */
  title: Localised;
  /** One lower-case word or two for an enumeration: "approval". */
  short: Localised;
  /** What is left out when a page does not have it: "A Chinese partner would be required". */
  leftOut: Localised;
  /** What accounts differ in, one sentence that holds of any of them that part here: "The accounts name different
   *  premiers." Where positions contradict each other or differ in degree. */
  differ?: Localised;
  /** In rising order where the point has degrees: the first is the least far. */
  positions: Position[];
  contradicts: [string, string][];
  degree: [string, string][];
  changes: boolean;
}

export interface Claim {
  id: string;
  source: string;
  point: string;
  position: string;
  certainty: Certainty;
  quote: Quote;
  /** Whose words they are where not the article's own voice, e.g. the reporter in a transcript. */
  speaker?: string;
  /** How a translation could have caused that these words differ from others', worded as a possibility. */
  translated?: Localised;
}

export interface PlacedClaim extends Claim {
  quote: PlacedQuote;
}

export type DisagreementKind = 'contradiction' | 'degree' | 'certainty' | 'within-one-source';

/** Derived from the claims by `deriveDisagreements`, never listed by hand. */
export interface Disagreement {
  point: string;
  kind: DisagreementKind;
  /** Positions each source holds, by source id. */
  sources: Record<string, string[]>;
  /** One sentence that says what differs, and never who is right. */
  statement: Localised;
}

/** A disagreement that is not yet put into words. */
export type Parting = Omit<Disagreement, 'statement'>;

export interface Entity {
  id: string;
  names: Localised;
  /** Its own script, where that is not Latin. */
  native?: { text: string; lang: string };
  /** One line: "news agency". */
  kind: Localised;
  background: { text: Localised; claims: string[] }[];
  /** How each source names it, by exact quote. */
  asNamed: { source: string; quote: Quote }[];
}

/** An entity as the tagger knows it. */
export interface FoundEntity extends Entity {
  /** Every surface form it looks for, any language. */
  aliases: string[];
}

/** An invented article of one paragraph, on which the extension shows what it does. */
export interface Example {
  title: Localised;
  text: Localised;
}

export interface Story {
  id: string;
  title: Localised;
  /** Three sentences, every clause carried by claims. */
  gist: { text: Localised; claims: string[] }[];
  /** What the sources put in time, by rising date, `2019` or `2024-04`; every clause carried by claims. */
  timeline: { date: string; text: Localised; claims: string[] }[];
  /** Last month that the sources cover: `2024-05`. */
  asOf: string;
  example?: Example;
  /** The reports that the sources go back to. */
  reports: { id: string; name: string; note: Localised; held: boolean }[];
}

/** A token pattern as text, see `corpus/README.md`, by concept. */
export type Lexicon = Record<string, string[]>;

/** What a language brings: cue concepts, months, numbers, abbreviations. */
export interface Language {
  lang: string;
  /** Words after which a full stop ends no sentence, without the stop. */
  abbreviations: string[];
  /** Frequent words that tell the language of a text. */
  stopwords: string[];
  months: Record<string, number>;
  /** Number words: "nine": 9, "thousand": 1000. */
  numbers: Record<string, number>;
  /** True where an ordinal is a number with a stop: "17. Mai". */
  ordinalStop?: boolean;
  /** True where one word can be two concepts at once: "Ausfuhrerlaubnis" is export and permission. */
  compounds?: boolean;
  /** How a number groups and parts: `.` groups in German and Dutch. */
  groupMark: ',' | '.';
  /** Words that open a new clause within a sentence, also without a comma. */
  clauseOpeners: string[];
  /** Endings after which a new clause begins, where the language joins clauses so: Korean "지만". */
  clauseClosers?: string[];
  /** The mark that parts the members of a list, where it is not the comma: "、" in Chinese. It parts no clauses. */
  listMark?: string;
  /** The script that tells the language, where it is not its stop words. */
  script?: 'Han' | 'Kana' | 'Hangul';
  /** Characters that are read as others: traditional ones as simplified. */
  folds?: Record<string, string>;
  /** True where an article or pronoun loses its vowel and leans on the next word: "l'entreprise". */
  elides?: boolean;
  /** How many tokens make up what is one word elsewhere, where each character is a token: distances grow by it. */
  stretch?: number;
  /** What follows the number of a year and of a month: "年", "月". */
  dateMarks?: { year: string; month: string };
  /** Characters that family names begin with, where no capital tells a name. */
  surnames?: string;
  cues: Lexicon;
}

/** What tells the language of a text. */
export type Tongue = Pick<Language, 'lang' | 'stopwords' | 'script'>;

/** What reading a text in one language takes: the language's own layer and the story's concepts in it. Patterns are
 *  written as the tokeniser reads the language, see `corpus/as-written.ts`. */
export interface Pack {
  language: Language;
  lexicon: Lexicon;
}

/** What a sentence must hold, may hold and must not hold to take a position. */
export interface Frame {
  point: string;
  position: string;
  /** Each entry a concept or alternatives `A|B`; all are needed. The first is the anchor that the others stand near.
   *  With `^` in front it may also stand in one of the two sentences before, or in the title. */
  all: string[];
  /** None of these in the clauses that hold the needed concepts. `NEG` belongs to it unless the frame needs it. */
  none?: string[];
  /** None of these anywhere in the sentence. */
  never?: string[];
  /** Takes the position also where the clause is negated. */
  negated?: boolean;
  within?: 'clause' | 'sentence';
  /** Whose affairs the sentence must be about: the story's subject (default), or `any`. */
  about?: 'story' | 'any';
  /** Greatest distance in tokens between the anchor and each other needed concept. */
  near?: number;
  /** Fixed certainty where the position says it already. */
  certainty?: Certainty;
  /** Only in an article of this month, where known: "last month". */
  month?: string;
}

/** A concept that is found by its value, not by its words. */
export interface Slot {
  concept: string;
  money?: { currency?: string; min?: number; max?: number };
  month?: { is?: number[]; not?: number[] };
  year?: { is?: number[]; not?: number[] };
  /** A capitalised name of one to three words beside this concept that no other concept knows. */
  nameBeside?: string;
}

/** How the engine tells whose affairs a sentence is about, and the story from its neighbours. */
export interface Guide {
  /** Concepts that name the story's own subject: the firm, its head. */
  subject: string[];
  /** Concepts that name others who might do the same things. */
  others: string[];
  /** Words that stand for whoever was spoken of last: "the company", "he". */
  refers: string[];
  /** Concepts whose words are a name: no other concept is found inside one. */
  names: string[];
  /** Concepts that a longer expression of another concept takes away: no negation in "not only". */
  cues: string[];
  /** Points that only this story has, and what else spotting asks for. */
  /** Positions, as `point=position`, that say themselves that nothing is settled: held tentatively, however told. */
  tentative: string[];
  /** The point whose positions are the reports that a page credits. */
  originPoint: string;
  spotting: {
    points: string[];
    subject: string[];
    place: string[];
    /** Concepts of what the story is about, whoever does it. */
    matter: string[];
    needed: { names: number; points: number };
  };
}

export interface Corpus {
  story: Story;
  sources: Source[];
  points: Point[];
  claims: PlacedClaim[];
  disagreements: Disagreement[];
  entities: FoundEntity[];
  /** The languages that are read. */
  tongues: Tongue[];
  /** By language; the extension ships them apart, since a page needs one, see `Engine.learn`. */
  packs: Record<string, Pack>;
  frames: Frame[];
  slots: Slot[];
  guide: Guide;
  /** Absent where the corpus has no labelled sentences: then the frames stand alone. */
  model?: Model;
}

/** A point as comparing needs it. */
export type Judged = Pick<Point, 'id' | 'kind' | 'contradicts' | 'degree' | 'changes'> & {
  positions: Pick<Position, 'id'>[];
};

/** A claim without its words. */
export type Held = Pick<Claim, 'source' | 'point' | 'position' | 'certainty'>;

/** The part of the corpus that the engine reads by: all but what is only shown. */
export interface Knowledge
  extends Pick<Corpus, 'tongues' | 'packs' | 'frames' | 'slots' | 'guide' | 'model'> {
  story: Pick<Story, 'asOf'>;
  points: Judged[];
  claims: Held[];
  entities: Pick<FoundEntity, 'id' | 'aliases'>[];
}

/** The part of the corpus that is shown: all but what build and engine alone need. */
export interface Edition extends Pick<Corpus, 'story' | 'sources' | 'points' | 'disagreements'> {
  claims: Claim[];
  entities: Entity[];
}

/** Who gets the words of the interface from where: see `public/_locales`. */
export type Words = Record<string, string>;
