import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Corpus, Frame, Guide, Language, Lexicon, Slot } from '../engine/corpus.ts';
import { parsePattern } from '../engine/patterns.ts';
import { asWritten } from './as-written.ts';
import { parseFrame } from './parse-frame.ts';

/** What the engine needs beside the claims. `problems` name file, line and mend; the rest is usable without them. */
export interface LoadedLexicons extends Pick<Corpus, 'tongues' | 'packs' | 'frames' | 'slots' | 'guide'> {
  problems: string[];
}

const NO_GUIDE: Guide = {
  subject: [],
  others: [],
  refers: [],
  names: [],
  cues: [],
  tentative: [],
  originPoint: '',
  spotting: { points: [], subject: [], place: [], matter: [], needed: { names: 0, points: 0 } },
};

/** Reads `languages/*.yaml`, `<story>/lexicon/*.yaml` and `<story>/frames.yaml` under `root`, the corpus folder. */
export function loadLexicons(root: string, story: string): LoadedLexicons {
  const problems: string[] = [];
  const languages = yamlFiles(join(root, 'languages')).map((file) =>
    readLanguage(join(root, 'languages', file), `languages/${file}`, problems),
  );
  const folder = join(root, story, 'lexicon');
  const lexicons = Object.fromEntries(
    yamlFiles(folder).map((file) => [
      file.replace('.yaml', ''),
      readLexicon(join(folder, file), `${story}/lexicon/${file}`, problems),
    ]),
  );
  for (const lang of Object.keys(lexicons))
    if (!languages.some((language) => language.lang === lang))
      problems.push(
        `${story}/lexicon/${lang}.yaml: there is no languages/${lang}.yaml; write it, with the language's own cues`,
      );
  const packs = Object.fromEntries(
    languages.map((language) => [
      language.lang,
      {
        language: { ...language, cues: asWritten(language.cues, language) },
        lexicon: asWritten(lexicons[language.lang] ?? {}, language),
      },
    ]),
  );
  const tongues = languages.map(({ lang, stopwords, script }) => ({
    lang,
    stopwords,
    ...(script ? { script } : {}),
  }));
  const path = join(root, story, 'frames.yaml');
  if (!existsSync(path)) return { tongues, packs, frames: [], slots: [], guide: NO_GUIDE, problems };
  const known = new Set(
    [...languages.map(({ cues }) => cues), ...Object.values(lexicons)].flatMap((lexicon) =>
      Object.keys(lexicon),
    ),
  );
  return { tongues, packs, ...readFrames(path, `${story}/frames.yaml`, known, problems), problems };
}

const yamlFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.yaml'))
        .sort()
    : [];

/** A YAML file as plain values, and the line of a value by its path. */
function readYaml(
  path: string,
  name: string,
  problems: string[],
): { value: unknown; lineOf: (...keys: (string | number)[]) => number } {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  for (const error of document.errors)
    problems.push(
      `${name}:${error.linePos?.[0].line ?? 1}: this is not YAML: ${error.message.split('\n')[0]}`,
    );
  const lineOf = (...keys: (string | number)[]): number => {
    const node = document.getIn(keys, true) as { range?: [number, number, number] } | undefined;
    return node?.range ? lines.linePos(node.range[0]).line : 1;
  };
  return { value: document.errors.length > 0 ? {} : document.toJS(), lineOf };
}

