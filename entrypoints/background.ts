import corpus from 'virtual:corpus';
import { defineBackground } from 'wxt/utils/define-background';
import type { Corpus } from '../engine/corpus.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import { answerOwnPages } from '../platform/answer-own-pages.ts';
import { answerPages, type Work } from '../platform/answer-pages.ts';
import { browser } from '../platform/browser.ts';
import { fetchPack } from '../platform/fetch-pack.ts';
import { followNavigation } from '../platform/follow-navigation.ts';
import { followSettings } from '../platform/follow-settings.ts';
import { answer, type ToBackground } from '../platform/messages.ts';
import { placeSpotter } from '../platform/place-spotter.ts';
import { spotEverywhere } from '../platform/reader-tab.ts';
import { openReadings } from '../platform/readings.ts';
import { createSessionShelf } from '../platform/session-shelf.ts';
import { loadSettings } from '../platform/settings.ts';
import { chooseWords } from '../platform/words.ts';
import de from '../public/_locales/de/messages.json';
import en from '../public/_locales/en/messages.json';
import nl from '../public/_locales/nl/messages.json';

export default defineBackground(() => {
  const { sources, points, claims, disagreements, entities } = corpus;
  // The example is for our own pages: no other need carry it.
  const { example, ...story } = corpus.story;
  const edition = { story, sources, points, claims, disagreements, entities };
  const readings = openReadings(createSessionShelf());
  const engine = openEngine(corpus);

  const tell = async () => {
    const { language, translations } = await loadSettings();
    const wording = chooseWords({ de, en, nl }, language);
    return { edition, ...wording, translations: translations === 'auto' ? wording.lang : translations };
  };
  const work = { ...engine, readings, tell };
  const answers = answerPages(work);

  answer<ToBackground>({ ...answers, ...answerOwnPages({ ...work, example }) });
  followNavigation();
  followSettings(async (tabId) => answers.getPageState({ tabId }, {}));
  browser.runtime.onInstalled.addListener(async () => {
    // What an older version read, it read with an older engine and corpus.
    await readings.clear();
    await placeSpotter(await loadSettings());
    await spotEverywhere();
  });
});

/** The engine, made when it is first needed, with the languages that were met. */
function openEngine(corpus: Corpus): Pick<Work, 'read' | 'prepare'> {
  let engine: Engine | undefined;
  const packs = new Map<string, Promise<void>>();

  const learn = (lang: string): Promise<void> => {
    engine ??= createEngine(corpus);
    const { learn } = engine;
    const learned = packs.get(lang) ?? fetchPack(lang).then(learn);
    packs.set(lang, learned);
    // A pack that did not come is asked for again.
    learned.catch(() => packs.delete(lang));
    return learned;
  };

  return {
    read: async (article, options) => {
      engine ??= createEngine(corpus);
      const lang = engine.lacks(article);
      if (lang) await learn(lang);
      return engine.read(article, options);
    },
    prepare: (declared) => {
      const lang = declared.toLowerCase().split('-')[0];
      if (lang && corpus.tongues.some((tongue) => tongue.lang === lang)) void learn(lang).catch(() => {});
    },
  };
}
