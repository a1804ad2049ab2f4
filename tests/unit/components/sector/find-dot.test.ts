import { expect, test } from 'vitest';
import type { ChainDot } from '@/components/charts/chain-layout';
import { dotAt, nextDot } from '@/components/charts/find-dot';
import { company } from './companies';

const dot = (issuer: string, x: number, y: number): ChainDot => ({
  company: company({ issuer }),
  x,
  y,
  radius: 5,
});
const rows = [
  [dot('a1', 10, 10), dot('a2', 50, 10), dot('a3', 90, 10)],
  [],
  [dot('c1', 45, 90), dot('c2', 88, 90)],
];
const named = (issuer: string) =>
  rows.flat().find(({ company: { issuer: id } }) => id === issuer) ?? dot('none', 0, 0);

test.each([
  ['a1', 'ArrowRight', 'a2'],
  ['a1', 'ArrowLeft', null],
  ['a3', 'ArrowRight', null],
  ['a2', 'ArrowLeft', 'a1'],
  ['a1', 'End', 'a3'],
  ['a3', 'Home', 'a1'],
  ['a2', 'ArrowDown', 'c1'],
  ['a3', 'ArrowDown', 'c2'],
  ['c2', 'ArrowUp', 'a3'],
  ['c1', 'ArrowDown', null],
  ['a1', 'ArrowUp', null],
  ['a1', 'Enter', null],
])('from %s, %s leads to %s', (from, key, to) => {
  expect(nextDot(rows, named(from), key)?.company.issuer ?? null).toBe(to);
});

test('a mark that the filter took away leads nowhere', () => {
  expect(nextDot(rows, dot('gone', 0, 0), 'ArrowRight')).toBeNull();
});

test.each([
  ['on a mark', 10, 10, 'a1'],
  ['near its edge', 10, 23, 'a1'],
  ['too far from all', 30, 40, null],
  ['between two, the nearer', 47, 88, 'c1'],
])('the pointer %s', (_, x, y, issuer) => {
  expect(dotAt(rows.flat(), x, y)?.company.issuer ?? null).toBe(issuer);
});
