import type { EngineTimes } from './measure-engine.ts';
import type { Growth } from './measure-growth.ts';
import type { OffTopicCost } from './measure-off-topic.ts';
import type { ReadingTimes } from './measure-reading.ts';
import type { Showing } from './measure-showing.ts';
import type { SpotterTimes } from './measure-spotter.ts';
import type { Bundle, Weight } from './weigh-bundles.ts';

/** All that one run of the bench measured. */
export interface Results {
  spotter: SpotterTimes[];
  /** Null where every page is about the story. */
  offTopic: OffTopicCost | null;
  /** The story's page of `STORY_WORDS` words. */
  story: ReadingTimes;
  /** The pages that hold an article. */
  reading: ReadingTimes[];
  engine: { words: number; times: EngineTimes }[];
  showing: Showing;
  growth: Growth;
  weights: Record<Bundle, Weight>;
}

/** How long the article is that the times of a full reading stand for. */
export const STORY_WORDS = 1000;
