import corpus from 'virtual:corpus';
import { defineBackground } from 'wxt/utils/define-background';
import { createEngine, type Engine } from '../engine/engine.ts';
import type { Article } from '../engine/reading.ts';
import { answerOwnPages } from '../platform/answer-own-pages.ts';
import { answerPages } from '../platform/answer-pages.ts';
import { answerPanel } from '../platform/answer-panel.ts';
import { browser } from '../platform/browser.ts';
import { followCommands } from '../platform/follow-commands.ts';
import { followNavigation } from '../platform/follow-navigation.ts';
import { followSettings } from '../platform/follow-settings.ts';
import { answer, type ToBackground } from '../platform/messages.ts';
import { placeSpotter } from '../platform/place-spotter.ts';
import { spotEverywhere } from '../platform/reader-tab.ts';
import { openReadings } from '../platform/readings.ts';
import { createSelectionMenu, onSelectionMenu, renameSelectionMenu } from '../platform/selection-menu.ts';
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
  const getPageState = async (tabId: number) => answers.getPageState({ tabId }, {});
  const panel = answerPanel({ ...work, getPageState });

  answer<ToBackground>({ ...answers, ...answerOwnPages({ ...work, example }), ...panel });
  followNavigation();
  followSettings(getPageState, async () => renameSelectionMenu((await tell()).words));
  followCommands((tabId) => void answers.compareAnyway({ tabId }, {}));
  onSelectionMenu((tabId) => void panel.compareSelection({ tabId }, {}));
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // What an older version read, it read with an older engine and corpus.
    await readings.clear();
    createSelectionMenu((await tell()).words);
    await placeSpotter(await loadSettings());
    await spotEverywhere();
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
});
