import type { Lang, Words } from '../engine/corpus.ts';
import { browser } from './browser.ts';

/** `_locales/<lang>/messages.json` as the browsers read it. */
export type Locale = Record<string, { message: string; description?: string }>;

export interface Wording {
  lang: Lang;
  words: Words;
}

/** The interface's language with its words: the one that was chosen, that of the browser, or else English. */
export function chooseWords(locales: Record<Lang, Locale>, chosen: Lang | 'auto' = 'auto'): Wording {
  const wanted = chosen === 'auto' ? browser.i18n.getUILanguage().toLowerCase().split('-')[0] : chosen;
  const lang = wanted !== undefined && Object.hasOwn(locales, wanted) ? (wanted as Lang) : 'en';
  const entries = Object.entries(locales[lang]).map(([key, { message }]) => [key, message]);
  return { lang, words: { ...Object.fromEntries(entries), lang } };
}
