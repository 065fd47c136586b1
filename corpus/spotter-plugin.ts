import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';
import { indexStories, type StoryWords } from '../engine/story-index.ts';

const ID = 'virtual:spotter';

/** A story's `spotter.yaml`, in lower case. Throws an `Error` naming the file where something is missing. */
export function readSpotter(root: string, story: string): StoryWords {
  const path = join(root, story, 'spotter.yaml');
  const { names, groups } = parse(readFileSync(path, 'utf8')) as Partial<StoryWords>;
  const isList = (list: unknown): list is string[] => Array.isArray(list) && list.length > 0;
  if (!isList(names) || !Array.isArray(groups) || !groups.every(isList))
    throw new Error(
      `${story}/spotter.yaml: "names" must be a list of words and "groups" a list of such lists, none empty`,
    );
  const lower = (words: string[]): string[] => words.map((word) => word.toLowerCase());
  return { names: lower(names), groups: groups.map(lower) };
}

/** Gives `virtual:spotter`, whose default export is the `StoryIndex` of the one story. */
export function spotterPlugin(root: string, story: string): Plugin {
  return {
    name: 'spotter',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) =>
      id === `\0${ID}`
        ? `export default ${JSON.stringify(indexStories([readSpotter(root, story)]))}`
        : undefined,
  };
}
