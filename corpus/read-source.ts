/** A source file cut into its front matter and its text. */
export interface SourceFile {
  frontMatter: string;
  /** The article to the letter: all after the front matter, without marker lines and the file's last line break. */
  text: string;
  /** Ranges of `text` that are the page's, not the article's, in order: UTF-16 code units. */
  clutter: { start: number; end: number }[];
  /** For each line of `text`, its line in the file, counted from 1. */
  lines: number[];
}

const OPEN = '<<<clutter';
const CLOSE = 'clutter>>>';

/**
 * Cuts a source file. Lines that read `<<<clutter` and `clutter>>>` mark what stands between them; the marker
 * lines are taken out whole, so that the text can be had back to the letter.
 */
export function readSource(content: string, name: string, problems: string[]): SourceFile | null {
  const head = /^---\n([\s\S]*?\n)---\n/.exec(content);
  if (!head) {
    problems.push(`${name}:1: there is no front matter; begin the file with "---", keys, and "---"`);
    return null;
  }
  const lines = content.slice(head[0].length).replace(/\n$/, '').split('\n');
  const firstLine = head[0].split('\n').length;
  const clutter: SourceFile['clutter'] = [];
  const kept: string[] = [];
  const numbers: number[] = [];
  let length = 0;
  let open: { start: number; line: number } | null = null;
  lines.forEach((line, at) => {
    const here = `${name}:${firstLine + at}`;
    if (line === OPEN) {
      if (open) problems.push(`${here}: clutter within clutter; close the one of line ${open.line} first`);
      else open = { start: length, line: firstLine + at };
    } else if (line === CLOSE) {
      if (open) clutter.push({ start: open.start, end: length });
      else problems.push(`${here}: "${CLOSE}" closes nothing; put "${OPEN}" on a line above`);
      open = null;
    } else {
      kept.push(line);
      numbers.push(firstLine + at);
      length += line.length + 1;
    }
  });
  const left = open as { line: number } | null;
  if (left) problems.push(`${name}:${left.line}: this clutter is never closed; add a line "${CLOSE}"`);
  return { frontMatter: head[1] ?? '', text: kept.join('\n'), clutter, lines: numbers };
}
