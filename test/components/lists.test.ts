import { describe, expect, test } from 'vitest';
import { omissionsOf } from '../../components/left-out.ts';
import { namedOf } from '../../components/named.ts';
import { scopeOf } from '../../components/scope.ts';
import { edition, makeView } from './fixture.ts';

describe('left out', () => {
  test('what most sources have comes first, with a quote the reader can read', () => {
    const omissions = omissionsOf(scopeOf(makeView()));
    expect(
      omissions.map(({ point, sources, claim }) => [point.id, sources.join(' '), claim?.source]),
    ).toEqual([
      ['partner', 'anp hva explainer', 'hva'],
      ['chips', 'anp hva', 'anp'],
      ['pilot', 'hva', 'hva'],
    ]);
  });

  test('prefers a quote in the language of the interface', () => {
    const omissions = omissionsOf(scopeOf(makeView({}, 'nl')));
    expect(omissions[0]?.claim?.source).toBe('anp');
  });

  test('a point no source speaks to is not missing', () => {
    expect(omissionsOf(scopeOf(makeView({ absent: ['origin', 'unheard-of'] })))).toEqual([]);
  });
});

describe('names', () => {
  test('carry who names them, who says what of them, and the page’s own words', () => {
    const [musk] = namedOf(scopeOf(makeView()));
    expect(musk?.sources).toEqual(['anp', 'hva']);
    expect(musk?.background.map(({ sources }) => sources)).toEqual([['anp']]);
    expect(musk?.here).toEqual(['Musk']);
  });

  test('come in alphabetical order of the reader’s language, those on the page alone', () => {
    const entity = (id: string, name: string) => ({
      ...edition.entities[0],
      id,
      names: { en: name, nl: name, de: name },
    });
    const entities = [entity('z', 'Zürich'), entity('a', 'Äpfel'), entity('b', 'Bonn'), entity('x', 'Xi')];
    const view = makeView({ entities: ['z', 'b', 'a'] }, 'de');
    const named = namedOf(scopeOf({ ...view, edition: { ...edition, entities } as typeof edition }));
    expect(named.map((one) => one.entity.names.de)).toEqual(['Äpfel', 'Bonn', 'Zürich']);
  });
});
