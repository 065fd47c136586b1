import { describe, expect, test } from 'vitest';
import { cardsOf } from '../../components/cards.ts';
import { gridOf } from '../../components/grid-rows.ts';
import { scopeOf } from '../../components/scope.ts';
import { makeView } from './fixture.ts';

const scope = scopeOf(makeView());
const grid = gridOf(scope, cardsOf(scope));
const SIGNS = { as: '●', between: '◐', other: '○' };
const rows = new Map(grid.flatMap((group) => group.rows.map((row) => [row.point.id, row])));
const cells = (id: string) =>
  rows.get(id)?.cells.map((cell) => cell.map(({ disc }) => SIGNS[disc]).join('') || '·');

test('points stand by how their accounts stand to each other', () => {
  expect(grid.map(({ name, rows }) => [name, rows.map(({ point }) => point.id)])).toEqual([
    ['contradiction', ['premier']],
    ['degree', ['plan', 'chips', 'partner']],
    ['onlyHere', ['price']],
    ['same', ['visit']],
    ['single', ['pilot', 'informants', 'origin']],
  ]);
});

describe('this page, then A, H, D', () => {
  test.each([
    ['premier', ['●', '●', '○', '·']],
    ['plan', ['●', '◐', '○', '●◐']],
    ['chips', ['·', '●', '○', '·']],
    ['partner', ['·', '●', '●', '●']],
    ['price', ['●', '·', '○', '○']],
    ['pilot', ['·', '·', '●', '·']],
  ])('%s', (id, wanted) => {
    expect(cells(id)).toEqual(wanted);
  });

  test('the key names every account once', () => {
    expect(rows.get('plan')?.key.map(({ label }) => label)).toEqual(['under-way', 'planned', 'considered']);
  });
});
