import type { Article, Passage } from '../../engine/reading.ts';
import { findTone } from '../../page/find-tone.ts';
import { paintPassages } from '../../page/highlight.ts';
import { highlightRules } from '../../page/highlight-rules.ts';
import { readArticle } from '../../page/read-article.ts';
import type { TextMap } from '../../page/text-map.ts';

/** What the reader does with a page itself, bundled by `measure-reading.ts` and run in a world on the page. */
let map: TextMap | undefined;

/** The page's article, or why there is none. */
export function extract(): Article | string {
  const read = readArticle(document);
  if (typeof read === 'string') return read;
  map = read.map;
  return read.article;
}

/** Marks passages of the article that was last extracted, all of them. */
export function paint(passages: Passage[]): void {
  const block = map?.blocks().at(-1);
  if (!map || !block) throw new Error('There is no article to paint.');
  highlightRules(findTone(block));
  paintPassages(map, passages, 'all');
}
