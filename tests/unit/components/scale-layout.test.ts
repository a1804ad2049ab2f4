import { describe, expect, test } from 'vitest';
import { layOutScale, placeLabels, type ScaleInput } from '@/components/card/scale-layout';

const peersOf = (...ratios: number[]) =>
  ratios.map((ratio, index) => ({ issuer: `p${index}`, symbol: `P${index}`, ratio }));
const input = (change: Partial<ScaleInput>): ScaleInput => ({
  width: 328,
  middle: 40,
  reach: 15,
  peers: peersOf(18, 22.5, 24, 31, 36, 40, 52, 75, 140),
  own: 72,
  median: 36,
  low: 22.5,
  high: 75,
  ...change,
});

describe('the scale', () => {
  test('is logarithmic: equal ratios lie equally far apart', () => {
    const scale = layOutScale(input({ peers: peersOf(10, 20, 40, 80) }));
    const xs = scale!.dots.map((dot) => dot.x);
    expect(xs[1]! - xs[0]!).toBeCloseTo(xs[2]! - xs[1]!);
    expect(xs[2]! - xs[1]!).toBeCloseTo(xs[3]! - xs[2]!);
  });

  test.each<[string, Partial<ScaleInput>]>([
    ['nine peers', {}],
    ['a peer beyond the cap', { peers: peersOf(10, 20, 4000) }],
    ['one peer', { peers: peersOf(30), median: 30, low: null, high: null }],
    ['all equal', { peers: peersOf(30, 30, 30, 30, 30, 30), own: 30, median: 30, low: 30, high: 30 }],
    [
      'sales ratios far below one',
      { peers: peersOf(0.02, 0.3, 1.1), own: 0.5, median: 0.3, low: 0.02, high: 1.1 },
    ],
  ])('keeps every mark inside: %s', (_name, change) => {
    const scale = layOutScale(input(change))!;
    const xs = [...scale.dots.map((dot) => dot.x), scale.own, scale.median, scale.low, scale.high].filter(
      (x) => x !== null,
    );
    for (const x of xs) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(328);
    }
  });

  test('stands equal peers in different lanes', () => {
    const scale = layOutScale(input({ peers: peersOf(30, 30, 30) }))!;
    expect(new Set(scale.dots.map((dot) => dot.y)).size).toBe(3);
  });

  test('says when something stands at the edge', () => {
    expect(layOutScale(input({}))!.clamped).toBe(false);
    expect(layOutScale(input({ own: 900 }))!.clamped).toBe(true);
  });

  test('has ticks inside its width only', () => {
    const { ticks } = layOutScale(input({}))!;
    expect(ticks.map((tick) => tick.value)).toEqual([20, 50, 100]);
  });

  test('is not drawn without peers', () => {
    expect(layOutScale(input({ peers: [] }))).toBeNull();
  });
});

describe('two labels', () => {
  test.each([
    ['apart', 60, 200],
    ['touching', 150, 160],
    ['the same place', 150, 150],
    ['both at the left edge', 0, 5],
    ['both at the right edge', 328, 320],
    ['swapped', 170, 160],
  ])('never touch and never leave the width: %s', (_name, one, other) => {
    const [a, b] = placeLabels({ text: 'a', x: one, width: 60 }, { text: 'b', x: other, width: 80 }, 328, 10);
    expect(Math.abs(a - b)).toBeGreaterThanOrEqual(80 - 1e-9);
    for (const [x, width] of [
      [a, 60],
      [b, 80],
    ] as const) {
      expect(x - width / 2).toBeGreaterThanOrEqual(0);
      expect(x + width / 2).toBeLessThanOrEqual(328);
    }
  });
});
