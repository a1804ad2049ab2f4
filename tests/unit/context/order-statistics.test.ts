import { describe, expect, it } from 'vitest';
import {
  intervalRank,
  intervalWithout,
  medianWithout,
  rankWithout,
  sortedOf,
} from '@/lib/context/order-statistics';

const WORKED = [18, 22.5, 24, 31, 36, 40, 52, 75, 140];

describe('95 % interval of the median (method 2.3)', () => {
  it.each([
    [5, 0],
    [6, 1],
    [8, 1],
    [9, 2],
    [10, 2],
    [12, 3],
    [15, 4],
    [20, 6],
    [30, 10],
    [50, 18],
    [100, 40],
    [200, 86],
  ])('n = %i takes the ranks %i from either end', (n, rank) => {
    expect(intervalRank(n)).toBe(rank);
  });

  it('still finds the ranks where 0.5^n underflows', () => {
    const rank = intervalRank(10_000);
    // Normal approximation: n/2 − 1.96·√n/2 = 4902.
    expect(rank).toBeGreaterThanOrEqual(4900);
    expect(rank).toBeLessThanOrEqual(4903);
  });

  it('is 22.5 to 75 in the worked example', () => {
    expect(intervalWithout(sortedOf(WORKED), -1)).toEqual({ low: 22.5, high: 75 });
  });
});

describe('median with one place left out', () => {
  it.each([
    ['nothing', [], -1, null],
    ['one value', [7], -1, 7],
    ['one value, itself left out', [7], 0, null],
    ['odd', WORKED, -1, 36],
    ['even', [1, 2, 3, 4], -1, 2.5],
    ['left out below the middle', WORKED, 0, 38],
    ['left out above the middle', WORKED, 8, 33.5],
    ['left out in the middle', WORKED, 4, 35.5],
  ] as const)('%s', (_name, values, skip, expected) => {
    expect(medianWithout(sortedOf(values), skip)).toBe(expected);
  });
});

describe('rank among the others', () => {
  it.each([
    ['72 in the worked example', 72, -1, { below: 7, ties: 0, n: 9, percentile: 700 / 9 }],
    ['a tie after rounding to 0.1', 36.04, -1, { below: 4, ties: 1, n: 9, percentile: 50 }],
    ['itself left out is no tie', 36, 4, { below: 4, ties: 0, n: 8, percentile: 50 }],
    ['itself left out is not below', 40, 0, { below: 4, ties: 1, n: 8, percentile: 56.25 }],
  ] as const)('%s', (_name, value, skip, expected) => {
    expect(rankWithout(sortedOf(WORKED), skip, value)).toEqual(expected);
  });
});
