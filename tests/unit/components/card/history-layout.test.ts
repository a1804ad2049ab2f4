import { describe, expect, test } from 'vitest';
import { layOutHistory, nearestInTime } from '@/components/card/history-layout';

const BOX = { left: 0, right: 100, top: 0, bottom: 50 };
const at = (date: string, value: number) => ({ date, value, source: 'daily' });

describe('the line', () => {
  test.each<[string, [string, number][], number[] | null]>([
    ['nothing from nothing', [], null],
    ['nothing from one price', [['2026-06-01', 10]], null],
    [
      'ten days apart are one stretch',
      [
        ['2026-06-01', 10],
        ['2026-06-11', 20],
      ],
      [2],
    ],
    [
      'eleven days apart are a gap',
      [
        ['2026-06-01', 10],
        ['2026-06-12', 20],
      ],
      [1, 1],
    ],
    [
      'a gap between two stretches',
      [
        ['2026-06-01', 10],
        ['2026-06-02', 12],
        ['2026-08-01', 20],
        ['2026-08-03', 22],
        ['2026-08-05', 21],
      ],
      [2, 3],
    ],
  ])('%s', (_name, points, lengths) => {
    const line = layOutHistory(
      points.map(([date, value]) => at(date, value)),
      BOX,
    );
    expect(line?.stretches.map((stretch) => stretch.length) ?? null).toEqual(lengths);
  });

  test('time to the right, price upwards, ends on the edges', () => {
    const line = layOutHistory([at('2026-06-01', 10), at('2026-06-03', 30), at('2026-06-05', 20)], BOX);
    expect(line?.dots.map(({ x, y }) => [x, y])).toEqual([
      [0, 50],
      [50, 0],
      [100, 25],
    ]);
    expect(line?.low.point.value).toBe(10);
    expect(line?.high.point.value).toBe(30);
    expect(nearestInTime(line?.dots ?? [], 60)?.point.value).toBe(30);
  });

  test('prices that never moved lie in the middle', () => {
    const line = layOutHistory([at('2026-06-01', 10), at('2026-06-03', 10)], BOX);
    expect(line?.dots.map(({ y }) => y)).toEqual([25, 25]);
  });
});
