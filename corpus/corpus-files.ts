import { fileURLToPath } from 'node:url';
import type { Corpus, Edition, Knowledge, Lang } from '../engine/corpus.ts';
import { buildCorpus } from './build.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const LANGS: Lang[] = ['en', 'nl', 'de'];

/** What the extension's background loads when it is needed, as files by name: a language's pack `packs/<lang>.json`, the
 *  `model.json`, and what is shown in an interface language, `editions/<lang>.json`. Throws the `CorpusError` of a
 *  corpus with something amiss. */
export function corpusFiles(root = HERE): { relativeDest: string; contents: string }[] {
  const corpus = buildCorpus(root);
  const file = (relativeDest: string, value: unknown) => ({ relativeDest, contents: JSON.stringify(value) });
  return [
    ...Object.entries(corpus.packs).map(([lang, pack]) => file(`packs/${lang}.json`, pack)),
    ...LANGS.map((lang) => file(`editions/${lang}.json`, editionIn(corpus, lang))),
    file('model.json', corpus.model ?? null),
  ];
}

/** What the engine reads by, without packs and model. */
export function knowledgeOf(corpus: Omit<Corpus, 'model'>): Knowledge {
  const { story, points, claims, entities, tongues, frames, slots, guide } = corpus;
  return {
    story: { asOf: story.asOf },
    points: points.map(({ id, kind, positions, contradicts, degree, changes }) => ({
      id,
      kind,
      positions: positions.map((position) => ({ id: position.id })),
      contradicts,
      degree,
      changes,
    })),
    claims: claims.map(({ source, point, position, certainty }) => ({ source, point, position, certainty })),
    entities: entities.map(({ id, aliases }) => ({ id, aliases })),
    tongues,
    frames,
    slots,
    guide,
    packs: {},
  };
}

/** Where a quote stands in its source, and an entity's surface forms: build and engine alone ask for these. */
const BUILDS = ['start', 'end', 'aliases'];

/** The edition with our words in one language alone. */
function editionIn(corpus: Corpus, lang: Lang): Edition {
  const { story, sources, points, claims, disagreements, entities } = corpus;
  return inLanguage({ story, sources, points, claims, disagreements, entities }, lang) as Edition;
}

function inLanguage(value: unknown, lang: Lang): unknown {
  if (Array.isArray(value)) return value.map((one) => inLanguage(one, lang));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isLocalised = entries.length > 0 && entries.every(([key]) => (LANGS as string[]).includes(key));
  return Object.fromEntries(
    entries
      .filter(([key]) => (isLocalised ? key === lang : !BUILDS.includes(key)))
      .map(([key, inner]) => [key, inLanguage(inner, lang)]),
  );
}
