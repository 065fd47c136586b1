import { analyse, sentencesOf } from '../engine/analyse.ts';
import type { Corpus, Pack } from '../engine/corpus.ts';
import { featuresOf } from '../engine/features.ts';
import { indexPack } from '../engine/lexicon-index.ts';
import { indexFrames, matchFrames } from '../engine/match-frames.ts';
import type { Model } from '../engine/model.ts';
import { rivalryOf } from '../engine/rivalry.ts';
import type { Labelled } from './read-labelled.ts';
import { type Example, trainModel } from './train-model.ts';

type Knowledge = Pick<Corpus, 'packs' | 'frames' | 'slots' | 'guide' | 'points'>;

/** The model that the labelled articles teach, or none where there are none. Takes a second or two for the articles
 *  of three languages. */
export function learnModel(articles: Labelled[], knowledge: Knowledge): Model | undefined {
  if (articles.length === 0) return undefined;
  const examples = Object.values(knowledge.packs).flatMap((pack) =>
    examplesOf(
      articles.filter(({ lang }) => lang === pack.language.lang),
      pack,
      knowledge,
    ),
  );
  return trainModel(examples);
}

function examplesOf(articles: Labelled[], pack: Pack, knowledge: Knowledge): Example[] {
  if (articles.length === 0) return [];
  const { language } = pack;
  const index = indexPack(pack);
  const frames = indexFrames(knowledge.frames);
  const isRival = rivalryOf(knowledge.points);
  return articles.flatMap(({ title, text, gold }) => {
    const paragraphs = text.split(/\n\s*\n/u).map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim());
    const analysed = analyse(sentencesOf({ title, paragraphs }, language), language, index, knowledge);
    return analysed.map((one, at) => ({
      features: featuresOf(one, matchFrames(analysed, at, frames, isRival)),
      positions: new Set(
        gold
          .filter((row) => isSame(row.sentence, one.sentence.text))
          .map(({ point, position }) => `${point}=${position}`),
      ),
    }));
  });
}

/** A label's sentence may leave out a dateline or a bullet, and the splitter may cut where the labeller did not. */
const isSame = (labelled: string, split: string): boolean =>
  split.includes(labelled) || labelled.includes(split);
