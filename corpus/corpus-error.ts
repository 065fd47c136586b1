/** What the corpus build found amiss, each line with file, line, and how to mend it. */
export class CorpusError extends Error {
  readonly problems: string[];

  constructor(problems: string[]) {
    const count = problems.length === 1 ? 'one thing' : `${problems.length} things`;
    super(`The corpus has ${count} to mend:\n${problems.join('\n')}`);
    this.name = 'CorpusError';
    this.problems = problems;
  }
}
