import type { Engine } from '../../engine/engine.ts';
import { type Gold, paragraphsOf } from './gold.ts';
import type { Found } from './score.ts';

/** What the engine finds in an article. */
export function readOurs(engine: Engine, article: Gold): Found {
  const { title, lang, date } = article;
  return engine.read({ title, lang, paragraphs: paragraphsOf(article), ...(date ? { date } : {}) });
}
