import type { Lang, Words } from '../engine/corpus.ts';
import { browser } from './browser.ts';

/** `_locales/<lang>/messages.json` as the browsers read it. */
export type Locale = Record<string, { message: string; description?: string }>;

export interface Wording {
  lang: Lang;
  words: Words;
}

const LANGS: Lang[] = ['en', 'nl', 'de'];

/** The interface's language: the one that was chosen, that of the browser, or else English. */
export function chooseLanguage(chosen: Lang | 'auto' = 'auto'): Lang {
  const wanted = chosen === 'auto' ? browser.i18n.getUILanguage().toLowerCase().split('-')[0] : chosen;
  return LANGS.find((lang) => lang === wanted) ?? 'en';
}

/** What it takes to say that the interface's words could not be loaded. */
const LAST_WORDS = [
  ...['extName', 'actionTitle', 'settings', 'openPanel', 'checkedHere', 'menuCompare'],
  ...['failedTitle', 'corpusFailed', 'selectionShown', 'showPage'],
];

/** Those few words in the browser's language: it holds them itself, whatever became of our files. */
export function lastWording(): Wording {
  const entries = LAST_WORDS.map((key) => [key, browser.i18n.getMessage(key) || key]);
  const lang = chooseLanguage();
  return { lang, words: { ...Object.fromEntries(entries), lang } };
}

/** The interface's words from a language's file. */
export function wordingIn(lang: Lang, locale: Locale): Wording {
  const entries = Object.entries(locale).map(([key, { message }]) => [key, message]);
  return { lang, words: { ...Object.fromEntries(entries), lang } };
}
