import { sentencesOf } from '../../engine/analyse.ts';
import type { Claim, Source } from '../../engine/corpus.ts';
import { type Gold, isStory, keyOf, paragraphsOf } from './gold.ts';

/** A quote of a source or our translation of it, with the position that it holds. */
export interface Document {
  text: string;
  lang: string;
  point: string;
  position: string;
}

export interface Nearest {
  document: Document;
  /** Higher is nearer; comparable within one baseline. */
  nearness: number;
}

/** A way to find the document nearest to a text of a language among those given; null where none is near at all. */
export type Baseline = (documents: Document[]) => (text: string, lang: string) => Nearest | null;

/** Every quote and every translation. */
export function documentsOf(claims: Claim[], sources: Source[]): Document[] {
  const langs = new Map(sources.map(({ id, lang }) => [id, lang]));
  return claims.flatMap(({ point, position, quote, source }) =>
    [[langs.get(source) ?? '', quote.text], ...Object.entries(quote.translations)].map(
      ([lang = '', text = '']) => ({ lang, text, point, position }),
    ),
  );
}

/**
 * F1 of a baseline's positions per article: each sentence takes the position of its nearest document, if that is near
 * enough. It is told which articles are on the story, and how near is near enough is chosen for the best F1 on these
 * very articles: no baseline can do better. `leftOut` takes the documents in an article's own language away.
 */
export function bestF1(
  articles: Gold[],
  documents: Document[],
  baseline: Baseline,
  leftOut: boolean,
): number {
  const stories = articles.filter(isStory);
  const finders = new Map<string, ReturnType<Baseline>>();
  const finderFor = (lang: string): ReturnType<Baseline> => {
    const key = leftOut ? lang : '';
    const finder =
      finders.get(key) ?? baseline(documents.filter((document) => !leftOut || document.lang !== lang));
    finders.set(key, finder);
    return finder;
  };
  const found = stories.map((article) => {
    const find = finderFor(article.lang);
    const sentences = sentencesOf({ title: article.title, paragraphs: paragraphsOf(article) });
    return sentences.flatMap(({ text }) => find(text, article.lang) ?? []);
  });
  const levels = [...new Set(found.flat().map(({ nearness }) => nearness))].sort((a, b) => a - b);
  const step = Math.max(1, Math.floor(levels.length / STEPS));
  return Math.max(
    0,
    ...levels.filter((_, at) => at % step === 0).map((level) => f1At(level, stories, found)),
  );
}

const STEPS = 200;

function f1At(level: number, stories: Gold[], found: Nearest[][]): number {
  let [right, got, wanted] = [0, 0, 0];
  stories.forEach(({ gold }, at) => {
    const want = new Set(gold.map(keyOf));
    const near = (found[at] as Nearest[]).filter(({ nearness }) => nearness >= level);
    const have = new Set(near.map(({ document }) => keyOf(document)));
    for (const key of have) if (want.has(key)) right += 1;
    got += have.size;
    wanted += want.size;
  });
  return got + wanted === 0 ? 0 : (2 * right) / (got + wanted);
}
