import { describe, expect, it } from 'vitest';
import { indexClaims, relationsTo, stateOf } from '../../engine/compare.ts';
import type { Claim, Point, Story } from '../../engine/corpus.ts';
import type { Certainty, Relation, State } from '../../engine/reading.ts';

const words = { en: '', nl: '', de: '' };
const point: Point = {
  id: 'status',
  kind: 'status',
  question: words,
  title: words,
  short: words,
  leftOut: words,
  positions: ['considering', 'planned', 'under-way', 'denied', 'elsewhere'].map((id) => ({
    id,
    label: words,
  })),
  contradicts: [
    ['denied', 'planned'],
    ['denied', 'under-way'],
  ],
  degree: [
    ['considering', 'planned'],
    ['considering', 'under-way'],
    ['planned', 'under-way'],
  ],
  changes: true,
};
const story: Story = { id: 's', title: words, gist: [], timeline: [], asOf: '2024-05', reports: [] };
const claim = (source: string, position: string, certainty: Certainty = 'stated'): Claim => ({
  id: `${source}-${position}`,
  source,
  point: 'status',
  position,
  certainty,
  quote: { text: '', translations: {} },
});

const cases: [
  name: string,
  held: Claim[],
  position: string,
  certainty: Certainty,
  date: string | undefined,
  sources: Record<string, Relation>,
  state: State,
][] = [
  [
    'the same where a source holds it',
    [claim('a', 'planned')],
    'planned',
    'stated',
    undefined,
    { a: 'same' },
    'same',
  ],
  [
    'the same for a source that also holds another',
    [claim('a', 'planned'), claim('a', 'denied')],
    'planned',
    'stated',
    undefined,
    { a: 'same' },
    'same',
  ],
  [
    'differs where one contradicts, though another agrees',
    [claim('a', 'planned'), claim('b', 'denied')],
    'planned',
    'stated',
    undefined,
    { a: 'same', b: 'contradicts' },
    'differs',
  ],
  [
    'no contradiction by a tentative passage',
    [claim('b', 'denied')],
    'planned',
    'tentative',
    undefined,
    { b: 'degree' },
    'only-here',
  ],
  [
    'no contradiction of a tentative claim',
    [claim('b', 'denied', 'tentative')],
    'planned',
    'stated',
    undefined,
    { b: 'degree' },
    'only-here',
  ],
  [
    'further than every source by degree',
    [claim('a', 'considering'), claim('b', 'planned')],
    'under-way',
    'stated',
    undefined,
    { a: 'degree', b: 'degree' },
    'further',
  ],
  [
    'not further than one that goes as far',
    [claim('a', 'considering'), claim('b', 'under-way')],
    'under-way',
    'stated',
    undefined,
    { a: 'degree', b: 'same' },
    'same',
  ],
  [
    'less far than every source by degree',
    [claim('a', 'planned'), claim('b', 'under-way')],
    'considering',
    'tentative',
    undefined,
    { a: 'degree', b: 'degree' },
    'less-far',
  ],
  [
    'further by certainty alone',
    [claim('a', 'planned', 'attributed')],
    'planned',
    'stated',
    undefined,
    { a: 'same' },
    'further',
  ],
  [
    'only here where compatible',
    [claim('a', 'planned')],
    'elsewhere',
    'stated',
    undefined,
    { a: 'other' },
    'only-here',
  ],
  [
    'later, not differs, after the sources end',
    [claim('b', 'denied')],
    'planned',
    'stated',
    '2026-02-01',
    { b: 'contradicts' },
    'later',
  ],
  [
    'differs within the sources’ last month',
    [claim('b', 'denied')],
    'planned',
    'stated',
    '2024-05-31',
    { b: 'contradicts' },
    'differs',
  ],
  [
    'the same after the sources end',
    [claim('a', 'planned')],
    'planned',
    'stated',
    '2026-02-01',
    { a: 'same' },
    'same',
  ],
];

describe('a passage is', () => {
  it.each(cases)('%s', (_, held, position, certainty, date, sources, state) => {
    const claims = indexClaims(held);
    const relations = relationsTo(point, position, certainty, claims);
    expect(relations).toEqual(sources);
    expect(stateOf(point, position, certainty, relations, claims, story, date)).toBe(state);
  });

  it('never later where the answer cannot change', () => {
    const claims = indexClaims([claim('b', 'denied')]);
    const fixed = { ...point, changes: false };
    const relations = relationsTo(fixed, 'planned', 'stated', claims);
    expect(stateOf(fixed, 'planned', 'stated', relations, claims, story, '2026-02-01')).toBe('differs');
  });
});
