import { describe, expect, test } from 'vitest';
import { cardAsText } from '../../components/card-as-text.ts';
import { statementsOn } from '../../components/card-statements.ts';
import { cardsOf } from '../../components/cards.ts';
import { scopeOf } from '../../components/scope.ts';
import type { Point } from '../../engine/corpus.ts';
import { edition, makeReading, makeView } from './fixture.ts';

const scope = scopeOf(makeView());
const cards = cardsOf(scope);
const cardOn = (id: string) => {
  const card = cards.find((one) => one.point.id === id);
  if (!card) throw new Error(`no card on ${id}`);
  return card;
};

describe('cards', () => {
  test('where this page differs, then what it speaks to, then the rest; whose report it is has its own part', () => {
    expect(cards.map((card) => [card.point.id, card.kind])).toEqual([
      ['premier', 'contradiction'],
      ['plan', 'degree'],
      ['chips', 'degree'],
      ['partner', 'degree'],
    ]);
  });

  test('a point on which the page alone stands apart has a card too', () => {
    const passages = makeReading().passages.map((one) =>
      one.point === 'price' ? { ...one, state: 'differs' as const } : one,
    );
    const card = cardsOf(scopeOf(makeView({ passages }))).find((one) => one.point.id === 'price');
    expect(card?.kind).toBe('contradiction');
    expect(card?.accounts.map(({ label }) => label)).toEqual(['$8,000', 'nearly-9000']);
  });

  test('say how each account stands to those above', () => {
    expect(cardOn('premier').joins).toEqual(['fits', 'contradicts']);
    expect(cardOn('premier').against).toEqual([[], ['li-qiang']]);
    expect(cardOn('plan').joins).toEqual(['fits', 'degree', 'degree']);
    expect(cardOn('chips').joins).toEqual(['fits', 'degree']);
  });

  test('a tentative account contradicts nothing: it differs in certainty', () => {
    const claims = edition.claims.map((one) =>
      one.source === 'hva' && one.point === 'premier' ? { ...one, certainty: 'tentative' as const } : one,
    );
    const [card] = cardsOf(scopeOf({ ...makeView(), edition: { ...edition, claims } }));
    expect(card?.point.id).toBe('premier');
    expect(card?.joins).toEqual(['fits', 'certainty']);
    expect(card?.kind).toBe('degree');
  });

  test('a difference in certainty alone tells the same account apart', () => {
    expect(cardOn('partner').accounts.map(({ label }) => label)).toEqual([
      'required (stated)',
      'required (attributed)',
    ]);
    expect(cardOn('partner').joins).toEqual(['fits', 'certainty']);
  });

  test('name the first passage of this page, and who gives more than one account', () => {
    expect(cardOn('plan').passage).toBe(0);
    expect(cardOn('plan').doubles).toEqual(['explainer']);
    expect(cardOn('chips').passage).toBeUndefined();
  });
});

describe('what a card says', () => {
  /** The lede of a point whose sources do not part, where this page's passage is in `state`. */
  const ledeOf = (state: 'further' | 'less-far', joins: ('certainty' | 'degree')[]) => {
    const passages = makeReading().passages.map((one) => (one.point === 'visit' ? { ...one, state } : one));
    const visit = edition.points.find((one) => one.id === 'visit');
    if (!visit) throw new Error('no point');
    const differ = { en: 'They date it differently.', nl: '', de: '' };
    return statementsOn(scopeOf(makeView({ passages })), { ...visit, differ }, ['fits', ...joins]).lede;
  };

  test.each([
    [
      'this page is firmer than the sources',
      'further',
      ['certainty'],
      'This page is more certain than our sources.',
    ],
    ['it is less firm', 'less-far', ['certainty'], 'This page is less certain than our sources.'],
    ['it gives another degree', 'further', ['degree'], 'They date it differently.'],
  ] as const)('where the sources do not part and %s', (_, state, joins, lede) => {
    expect(ledeOf(state, [...joins])).toBe(lede);
  });

  test.each([
    ['plan', 'They differ on plan.', ['Statement on plan, within-one-source.']],
    ['partner', 'Statement on partner, certainty.', []],
  ])('on %s', (id, lede, notes) => {
    expect(cardOn(id)).toMatchObject({ lede, notes });
  });
});

describe('a staircase', () => {
  const stepsWith = (change: Partial<Point>) => {
    const points = edition.points.map((one) => (one.id === 'plan' ? { ...one, ...change } : one));
    const made = cardsOf(scopeOf({ ...makeView(), edition: { ...edition, points } }));
    return made.find((one) => one.point.id === 'plan')?.steps?.map(({ position }) => position);
  };

  test('rises from the least far', () => {
    expect(stepsWith({})).toEqual(['considered', 'planned', 'under-way']);
  });

  test.each<[string, Partial<Point>]>([
    ['a point that is no status', { kind: 'scope' }],
    ['a step that is no degree of the one below', { degree: [['considered', 'planned']] }],
  ])('is not drawn for %s', (_, change) => {
    expect(stepsWith(change)).toBeUndefined();
  });

  test('is not drawn for two accounts', () => {
    expect(cardOn('chips').steps).toBeUndefined();
  });
});

test('as text: the question, each account, everyone’s own words and where they stand', () => {
  expect(cardAsText(scope, cardOn('premier'))).toBe(
    [
      'Question premier?',
      'They differ on premier.',
      '',
      'li-qiang:',
      '- This page (https://meridian.example/story): “met Premier Li Qiang”',
      '- anp outlet (nl): “anp words for li-qiang” (Our translation: translated anp words for li-qiang)',
      '',
      'li-jing:',
      '- hva outlet (en): “hva words for li-jing”',
      '  Possibly a matter of translation: One word may have become another.',
    ].join('\n'),
  );
});
