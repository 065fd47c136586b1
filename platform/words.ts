import type { Lang, Words } from '../engine/corpus.ts';
import { browser } from './browser.ts';

/** `_locales/<lang>/messages.json` as the browsers read it. */
export type Locale = Record<string, { message: string; description?: string }>;

export interface Wording {
  lang: Lang;
  words: Words;
}

/** The interface's language, that of the browser or else English, with its words. */
export function chooseWords(locales: Record<Lang, Locale>): Wording {
  const tag = browser.i18n.getUILanguage().toLowerCase().split('-')[0] ?? '';
  const lang = Object.hasOwn(locales, tag) ? (tag as Lang) : 'en';
  const entries = Object.entries(locales[lang]).map(([key, { message }]) => [key, message]);
  return { lang, words: { ...Object.fromEntries(entries), lang } };
}
