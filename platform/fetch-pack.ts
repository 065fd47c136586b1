import type { Pack } from '../engine/corpus.ts';
import { browser } from './browser.ts';

/** A language's pack, from the extension's own files. Rejects where there is none. */
export async function fetchPack(lang: string): Promise<Pack> {
  // Not a network request: the address is the extension's own, and its policy allows no other.
  const answer = await fetch(browser.runtime.getURL(`packs/${lang}.json`));
  return answer.json();
}
