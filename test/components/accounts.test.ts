import { describe, expect, test } from 'vitest';
import { accountsOf, quoteOf, translationOf } from '../../components/accounts.ts';
import type { Scope } from '../../components/scope.ts';
import { scopeOf } from '../../components/scope.ts';
import type { View } from '../../engine/view.ts';
import { edition, makeReading, makeView } from './fixture.ts';

const told = (scope: Scope, point: string, own?: number) =>
  accountsOf(scope, point, own).map((one) => [
    one.label,
    one.passages.length > 0,
    one.claims.map(({ source }) => source).join(' '),
  ]);

describe('accounts of a point', () => {
  test("this page's first, then the nearest in the point's order", () => {
    expect(told(scopeOf(makeView()), 'plan')).toEqual([
      ['under-way', true, 'explainer'],
      ['planned', false, 'anp explainer'],
      ['considered', false, 'hva'],
    ]);
  });

  test('where the page is silent, the one most sources give first', () => {
    expect(told(scopeOf(makeView({ passages: [] })), 'plan')[0]).toEqual(['planned', false, 'anp explainer']);
  });

  test('a value the corpus has no name for is its own label', () => {
    expect(told(scopeOf(makeView()), 'price')).toEqual([
      ['$8,000', true, ''],
      ['nearly-9000', false, 'hva explainer'],
    ]);
  });

  test('of a page that gives two, the own row starts with its own', () => {
    const reading = makeReading();
    const [first] = reading.passages;
    if (!first) throw new Error('no passage');
    const passages = [first, { ...first, position: 'planned' }];
    expect(told(scopeOf(makeView({ passages })), 'plan', 1).map(([label]) => label)).toEqual([
      'planned',
      'under-way',
      'considered',
    ]);
  });

  test('the same account is told apart by certainty where that sets the page apart', () => {
    const [first] = makeReading().passages;
    if (!first) throw new Error('no passage');
    const held = { ...first, point: 'partner', position: 'required' };
    const sources = { anp: 'same', hva: 'same', explainer: 'same' } as const;
    const softer = { ...held, state: 'less-far', certainty: 'tentative', sources } as const;
    expect(told(scopeOf(makeView({ passages: [softer] })), 'partner')).toEqual([
      ['required (tentative)', true, ''],
      ['required (stated)', false, 'anp hva'],
      ['required (attributed)', false, 'explainer'],
    ]);
    const same = { ...softer, state: 'same' } as const;
    expect(told(scopeOf(makeView({ passages: [same] })), 'partner')).toEqual([
      ['required', true, 'anp hva explainer'],
    ]);
  });

  test('a source that speaks twice for one account speaks once, by the claim that stands first', () => {
    const view = makeView();
    const [claim] = edition.claims;
    if (!claim) throw new Error('no claim');
    const claims = [...edition.claims, { ...claim, id: 'again', certainty: 'attributed' as const }];
    const accounts = accountsOf(scopeOf({ ...view, edition: { ...edition, claims } }), 'plan');
    expect(accounts[1]?.claims.map(({ id }) => id)).toEqual(['anp plan planned', 'explainer plan planned']);
  });
});

test("a page's quote is the marked part of its sentence", () => {
  expect(makeReading().passages.map(quoteOf)).toEqual([
    'The center is under way',
    'Reuters reported on Friday',
    'met Premier Li Qiang',
    'in April',
    'costs $8,000',
  ]);
});

test.each<[string, View['translations'], string, string | undefined]>([
  ['the original is in another language', 'en', 'nl', 'b'],
  ['it is in the language chosen', 'en', 'en', undefined],
  ['another language is chosen than the interface’s', 'de', 'nl', 'c'],
  ['none is wanted', 'none', 'nl', undefined],
])('a translation where %s', (_, translations, lang, told) => {
  const quote = { text: 'a', start: 0, end: 1, translations: { en: 'b', de: 'c' } };
  expect(translationOf(quote, lang, scopeOf({ ...makeView(), translations }))).toBe(told);
});
