import type { Edition, Lang, Pack } from '../engine/corpus.ts';
import type { Model } from '../engine/model.ts';
import { browser } from './browser.ts';
import { type Locale, type Wording, wordingIn } from './words.ts';

/** A file of the extension's own is gone or broken. */
export class OwnFileError extends Error {}

// Not network requests: the addresses are the extension's own, and its policy allows no others.
async function fetchOwn<T>(path: string): Promise<T> {
  try {
    const answer = await fetch(browser.runtime.getURL(path));
    return await answer.json();
  } catch (error) {
    throw new OwnFileError(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** A language's pack. Rejects with an `OwnFileError` where there is none, as all of these do. */
export const fetchPack = (lang: string): Promise<Pack> => fetchOwn(`packs/${lang}.json`);

export const fetchModel = (): Promise<Model | null> => fetchOwn('model.json');

const wordings = new Map<Lang, Promise<Wording>>();

/** The interface's words. */
export function fetchWording(lang: Lang): Promise<Wording> {
  const known =
    wordings.get(lang) ??
    fetchOwn<Locale>(`_locales/${lang}/messages.json`).then((locale) => wordingIn(lang, locale));
  wordings.set(lang, known);
  known.catch(() => wordings.delete(lang));
  return known;
}

const editions = new Map<Lang, Promise<Edition>>();

/** What is shown, with our words in `lang`, and with the quotes' translations in `translations` too. */
export async function fetchEdition(lang: Lang, translations: Lang | 'none'): Promise<Edition> {
  const own = await editionIn(lang);
  if (translations === 'none' || translations === lang) return own;
  return overlay(own, await editionIn(translations));
}

function editionIn(lang: Lang): Promise<Edition> {
  const known = editions.get(lang) ?? fetchOwn<Edition>(`editions/${lang}.json`);
  editions.set(lang, known);
  known.catch(() => editions.delete(lang));
  return known;
}

/** Two values of one shape, with the keys of both. */
function overlay<T>(value: T, other: T): T {
  if (typeof value !== 'object' || value === null || typeof other !== 'object' || other === null)
    return value;
  if (Array.isArray(value) && Array.isArray(other))
    return value.map((one, at) => overlay(one, other[at])) as T;
  const both = { ...other, ...value };
  for (const key of Object.keys(value) as (keyof T)[])
    if (key in other) both[key] = overlay(value[key], other[key]);
  return both;
}
