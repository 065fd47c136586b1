import { describe, expect, test } from 'vitest';
import { type MarkedLine, placeMarks } from '../../page/place-marks.ts';

const line = (top: number, edge = 700, start = 0): MarkedLine => ({ top, bottom: top + 20, start, edge });

describe('a mark in the margin stands', () => {
  test.each<[string, (MarkedLine | null)[], number, (null | [x: number, y: number, slim: boolean])[]]>([
    ['beside the middle of its line', [line(100)], 900, [[716, 110, false]]],
    [
      'beside the mark that has the same line',
      [line(100), line(103)],
      900,
      [
        [716, 110, false],
        [760, 110, false],
      ],
    ],
    [
      'below it where there is no more room beside',
      [line(100), line(100), line(100)],
      810,
      [
        [716, 110, false],
        [760, 110, false],
        [716, 129, false],
      ],
    ],
    ['without its number where the margin is narrow', [line(100)], 740, [[703, 110, true]]],
    ['at the very edge where there is no margin', [line(100)], 705, [[696, 110, true]]],
    [
      'before the text where that has no margin behind it',
      [line(100, 700, 60), line(100, 700, 60)],
      705,
      [
        [42, 110, true],
        [26, 110, true],
      ],
    ],
    [
      'where the others stand, though its column is narrower',
      [line(100), line(200, 660), line(300)],
      900,
      [
        [716, 110, false],
        [716, 210, false],
        [716, 310, false],
      ],
    ],
    [
      'beside its own column, where that is far away',
      [line(100), line(200, 300), line(300)],
      900,
      [
        [716, 110, false],
        [316, 210, false],
        [716, 310, false],
      ],
    ],
    ['nowhere, where its line is not there', [null, line(100)], 900, [null, [716, 110, false]]],
  ])('%s', (_, lines, limit, spots) => {
    expect(placeMarks(lines, limit).map((spot) => spot && [spot.x, spot.y, spot.slim])).toEqual(spots);
  });
});
