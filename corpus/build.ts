import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Corpus, Point } from '../engine/corpus.ts';
import { deriveDisagreements } from '../engine/derive-disagreements.ts';
import { CorpusError } from './corpus-error.ts';
import type { Entry } from './entry.ts';
import { learnModel } from './learn-model.ts';
import { loadLexicons } from './load-lexicons.ts';
import { openYaml } from './open-yaml.ts';
import { type Claims, readClaims } from './read-claims.ts';
import { readEntities } from './read-entities.ts';
import { type Labelled, readLabelled } from './read-labelled.ts';
import { readPoints } from './read-points.ts';
import type { SourceFile } from './read-source.ts';
import { readSources } from './read-sources.ts';
import { readStory } from './read-story.ts';
import { stateDisagreements } from './state-disagreements.ts';

/** The corpus with the sources' own texts, for the editor's tools: the extension carries no whole article. */
export interface EditedCorpus extends Corpus {
  /** By source id. Quotes' offsets count into these. */
  texts: Record<string, SourceFile>;
  /** What the model learns from. */
  labelled: Labelled[];
  /** The story's folder, as errors and reports name it. */
  folder: string;
}

const HERE = fileURLToPath(new URL('.', import.meta.url));

/**
 * Reads and checks the corpus in the folder `root` (this one, unless told otherwise) and compiles it. Throws a
 * `CorpusError` that lists all that is amiss, each with file, line and how to mend it.
 */
export function buildCorpus(root = HERE): Corpus {
  const { texts: _, folder: __, labelled, ...corpus } = editCorpus(root);
  const model = learnModel(labelled, corpus);
  return model ? { ...corpus, model } : corpus;
}

/** As `buildCorpus`, with the texts, and what the model learns from in place of the model. */
export function editCorpus(root = HERE): EditedCorpus {
  const problems: string[] = [];
  const folder = storyFolder(root);
  const open = (file: string): Entry | null => openFile(root, `${folder}/${file}`, problems);

  const storyFile = open('story.yaml');
  const points = readPoints(open('points.yaml'));
  const { sources, texts } = readSources(root, folder, storyFile, problems);
  const claims = readClaims(open('claims.yaml'), { sources, points, texts });
  const entities = readEntities(open('entities.yaml'), { sources, texts, claims });
  const story = readStory(storyFile, claims);
  const { problems: lexical, ...language } = loadLexicons(root, folder);
  problems.push(...lexical, ...unknownFrames(language.frames, points, `${folder}/frames.yaml`));

  const { articles: labelled, problems: mislabelled } = readLabelled(root, folder, points);
  problems.push(...mislabelled);

  if (problems.length > 0) throw new CorpusError(problems);
  return assemble({ story, sources, points, claims, entities, texts, labelled, folder, ...language });
}

function assemble(parts: Omit<EditedCorpus, 'claims' | 'disagreements'> & { claims: Claims }): EditedCorpus {
  const claims = [...parts.claims.values()];
  const partings = deriveDisagreements(parts.points, claims);
  return { ...parts, claims, disagreements: stateDisagreements(partings, { ...parts, claims }) };
}

/** The one folder that holds a story. */
function storyFolder(root: string): string {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'story.yaml')))
    .map(({ name }) => name);
  const [folder] = folders;
  if (folder === undefined)
    throw new CorpusError(['story.yaml:1: no folder holds a story; add one with a story.yaml']);
  if (folders.length > 1)
    throw new CorpusError([
      `${folders[1]}/story.yaml:1: there are two stories, ${folders.join(' and ')}; keep one`,
    ]);
  return folder;
}

function openFile(root: string, name: string, problems: string[]): Entry | null {
  const path = join(root, name);
  if (existsSync(path)) return openYaml(readFileSync(path, 'utf8'), name, problems);
  problems.push(`${name}:1: there is no such file; write it, as the README says`);
  return null;
}

function unknownFrames(frames: Corpus['frames'], points: Point[], name: string): string[] {
  const known = new Set(points.flatMap(({ id, positions }) => positions.map((each) => `${id}=${each.id}`)));
  const strange = new Set(frames.map(({ point, position }) => `${point}=${position}`));
  return [...strange]
    .filter((key) => !known.has(key))
    .map((key) => `${name}:1: no point has the position ${key}; add it to points.yaml, or mend the frame`);
}
