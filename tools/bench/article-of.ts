import { parseHTML } from 'linkedom';
import type { Article } from '../../engine/reading.ts';
import { readArticle } from '../../page/read-article.ts';

/** The article of a page as the engine gets it. Throws an `Error` where there is none. */
export function articleOf(html: string): Article {
  const read = readArticle(parseHTML(html).document);
  if (typeof read === 'string') throw new Error(`There is no article to measure with: ${read}.`);
  return read.article;
}
