import corpus from 'virtual:corpus';
import { defineBackground } from 'wxt/utils/define-background';
import { createEngine, type Engine } from '../engine/engine.ts';
import { answerPages } from '../platform/answer-pages.ts';
import { browser } from '../platform/browser.ts';
import { followNavigation } from '../platform/follow-navigation.ts';
import { answer, type ToBackground } from '../platform/messages.ts';
import { spotEverywhere } from '../platform/reader-tab.ts';
import { openReadings } from '../platform/readings.ts';
import { createSessionShelf } from '../platform/session-shelf.ts';
import { chooseWords } from '../platform/words.ts';
import de from '../public/_locales/de/messages.json';
import en from '../public/_locales/en/messages.json';
import nl from '../public/_locales/nl/messages.json';

export default defineBackground(() => {
  const { story, sources, points, claims, disagreements, entities } = corpus;
  const edition = { story, sources, points, claims, disagreements, entities };
  const readings = openReadings(createSessionShelf());
  let engine: Engine | undefined;

  answer<ToBackground>(
    answerPages({
      read: (article, options) => {
        engine ??= createEngine(corpus);
        return engine.read(article, options);
      },
      readings,
      telling: { edition, ...chooseWords({ de, en, nl }) },
    }),
  );
  followNavigation();
  browser.runtime.onInstalled.addListener(async () => {
    // What an older version read, it read with an older engine and corpus.
    await readings.clear();
    await spotEverywhere();
  });
});
