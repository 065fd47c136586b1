import type { Example } from '../engine/corpus.ts';
import type { View } from '../engine/view.ts';
import type { Work } from './answer-pages.ts';
import { browser } from './browser.ts';
import { type FromOwnPages, type Handlers, tellOwnPages } from './messages.ts';
import { saveSettings, setSiteRule } from './settings.ts';

/** The background's answers to the extension's own pages. What follows from changed choices, `followSettings` does. */
export function answerOwnPages(
  work: Work & { findExample(): Promise<Example | undefined> },
): Handlers<FromOwnPages> {
  const { read, readings, tell, findExample } = work;

  async function readExample(): Promise<View | null> {
    const example = await findExample();
    if (!example) return null;
    const telling = await tell();
    const { lang } = telling;
    const article = { title: example.title[lang], paragraphs: [example.text[lang]], lang };
    return { ...telling, reading: await read(article, { anyway: true }), page: { url: '', host: '' } };
  }

  return {
    getTelling: () => tell(),
    getExample: () => readExample().catch(() => null),
    changeSettings: ({ change }) => saveSettings(change),
    setSiteRule: ({ host, rule }) => setSiteRule(host, rule),
    countReadings: () => readings.count(),
    forgetReadings: async () => {
      await readings.clear();
      // Of selected text too, and of private windows.
      await browser.storage.session.clear();
      tellOwnPages('settingsChanged', {});
    },
    openSettings: () => browser.runtime.openOptionsPage(),
  };
}
