import type { Edition } from '../engine/corpus.ts';
import type { PageState, View } from '../engine/view.ts';
import { OwnFileError } from './fetch-own.ts';
import { hostOf } from './page-address.ts';
import type { Outcome } from './readings.ts';
import { lastWording, type Wording } from './words.ts';

/** What every state of a page is told with. */
export interface Telling extends Wording {
  edition: Edition;
  translations: View['translations'];
}

/** A state told with what `tell` gives; where that cannot be loaded, a state that says so. */
export async function tellState(
  tell: () => Promise<Telling>,
  stateWith: (telling: Telling) => PageState,
): Promise<PageState> {
  try {
    return stateWith(await tell());
  } catch (error) {
    return { ...failureOf(error), ...lastWording() };
  }
}

/** What comes of a page when reading it throws. */
export function failureOf(error: unknown): Extract<Outcome, { kind: 'failed' }> {
  const reason = error instanceof OwnFileError ? 'corpusFailed' : 'engineFailed';
  return { kind: 'failed', reason, detail: String(error) };
}

/** What came of a page, as the popup and the sidebar show it; nothing kept is "no story". `notice` is a key of
 *  `words`. */
export function pageStateOf(
  outcome: Outcome | undefined,
  url: string,
  { lang, words, edition, translations }: Telling,
  notice?: string,
): PageState {
  const page = { url, host: hostOf(url) };
  if (!outcome) return { kind: 'none', edition, words, lang, page };
  if (outcome.kind === 'unreadable') return { kind: 'unreadable', reason: outcome.reason, words, lang, page };
  if (outcome.kind === 'failed') return { ...outcome, words, lang };
  const reading = outcome.reading;
  const view = { reading, edition, words, lang, translations, page, ...(notice ? { notice } : {}) };
  return { kind: outcome.kind, view };
}
