import type { Passage, Reading, Sentence } from '../engine/reading.ts';
import { isUncompared } from './states.ts';

/** A row of "On this page": a passage, or a sentence that no source speaks to. `index` points into the reading. */
export type Statement =
  | { kind: 'passage'; index: number; start: number; passage: Passage }
  | { kind: 'sentence'; index: number; start: number; sentence: Sentence };

/** Everything the page states, in its order: what was compared and what could not be. Passages of one sentence keep
 *  the reading's order, and with it their numbers. */
export function statementsOf(reading: Reading): Statement[] {
  const passages = reading.passages.map(
    (passage, index): Statement => ({ kind: 'passage', index, start: passage.start, passage }),
  );
  const rest = reading.sentences.flatMap((sentence, index): Statement[] =>
    isUncompared(sentence) ? [{ kind: 'sentence', index, start: sentence.start, sentence }] : [],
  );
  return [...passages, ...rest].sort((a, b) => a.start - b.start);
}

/** A compact row: one glance is enough, nothing differs. */
export function isCompact(statement: Statement): boolean {
  return statement.kind === 'sentence' || statement.passage.state === 'same';
}

/** A stretch of rows: `folded` ones wait behind a button that says how many. */
export interface Stretch {
  shown: Statement[];
  folded: Statement[];
}

const KEPT = 2; // of a run of compact rows: enough to see what is being repeated
const WORTH_FOLDING = 2; // a button that hides one row saves nothing

/** Cuts the rows into stretches that each end in a long run of compact rows, folded but for its first two. The first
 *  sentence no source speaks to is always shown: its row explains the dashed ring. */
export function foldStatements(statements: Statement[]): Stretch[] {
  const explained = statements.find((one) => one.kind === 'sentence');
  const stretches: Stretch[] = [];
  let shown: Statement[] = [];
  let run: Statement[] = [];
  const close = () => {
    const hidden = run.slice(KEPT).filter((one) => one !== explained);
    const folded = hidden.length >= WORTH_FOLDING ? hidden : [];
    shown.push(...run.filter((one) => !folded.includes(one)));
    if (folded.length > 0) {
      stretches.push({ shown, folded });
      shown = [];
    }
    run = [];
  };
  for (const statement of statements) {
    if (isCompact(statement)) run.push(statement);
    else {
      close();
      shown.push(statement);
    }
  }
  close();
  return shown.length > 0 ? [...stretches, { shown, folded: [] }] : stretches;
}
