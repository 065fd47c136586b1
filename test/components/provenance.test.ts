import { describe, expect, test } from 'vitest';
import { countReports, creditOf, mainReport, provenanceOf } from '../../components/provenance.ts';
import { scopeOf } from '../../components/scope.ts';
import { makeView } from './fixture.ts';

const scope = scopeOf(makeView());

test('the main report is the one the sources go back to, not the one listed first', () => {
  expect(mainReport(scope)?.id).toBe('reuters');
  expect(countReports(scope)).toBe(1);
});

describe('what the page says of its origin', () => {
  test.each([
    ['the report', ['reuters'], 'report'],
    ['the report and another', ['other', 'reuters'], 'report'],
    ['another alone', ['other'], 'other'],
    ['none', [], 'nobody'],
  ])('%s', (_, origins, credit) => {
    expect(creditOf(scopeOf(makeView({ origins })))).toBe(credit);
  });
});

describe('the tree', () => {
  const tree = provenanceOf(scope);

  test('parts what is credited, what goes by way of another text, and what is inferred', () => {
    expect(tree?.credited.map(({ id }) => id)).toEqual(['anp']);
    expect(tree?.via.map(({ name, sources }) => [name, sources.map(({ id }) => id)])).toEqual([
      ['Investing', ['hva']],
    ]);
    expect(tree?.inferred.map(({ id }) => id)).toEqual(['explainer']);
    expect(tree?.informants.map(({ source }) => source)).toEqual(['anp']);
  });

  test('holds this page, with its words, only where it credits the report', () => {
    expect(tree?.page).toEqual({ quote: 'Reuters reported on Friday' });
    expect(provenanceOf(scopeOf(makeView({ origins: ['other'] })))?.page).toBeNull();
  });
});
