import { describe, expect, test } from 'vitest';
import { layOutChain } from '@/components/charts/chain-layout';
import { company, layer } from './companies';

const chips = layer('chips');
const cloud = layer('cloud');
const many = Array.from({ length: 40 }, (_, index) =>
  company({ issuer: `c${index}`, ratio: 25 + (index % 5), tier: index % 7 === 0 ? 'leader' : 'mid' }),
);

describe.each([1160, 360])('at %d px', (width) => {
  test('no two marks of a row touch', () => {
    const [row] = layOutChain([chips], many, width).rows;
    const dots = row?.dots ?? [];
    expect(dots).toHaveLength(40);
    for (const [index, dot] of dots.entries()) {
      for (const other of dots.slice(index + 1)) {
        expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThan(dot.radius + other.radius);
      }
    }
  });

  test('every mark and every name stands inside its row and the axis', () => {
    const { rows, left, right } = layOutChain([chips, cloud], many, width);
    for (const { dots, labels, plotTop, bottom } of rows) {
      for (const { x, y, radius } of dots) {
        expect(y - radius).toBeGreaterThan(plotTop);
        expect(y + radius).toBeLessThan(bottom);
        expect(x).toBeGreaterThanOrEqual(left);
        expect(x).toBeLessThanOrEqual(right);
      }
      for (const { x, y, width: wide } of labels) {
        expect(x - wide / 2).toBeGreaterThanOrEqual(left);
        expect(x + wide / 2).toBeLessThanOrEqual(right);
        expect(y).toBeLessThan(bottom);
        expect(y).toBeGreaterThan(plotTop);
      }
    }
  });

  test('rows follow each other without a gap', () => {
    const { rows, bottom } = layOutChain([chips, cloud], many, width);
    expect(rows[1]?.top).toBe(rows[0]?.bottom);
    expect(bottom).toBe(rows[1]?.bottom);
  });
});

test('who has no ratio is never placed', () => {
  const companies = [company({ issuer: 'a' }), company({ issuer: 'b', ratio: null })];
  const [row] = layOutChain([chips], companies, 1000).rows;
  expect(row?.dots.map(({ company: { issuer } }) => issuer)).toEqual(['a']);
});

test('a company stands in the row of its own layer only', () => {
  const companies = [company({ issuer: 'a' }), company({ issuer: 'b', layer: 'cloud' })];
  const { rows } = layOutChain([chips, cloud], companies, 1000);
  expect(rows.map(({ dots }) => dots.map(({ company: { issuer } }) => issuer))).toEqual([['a'], ['b']]);
});

test('twice the ratio is always the same step to the right', () => {
  const companies = [10, 20, 40, 80].map((ratio) => company({ issuer: `r${ratio}`, ratio }));
  const [row] = layOutChain([chips], companies, 1000).rows;
  const xs = row?.dots.map(({ x }) => x) ?? [];
  const steps = xs.slice(1).map((x, index) => x - (xs[index] ?? 0));
  expect(steps[1]).toBeCloseTo(steps[0] ?? 0, 6);
  expect(steps[2]).toBeCloseTo(steps[0] ?? 0, 6);
});

test('beyond the cap marks share the edge', () => {
  const companies = [200, 1768].map((ratio) => company({ issuer: `r${ratio}`, ratio }));
  const [row] = layOutChain([chips], companies, 1000).rows;
  expect(row?.dots[0]?.x).toBeCloseTo(row?.dots[1]?.x ?? 0, 6);
});

test('a filter on layers moves no mark sideways', () => {
  const companies = [company({ issuer: 'a', ratio: 12 }), company({ issuer: 'b', layer: 'cloud', ratio: 6 })];
  const both = layOutChain([chips, cloud], companies, 1000);
  const one = layOutChain([chips], companies, 1000);
  expect(one.rows[0]?.dots[0]?.x).toBe(both.rows[0]?.dots[0]?.x);
});

test('only leaders carry a name; a code of figures gives way to the company’s name', () => {
  const companies = [
    company({ issuer: 'a', tier: 'leader', ratio: 10 }),
    company({ issuer: '5930', symbol: '005930.KS', name: 'Samsung', tier: 'leader', ratio: 30 }),
    company({ issuer: 'c', ratio: 90 }),
  ];
  const [row] = layOutChain([chips], companies, 1000).rows;
  expect(row?.labels.map(({ text }) => text)).toEqual(['A', 'Samsung']);
});

test('nobody at all leaves rows and an axis', () => {
  const { rows, ticks } = layOutChain([chips], [], 1000);
  expect(rows).toHaveLength(1);
  expect(ticks.length).toBeGreaterThan(3);
});
