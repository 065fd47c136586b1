import type { Edition, Lang, Words } from './corpus.ts';
import type { Reading } from './reading.ts';

/** All that a component gets to show: made by the background, passed to the page, the popup and the panel. */
export interface View {
  reading: Reading;
  edition: Edition;
  words: Words;
  /** Language of the interface. */
  lang: Lang;
  page: { url: string; host: string };
}
