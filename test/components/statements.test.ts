import { describe, expect, test } from 'vitest';
import { foldStatements, type Statement, statementsOf } from '../../components/statements.ts';
import { uncomparedOf } from '../../components/states.ts';
import type { Sentence } from '../../engine/reading.ts';
import { makeReading } from './fixture.ts';

test('statements: passages and sentences without one, in page order', () => {
  const said = statementsOf(makeReading()).map((one) =>
    one.kind === 'passage' ? one.index + 1 : one.sentence.text,
  );
  expect(said).toEqual(['Carmaker presses on', 1, 2, 'It was a rainy day.', 3, 4, 5, 'The premier smiled.']);
});

test('a heading that takes no position states nothing', () => {
  const reading = makeReading();
  const sentences = reading.sentences.map(
    (one): Sentence => (one.text === 'The premier smiled.' ? { ...one, isHeading: true } : one),
  );
  const headed = { ...reading, sentences };
  expect(statementsOf(headed)).toHaveLength(statementsOf(reading).length - 1);
  expect(uncomparedOf(headed)).toBe(uncomparedOf(reading) - 1);
});

const [passage] = makeReading().passages;
const [sentence] = makeReading().sentences;
if (!passage || !sentence) throw new Error('the fixture is empty');

/** `s` same, `n` not in our sources, `D` differs. */
const rows = (pattern: string): Statement[] =>
  [...pattern].map((letter, index) =>
    letter === 'n'
      ? { kind: 'sentence', index, start: index, sentence }
      : {
          kind: 'passage',
          index,
          start: index,
          passage: { ...passage, state: letter === 's' ? 'same' : 'differs' },
        },
  );

const letters = (list: Statement[], pattern: string) => list.map(({ index }) => pattern[index]).join('');

describe('folding', () => {
  test.each<[string, string, [string, string][]]>([
    ['nothing to fold', 'DsDsD', [['DsDsD', '']]],
    [
      'two of a run are shown',
      'DssssD',
      [
        ['Dss', 'ss'],
        ['D', ''],
      ],
    ],
    ['a run at the end', 'Dsssss', [['Dss', 'sss']]],
    ['a button that hides one row saves nothing', 'DsssD', [['DsssD', '']]],
    [
      'the first dashed ring is always explained',
      'DsssnsD',
      [
        ['Dssn', 'ss'],
        ['D', ''],
      ],
    ],
    [
      'later rings fold',
      'nDsnsnsD',
      [
        ['nDsn', 'sns'],
        ['D', ''],
      ],
    ],
    ['no rows', '', []],
  ])('%s: %s', (_, pattern, wanted) => {
    const stretches = foldStatements(rows(pattern));
    const got = stretches.map(({ shown, folded }) => [letters(shown, pattern), letters(folded, pattern)]);
    expect(got).toEqual(wanted);
  });
});
