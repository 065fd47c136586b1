import { analyse, sentencesOf } from './analyse.ts';
import { indexClaims, relationsTo, stateOf } from './compare.ts';
import type { Knowledge, Pack } from './corpus.ts';
import { detectLanguage } from './detect-language.ts';
import { findDateline } from './find-dateline.ts';
import { findEntities, indexEntities } from './find-entities.ts';
import { indexPack, type LexiconIndex } from './lexicon-index.ts';
import { indexFrames, type Match, matchFrames, OTHER } from './match-frames.ts';
import type { Article, Passage, Reading, Sentence } from './reading.ts';
import { rivalryOf } from './rivalry.ts';
import { spot } from './spot.ts';
import { type Rules, takePositions } from './take-positions.ts';

export interface Engine {
  /** The language of an article that must be learned before it can be read, or null where none is to learn. */
  lacks(article: Article): string | null;
  /** Adds a language. */
  learn(pack: Pack): void;
  /** Reads an article whole: spots, matches, compares. Without `anyway`, an article that is not spotted has no
   *  passages. A text in a language that the engine does not read has `lang: "und"`, is never spotted, and takes no
   *  position; so does one whose pack it lacks. Never throws for any text. */
  read(article: Article, options?: { anyway?: boolean }): Reading;
}

/** An engine over one corpus. Languages are laid out when first met. `read` and `learn` throw an `Error` naming the
 *  pattern where a lexicon cannot be read; `corpus/build.ts` has refused such a corpus already. */
export function createEngine(corpus: Knowledge): Engine {
  const claims = indexClaims(corpus.claims);
  const frames = indexFrames(corpus.frames);
  const entities = indexEntities(corpus.entities);
  const points = new Map(corpus.points.map((point) => [point.id, point]));
  const covered = corpus.points.filter(({ id }) => claims.has(id)).map(({ id }) => id);
  const packs = new Map(Object.entries(corpus.packs));
  const indexes = new Map<string, LexiconIndex>();
  const { model } = corpus;
  const isUnsettled = new Set(corpus.guide.tentative);

  const values = new Set(
    corpus.frames
      .filter(({ position }) => position === OTHER)
      .flatMap(({ point, all }) =>
        all.flatMap((needed) => needed.split('|').map((name) => `${point}=${name}`)),
      ),
  );
  const rules: Rules = {
    isValueOf: (point, concept) => values.has(`${point}=${concept}`),
    isRival: rivalryOf(corpus.points),
    canContradict: (id, position) =>
      points.get(id)?.contradicts.some((pair) => pair.includes(position)) ?? false,
  };

  const indexFor = (pack: Pack): LexiconIndex => {
    const { lang } = pack.language;
    const index = indexes.get(lang) ?? indexPack(pack);
    indexes.set(lang, index);
    return index;
  };

  const languageOf = ({ title, paragraphs, lang }: Article): string =>
    detectLanguage([title, ...paragraphs].join('\n'), corpus.tongues, lang);

  const toPassage = (sentence: Sentence, match: Match, date: string | undefined): Passage | undefined => {
    const point = points.get(match.point);
    if (!point) return undefined;
    const { position, words, value } = match;
    const certainty = isUnsettled.has(`${point.id}=${position}`) ? 'tentative' : match.certainty;
    const sources = relationsTo(point, position, certainty, claims);
    return {
      sentence: sentence.text,
      start: sentence.start,
      end: sentence.end,
      mark: { start: sentence.start + match.mark.start, end: sentence.start + match.mark.end },
      point: point.id,
      position,
      certainty,
      state: stateOf(point, position, certainty, sources, claims, corpus.story, date),
      sources,
      words,
      ...(value === undefined ? {} : { value }),
    };
  };

  const read = (article: Article, { anyway = false } = {}): Reading => {
    const pack = packs.get(languageOf(article));
    const lang = pack?.language.lang ?? 'und';
    const sentences = sentencesOf(article, pack?.language);
    const analysed = pack ? analyse(sentences, pack.language, indexFor(pack), corpus) : [];
    const date = article.date ?? (pack && findDateline(article.paragraphs[0] ?? '', pack.language));
    const month = date?.slice(0, 7);
    const framed = analysed.map((_, at) => matchFrames(analysed, at, frames, rules.isRival, month));
    // The frames alone tell the story from its neighbours: the model has learned from this story only.
    const { spotting, score } = spot(analysed, framed, corpus.guide);
    const matches = model
      ? analysed.map((one, at) => takePositions(one, framed[at] as Match[], model, rules))
      : framed;
    const spotted = spotting === 'sure';
    const isShown = spotted || anyway;
    const found = matches
      .flatMap((taken, at) =>
        taken.flatMap((match) => toPassage(sentences[at] as Sentence, match, date) ?? []),
      )
      .sort((a, b) => a.mark.start - b.mark.start || a.mark.end - b.mark.end);
    const passages = isShown ? found : [];
    const compared = new Set(passages.map(({ start }) => start));
    const held = new Set(found.map(({ point }) => point));
    const isPlain = !pack?.language.folds && !pack?.language.elides;
    const tokens = isPlain ? analysed.map((one) => one.tokens) : [];
    const mentions = spotting === 'no' && !anyway ? [] : findEntities(sentences, entities, tokens);
    const names = [...new Set(mentions.map(({ entity }) => entity))];
    return {
      spotted,
      spotting,
      score,
      lang,
      title: article.title,
      ...(date === undefined ? {} : { date }),
      passages,
      sentences: sentences.map((sentence) => ({ ...sentence, compared: compared.has(sentence.start) })),
      absent: isShown ? covered.filter((id) => !held.has(id)) : [],
      entities: isShown ? names : [],
      mentions: isShown ? mentions : [],
      origins: [
        ...new Set(
          passages.filter(({ point }) => point === corpus.guide.originPoint).map(({ position }) => position),
        ),
      ],
      why: { names, points: [...held], needed: corpus.guide.spotting.needed },
    };
  };

  return {
    read,
    lacks: (article) => {
      const lang = languageOf(article);
      return lang === 'und' || packs.has(lang) ? null : lang;
    },
    learn: (pack) => {
      indexes.set(pack.language.lang, indexPack(pack));
      packs.set(pack.language.lang, pack);
    },
  };
}
