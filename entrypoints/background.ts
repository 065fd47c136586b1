import corpus from 'virtual:corpus';
import { defineBackground } from 'wxt/utils/define-background';
import { createEngine, type Engine } from '../engine/engine.ts';
import type { Article } from '../engine/reading.ts';
import { answerOwnPages } from '../platform/answer-own-pages.ts';
import { answerPages } from '../platform/answer-pages.ts';
import { browser } from '../platform/browser.ts';
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
  let engine: Engine | undefined;

  const tell = async () => {
    const { language, translations } = await loadSettings();
    const wording = chooseWords({ de, en, nl }, language);
    return { edition, ...wording, translations: translations === 'auto' ? wording.lang : translations };
  };
  const read = (article: Article, options: { anyway: boolean }) => {
    engine ??= createEngine(corpus);
    return engine.read(article, options);
  };
  const work = { read, readings, tell };
  const answers = answerPages(work);

  answer<ToBackground>({ ...answers, ...answerOwnPages({ ...work, example }) });
  followNavigation();
  followSettings(async (tabId) => answers.getPageState({ tabId }, {}));
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // What an older version read, it read with an older engine and corpus.
    await readings.clear();
    await placeSpotter(await loadSettings());
    await spotEverywhere();
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
});
