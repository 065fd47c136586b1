import type { Results } from './results.ts';
import { medianOf } from './spread.ts';

/** The figures that other tools rely on: medians, times in milliseconds. */
export function makeJson({ spotter, offTopic, reading, engine, showing, growth, weights }: Results): object {
  const ratios = spotter.map(({ first }) => first.spotter / first.readerable);
  return {
    pages: spotter.length,
    spotterRatio: round(medianOf(ratios)),
    spotterWorstRatio: round(Math.max(...ratios)),
    spotterFirstMs: round(medianOf(spotter.map(({ first }) => first.spotter))),
    spotterWarmMs: round(medianOf(spotter.map(({ warm }) => warm.spotter))),
    ...(offTopic && {
      offTopicScriptMs: round(offTopic.script.median),
      offTopicTaskMs: round(offTopic.tasks.median),
      offTopicHeapKiB: round(offTopic.heap.median),
    }),
    readingRatio: round(showing.reader.median / showing.parse.median),
    ...(reading.length > 0 && {
      extractRatio: round(medianOf(reading.map(({ first }) => first.extract / first.parse))),
      extractWarmRatio: round(medianOf(reading.map(({ warm }) => warm.extract / warm.parse))),
    }),
    readerMs: round(showing.reader.median),
    readerStepsMs: Object.fromEntries(
      Object.entries(showing.steps).map(([step, { median }]) => [step, round(median)]),
    ),
    parseMs: round(showing.parse.median),
    longestTaskMs: round(showing.longestTask.median),
    firstHighlightWarmMs: round(showing.warm.highlight.median),
    firstHighlightColdMs: round(showing.cold.highlight.median),
    sidebarWarmMs: round(showing.warm.sidebar.median),
    sidebarColdMs: round(showing.cold.sidebar.median),
    layoutShift: round(showing.layoutShift),
    addedElements: showing.added,
    engineMs: Object.fromEntries(
      engine.map(({ words, times }) => [
        words,
        { first: round(times.first.median), warm: round(times.warm.median) },
      ]),
    ),
    spottingStoriesRatio: round(ratioOf(growth.spotting)),
    readingStoriesRatio: round(ratioOf(growth.reading)),
    readingFramesRatio: round(ratioOf(growth.frames)),
    growth,
    gzipKB: Object.fromEntries(
      Object.entries(weights).map(([bundle, { gzip }]) => [bundle, round(gzip / 1000)]),
    ),
  };
}

/** Of the most to one. */
function ratioOf(grown: { ms: number }[]): number {
  return (grown.at(-1)?.ms ?? 0) / (grown[0]?.ms ?? 1);
}

/** To a thousandth. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
