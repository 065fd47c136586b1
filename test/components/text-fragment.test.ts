import { expect, test } from 'vitest';
import { atQuote } from '../../components/text-fragment.ts';

test.each<[string, string, string]>([
  ['a short quote is whole', 'the first lock', '#:~:text=the%20first%20lock'],
  [
    'a long one is its two ends',
    'one two three four five six seven eight nine ten eleven twelve thirteen',
    '#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen',
  ],
  [
    'what means something to a fragment is encoded',
    'a well-known, new & old',
    '#:~:text=a%20well%2Dknown%2C%20new%20%26%20old',
  ],
])('%s', (_, quote, fragment) => {
  expect(atQuote('https://a.example/b?c#d', quote)).toBe(`https://a.example/b?c${fragment}`);
});
