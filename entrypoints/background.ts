import knowledge from 'virtual:corpus';
import { defineBackground } from 'wxt/utils/define-background';
import { createEngine, type Engine } from '../engine/engine.ts';
import { answerOwnPages } from '../platform/answer-own-pages.ts';
import { answerPages, type Work } from '../platform/answer-pages.ts';
import { answerPanel } from '../platform/answer-panel.ts';
import { fetchEdition, fetchModel, fetchPack, fetchWording } from '../platform/fetch-own.ts';
import { followCommands } from '../platform/follow-commands.ts';
import { followInstall } from '../platform/follow-install.ts';
import { followNavigation } from '../platform/follow-navigation.ts';
import { followSettings } from '../platform/follow-settings.ts';
import { onGrantChanged } from '../platform/grant.ts';
import { answer, type ToBackground } from '../platform/messages.ts';
import { spotEverywhere } from '../platform/reader-tab.ts';
import { openReadings } from '../platform/readings.ts';
import { onSelectionMenu, renameSelectionMenu } from '../platform/selection-menu.ts';
import { createSessionShelf } from '../platform/session-shelf.ts';
import { loadSettings } from '../platform/settings.ts';
import { chooseLanguage } from '../platform/words.ts';

export default defineBackground(() => {
  const readings = openReadings(createSessionShelf());
  const engine = openEngine();

  const tell = async () => {
    const settings = await loadSettings();
    const lang = chooseLanguage(settings.language);
    const translations = settings.translations === 'auto' ? lang : settings.translations;
    const [wording, whole] = await Promise.all([fetchWording(lang), fetchEdition(lang, translations)]);
    // The example is for our own pages: no other need carry it.
    const { example: _, ...story } = whole.story;
    return { edition: { ...whole, story }, ...wording, translations };
  };
  const findExample = async () => {
    const lang = chooseLanguage((await loadSettings()).language);
    return (await fetchEdition(lang, lang)).story.example;
  };
  const work = { ...engine, readings, tell };
  const answers = answerPages(work);
  const getPageState = async (tabId: number) => answers.getPageState({ tabId }, {});
  const panel = answerPanel({ ...work, getPageState });

  answer<ToBackground>({ ...answers, ...answerOwnPages({ ...work, findExample }), ...panel });
  followNavigation();
  followSettings(getPageState, async () => renameSelectionMenu((await tell()).words));
  followCommands(async (tabId) => answers.compareAnyway({ tabId }, {}));
  onSelectionMenu(async (tabId) => panel.compareSelection({ tabId }, {}));
  onGrantChanged(() => void spotEverywhere());
  followInstall(work);
});

/** The engine, made when it is first needed, with the languages that were met. */
function openEngine(): Pick<Work, 'read' | 'prepare'> {
  let opening: Promise<Engine> | undefined;
  const packs = new Map<string, Promise<void>>();

  const open = (): Promise<Engine> => {
    opening ??= fetchModel().then((model) => createEngine(model ? { ...knowledge, model } : knowledge));
    // What did not come is asked for again.
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };

  const learn = (lang: string): Promise<void> => {
    const learned =
      packs.get(lang) ?? Promise.all([open(), fetchPack(lang)]).then(([engine, pack]) => engine.learn(pack));
    packs.set(lang, learned);
    learned.catch(() => packs.delete(lang));
    return learned;
  };

  return {
    read: async (article, options) => {
      const engine = await open();
      const lang = engine.lacks(article);
      if (lang) await learn(lang);
      return engine.read(article, options);
    },
    prepare: (declared) => {
      const lang = declared.toLowerCase().split('-')[0];
      if (lang && knowledge.tongues.some((tongue) => tongue.lang === lang)) void learn(lang).catch(() => {});
    },
  };
}