function readLanguage(path: string, name: string, problems: string[]): Language {
  const { value, lineOf } = readYaml(path, name, problems);
  const {
    lang,
    abbreviations,
    stopwords,
    months,
    numbers,
    ordinalStop,
    compounds,
    groupMark,
    clauseOpeners,
    clauseClosers,
    listMark,
    script,
    folds,
    stretch,
    elides,
    dateMarks,
    surnames,
    ...cues
  } = value as Partial<Omit<Language, 'folds'>> & { folds?: string } & Lexicon;
  checkPatterns(cues as Lexicon, name, lineOf, problems);
  if (typeof lang !== 'string')
    problems.push(`${name}:1: no lang; write the two letters of the language, as in "lang: en"`);
  return {
    lang: lang ?? '',
    abbreviations: abbreviations ?? [],
    stopwords: stopwords ?? [],
    months: months ?? {},
    numbers: numbers ?? {},
    ...(ordinalStop ? { ordinalStop } : {}),
    ...(compounds ? { compounds } : {}),
    groupMark: groupMark ?? ',',
    clauseOpeners: clauseOpeners ?? [],
    ...(clauseClosers ? { clauseClosers } : {}),
    ...(listMark ? { listMark } : {}),
    ...(script ? { script } : {}),
    ...(folds ? { folds: readFolds(folds, `${name}:${lineOf('folds')}`, problems) } : {}),
    ...(elides ? { elides } : {}),
    ...(stretch ? { stretch } : {}),
    ...(dateMarks ? { dateMarks } : {}),
    ...(surnames ? { surnames } : {}),
    cues: cues as Lexicon,
  };
}

/** `數数 據据` as `{數: 数, 據: 据}`. */
function readFolds(pairs: string, where: string, problems: string[]): Record<string, string> {
  const folds: Record<string, string> = {};
  for (const pair of pairs.split(/\s+/u).filter(Boolean)) {
    const [from, to, ...more] = [...pair];
    if (from === undefined || to === undefined || more.length > 0)
      problems.push(
        `${where}: "${pair}" is no pair; write the character and what it is read as, as in "數数"`,
      );
    else folds[from] = to;
  }
  return folds;
}

function readLexicon(path: string, name: string, problems: string[]): Lexicon {
  const { value, lineOf } = readYaml(path, name, problems);
  checkPatterns((value ?? {}) as Lexicon, name, lineOf, problems);
  return (value ?? {}) as Lexicon;
}

function checkPatterns(
  lexicon: Lexicon,
  name: string,
  lineOf: (...keys: (string | number)[]) => number,
  problems: string[],
): void {
  for (const [concept, patterns] of Object.entries(lexicon)) {
    if (!Array.isArray(patterns)) {
      problems.push(`${name}:${lineOf(concept)}: ${concept} is no list; write its surface forms as a list`);
      continue;
    }
    patterns.forEach((pattern, at) => {
      try {
        parsePattern(concept, String(pattern));
      } catch (error) {
        problems.push(
          `${name}:${lineOf(concept, at)}: ${concept}: "${pattern}": ${(error as Error).message}; see "Surface forms" in corpus/README.md`,
        );
      }
    });
    lexicon[concept] = patterns.map(String);
  }
}

function readFrames(
  path: string,
  name: string,
  known: Set<string>,
  problems: string[],
): { frames: Frame[]; slots: Slot[]; guide: Guide } {
  const { value, lineOf } = readYaml(path, name, problems);
  const {
    guide,
    slots = [],
    frames: byPoint = {},
  } = value as {
    guide?: Guide;
    slots?: Slot[];
    frames?: Record<string, Record<string, string[]>>;
  };
  const all = new Set([...known, ...slots.map(({ concept }) => concept)]);
  const frames: Frame[] = [];
  for (const [point, positions] of Object.entries(byPoint))
    for (const [position, lines] of Object.entries(positions))
      (lines ?? []).forEach((line, at) => {
        const where = `${name}:${lineOf('frames', point, position, at)}`;
        try {
          const frame = parseFrame(point, position, line);
          for (const concept of conceptsOf(frame))
            if (!all.has(concept))
              problems.push(
                `${where}: no lexicon knows ${concept}; add its surface forms to a lexicon, or mend the name`,
              );
          frames.push(frame);
        } catch (error) {
          problems.push(`${where}: "${line}": ${(error as Error).message}`);
        }
      });
  return { frames, slots, guide: guide ?? NO_GUIDE };
}

const conceptsOf = (frame: Frame): string[] =>
  [
    ...frame.all.flatMap((needed) => needed.replace('^', '').split('|')),
    ...(frame.none ?? []),
    ...(frame.never ?? []),
  ].map((concept) => concept.replace('^', ''));
