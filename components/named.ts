import type { Entity, Localised } from '../engine/corpus.ts';
import type { Scope } from './scope.ts';

export interface Named {
  entity: Entity;
  /** Ids of the sources that name it. */
  sources: string[];
  /** What the sources say of it, each with who says so. */
  background: { text: Localised; sources: string[] }[];
  /** The page's own words for it, each once. */
  here: string[];
}

/** The article's words for an entity, in order, each once. */
function wordsHere(scope: Scope, entity: string): string[] {
  const { mentions, sentences } = scope.reading;
  const found = mentions.flatMap((mention) => {
    if (mention.entity !== entity) return [];
    const sentence = sentences.find((one) => one.start <= mention.start && mention.end <= one.end);
    return sentence
      ? [sentence.text.slice(mention.start - sentence.start, mention.end - sentence.start)]
      : [];
  });
  return [...new Set(found)];
}

/** Letters by their base, as an index has them. A collator takes the page 15 milliseconds to get ready. */
function sortKey(name: string): string {
  return name.normalize('NFD').toLowerCase();
}

/** The entities on this page that the edition knows. */
export function entitiesHere({ edition, reading }: Scope): Entity[] {
  return edition.entities.filter((entity) => reading.entities.includes(entity.id));
}

/** Names on this page that the edition knows, in alphabetical order. */
export function namedOf(scope: Scope): Named[] {
  const { edition, lang } = scope;
  const carriers = new Map(edition.claims.map((claim) => [claim.id, claim.source]));
  const inOrder = (ids: Set<string>) =>
    edition.sources.map((source) => source.id).filter((id) => ids.has(id));
  return entitiesHere(scope)
    .sort((a, b) => (sortKey(a.names[lang]) < sortKey(b.names[lang]) ? -1 : 1))
    .map((entity) => {
      const background = entity.background.map(({ text, claims }) => ({
        text,
        sources: inOrder(new Set(claims.map((id) => carriers.get(id) ?? ''))),
      }));
      const voices = [
        ...entity.asNamed.map((one) => one.source),
        ...background.flatMap((one) => one.sources),
      ];
      return { entity, background, sources: inOrder(new Set(voices)), here: wordsHere(scope, entity.id) };
    });
}
