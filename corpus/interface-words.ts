import { readFileSync } from 'node:fs';
import type { Lang, Words } from '../engine/corpus.ts';
import { LANGS } from './entry.ts';

/** The words of the interface, by language, as `public/_locales` holds them. */
export const INTERFACE_WORDS = Object.fromEntries(
  LANGS.map((lang) => {
    const file = new URL(`../public/_locales/${lang}/messages.json`, import.meta.url);
    const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
    return [lang, Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]))];
  }),
) as Record<Lang, Words>;
