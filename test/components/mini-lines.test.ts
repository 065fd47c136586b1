import { describe, expect, test } from 'vitest';
import { miniatureOf, passageNear, WIDTH } from '../../components/mini-lines.ts';
import { scopeOf } from '../../components/scope.ts';
import type { Sentence } from '../../engine/reading.ts';
import { makeView } from './fixture.ts';

const miniature = miniatureOf(scopeOf(makeView()));

describe('the miniature', () => {
  test('shows each passage once, by its label, and the sentences without one', () => {
    const labels = new Map<string, Set<number | undefined>>();
    for (const { label, passage } of miniature.pieces)
      labels.set(label ?? 'plain', (labels.get(label ?? 'plain') ?? new Set()).add(passage));
    expect(labels.get('differs')).toEqual(new Set([2]));
    expect(labels.get('onlyHere')).toEqual(new Set([4]));
    expect(labels.get('same')).toEqual(new Set([0, 1, 3]));
    expect(labels.get('none')).toEqual(new Set([undefined]));
  });

  test('keeps every stroke within its width and height', () => {
    for (const { x, width, y } of miniature.pieces) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(WIDTH);
      expect(y).toBeLessThan(miniature.height);
    }
  });

  test('gives a long page longer lines, not a higher picture', () => {
    const text = 'x'.repeat(30_000);
    const sentences: Sentence[] = [{ text, start: 0, end: text.length, paragraph: 0, compared: false }];
    const long = miniatureOf(scopeOf(makeView({ sentences, passages: [] })));
    expect(long.height).toBeLessThan(320);
    expect(long.pieces.length).toBeLessThan(60);
  });

  test('is nothing for a page without text', () => {
    expect(miniatureOf(scopeOf(makeView({ sentences: [], passages: [] })))).toEqual({
      pieces: [],
      height: 0,
    });
  });

  test('leads from a place to the nearest passage', () => {
    const at = miniature.pieces.find((piece) => piece.passage === 4)?.y ?? 0;
    const [found] = [passageNear(miniature, at)];
    const sameLine = miniature.pieces.filter((piece) => piece.y === at).map((piece) => piece.passage);
    expect(sameLine).toContain(found);
    expect(passageNear({ pieces: [], height: 0 }, 3)).toBeUndefined();
  });
});
