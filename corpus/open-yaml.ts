import { LineCounter, parseDocument } from 'yaml';
import { Entry } from './entry.ts';

/** A YAML text as the build reads it: where each value stands, and where to report what is amiss. */
export interface YamlFile {
  /** Path as errors name it, relative to the corpus folder. */
  name: string;
  problems: string[];
  /** Line of the value at `path`, or of the nearest thing around it; 1 is the file's first line. */
  lineOf(path: (string | number)[]): number;
}

/**
 * The root of a YAML text, or null where it does not parse or is no mapping, which is then among `problems`.
 * `before` is the number of lines that stand above `text` in its file.
 */
export function openYaml(text: string, name: string, problems: string[], before = 0): Entry | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors)
    problems.push(
      `${name}:${(error.linePos?.[0].line ?? 1) + before}: this is not YAML: ${error.message.split('\n')[0]}`,
    );
  if (document.errors.length > 0) return null;
  const lineOf = (path: (string | number)[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (hasRange(node)) return lines.linePos(node.range[0]).line + before;
    }
    return 1 + before;
  };
  const root = new Entry({ name, problems, lineOf }, [], document.toJS());
  if (root.isMapping()) return root;
  root.refuse('this file holds no mapping', 'begin it with a key, as in the README’s example');
  return null;
}

const hasRange = (node: unknown): node is { range: [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
