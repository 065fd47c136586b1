import type { Lang } from '../../engine/corpus.ts';
import type { Size } from '../browser/driver.ts';
import type { Studio } from './studio.ts';

export type Theme = 'light' | 'dark';

/** A picture of one state, as each browser shows it. */
export interface Shot {
  /** Also its file's name. */
  name: string;
  /** The design's picture of it, by file name. */
  design?: string;
  themes: Theme[];
  lang?: Lang;
  take(studio: Studio): Promise<Uint8Array>;
}

export const WIDE: Size = { width: 1366, height: 900 };
export const MEDIUM: Size = { width: 1000, height: 900 };
export const NARROW: Size = { width: 390, height: 844 };
