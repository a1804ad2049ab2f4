import { describe, expect, test } from 'vitest';
import type { Box } from '@/lib/overlay/bridge';
import { placeCard } from '@/lib/overlay/position';

const VIEW = { width: 1000, height: 800 };
const word = (left: number, top: number): Box => ({ left, top, right: left + 60, bottom: top + 20 });

describe('where a card goes', () => {
  test.each([
    [
      'room below',
      word(100, 100),
      { width: 360, height: 500 },
      false,
      { side: 'below', left: 100, top: 128 },
    ],
    [
      'room above only',
      word(100, 700),
      { width: 360, height: 500 },
      false,
      { side: 'above', left: 100, top: 192 },
    ],
    [
      'neither: whole beside',
      word(100, 400),
      { width: 360, height: 600 },
      false,
      { side: 'after', left: 168, top: 192 },
    ],
    [
      'no width after it',
      word(700, 400),
      { width: 360, height: 600 },
      false,
      { side: 'before', left: 332, top: 192 },
    ],
    [
      'right to left: before first',
      word(500, 400),
      { width: 360, height: 600 },
      true,
      { side: 'before', left: 132, top: 192 },
    ],
    [
      'right to left: after',
      word(100, 400),
      { width: 360, height: 600 },
      true,
      { side: 'after', left: 168, top: 192 },
    ],
    [
      'beside, near the top edge',
      word(100, 2),
      { width: 360, height: 780 },
      false,
      { side: 'after', left: 168, top: 8 },
    ],
    [
      'right edge',
      word(930, 100),
      { width: 360, height: 500 },
      false,
      { side: 'below', left: 632, top: 128 },
    ],
    [
      'right to left starts at the right edge',
      word(500, 100),
      { width: 360, height: 500 },
      true,
      { side: 'below', left: 200, top: 128 },
    ],
  ] as const)('%s', (_name, anchor, card, rtl, expected) => {
    expect(placeCard(anchor, card, VIEW, rtl)).toMatchObject(expected);
  });

  test('fits nowhere: the larger side, shortened, the left edge in sight', () => {
    const narrow = { width: 320, height: 480 };
    const placement = placeCard(word(200, 300), { width: 360, height: 600 }, narrow);
    expect(placement).toEqual({ side: 'above', left: 8, top: 8, maxHeight: 284 });
  });

  test('a card taller than the window is shortened beside the word', () => {
    const placement = placeCard(word(100, 400), { width: 360, height: 2000 }, VIEW);
    expect(placement).toMatchObject({ side: 'after', top: 8, maxHeight: 784 });
  });
});
