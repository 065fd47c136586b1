import type { Edition, Lang, Words } from './corpus.ts';
import type { Reading } from './reading.ts';

/** All that a component gets to show: made by the background, passed to the page, the popup and the panel. */
export interface View {
  reading: Reading;
  edition: Edition;
  words: Words;
  /** Language of the interface. */
  lang: Lang;
  /** Into which quotes are translated. */
  translations: Lang | 'none';
  page: { url: string; host: string };
  /** A key of `words`: what does not work, but did not keep the page from being read. */
  notice?: string;
}

/** Which passages are highlighted: differs; and certainty, later, only here; and same. */
export type Density = 'few' | 'some' | 'all';

/** What the extension knows of the page in a tab. `none` is "not a story we hold sources for". */
export type PageState =
  | { kind: 'read'; view: View }
  /** Looks like the story, only just: nothing on the page until asked. */
  | { kind: 'weak'; view: View }
  | { kind: 'none'; edition: Edition; words: Words; lang: Lang; page: { url: string; host: string } }
  | { kind: 'paused'; words: Words; lang: Lang; page: { url: string; host: string } }
  /** No article found, no text, too long, or a language we do not read: `reason` is a key of `words`. */
  | { kind: 'unreadable'; reason: string; words: Words; lang: Lang; page: { url: string; host: string } }
  /** Something broke: `reason` is a key of `words`, `detail` the error as it came. */
  | { kind: 'failed'; reason: string; detail: string; words: Words; lang: Lang };
