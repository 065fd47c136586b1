import { findEntities, indexEntities } from '../engine/find-entities.ts';
import type { EditedCorpus } from './build.ts';

/** How often an entity is named: in each source's article, in the order of the sources, and in all the clutter. */
export interface Mentions {
  article: number[];
  clutter: number;
}

/** Mentions by entity id, as the engine's own tagger finds them in the sources. */
export function countMentions({ entities, sources, texts }: EditedCorpus): Map<string, Mentions> {
  const index = indexEntities(entities);
  const counts = new Map<string, Mentions>(
    entities.map(({ id }) => [id, { article: sources.map(() => 0), clutter: 0 }]),
  );
  sources.forEach(({ id }, at) => {
    const { text = '', clutter = [] } = texts[id] ?? {};
    let start = 0;
    for (const line of text.split('\n')) {
      const sentence = { text: line, start, end: start + line.length, paragraph: 0, compared: false };
      for (const mention of findEntities([sentence], index)) {
        const count = counts.get(mention.entity);
        if (!count) continue;
        const isClutter = clutter.some((range) => mention.start < range.end && mention.end > range.start);
        if (isClutter) count.clutter += 1;
        else count.article[at] = (count.article[at] ?? 0) + 1;
      }
      start += line.length + 1;
    }
  });
  return counts;
}
