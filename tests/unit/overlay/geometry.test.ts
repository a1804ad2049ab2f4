import { expect, test } from 'vitest';
import { isHeadingTo, isInside, type Point } from '@/lib/overlay/geometry';

const CARD = { left: 100, top: 200, right: 400, bottom: 500 };

test.each<[string, Point, Point, boolean]>([
  ['straight down to a card below', { x: 150, y: 190 }, { x: 150, y: 110 }, true],
  ['towards its far corner', { x: 250, y: 160 }, { x: 150, y: 110 }, true],
  ['sideways along the line', { x: 300, y: 112 }, { x: 150, y: 110 }, false],
  ['away upwards', { x: 150, y: 90 }, { x: 150, y: 110 }, false],
  ['up to a card above', { x: 250, y: 530 }, { x: 200, y: 600 }, true],
  ['past its side', { x: 60, y: 560 }, { x: 200, y: 600 }, false],
  ['from the left to a card beside', { x: 80, y: 300 }, { x: 40, y: 300 }, true],
  ['from the right to a card beside', { x: 450, y: 350 }, { x: 480, y: 300 }, true],
])('%s', (_, point, from, expected) => {
  expect(isHeadingTo(point, from, CARD)).toBe(expected);
});

test.each<[Point, number, boolean]>([
  [{ x: 100, y: 200 }, 0, true],
  [{ x: 99, y: 200 }, 0, false],
  [{ x: 99, y: 200 }, 1, true],
  [{ x: 250, y: 501.5 }, 1, false],
])('inside: %o with slack %d', (point, slack, expected) => {
  expect(isInside(point, CARD, slack)).toBe(expected);
});
