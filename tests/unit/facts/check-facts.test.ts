import { expect, test } from 'vitest';
import { checkFacts, faultOf } from '@/lib/facts/check-facts';
import type { Fact } from '@/lib/facts/fact';
import { factOf } from './fact-of';

const faults: [name: string, changes: Partial<Fact>, reason: string | null][] = [
  ['a price', {}, null],
  ['a loss', { metric: 'eps_ttm', value: -1 }, null],
  ['no growth', { metric: 'revenue_growth', value: 0, currency: null }, null],
  ['not a number', { value: Number.NaN }, 'not a finite number'],
  ['endless', { value: Number.POSITIVE_INFINITY }, 'not a finite number'],
  ['a price of zero', { value: 0 }, 'zero or negative where only a positive figure can be'],
  [
    'a negative vendor ratio',
    { metric: 'pe_ttm', value: -3, currency: null },
    'zero or negative where only a positive figure can be',
  ],
  ['no currency', { currency: null }, 'an amount without currency'],
  ['a ratio in dollars', { metric: 'pe_ttm', value: 20 }, 'a ratio with a currency'],
  [
    'a share of 40 written as percent',
    { metric: 'customer_top_share', value: 40, currency: null },
    'a share outside 0 to 1',
  ],
  ['no day', { as_of: '2026-02-30' }, 'as_of is not a date'],
  ['no period', { period_end: 'June' }, 'period_end is not a date'],
  ['known before it ended', { period_end: '2026-09-30' }, 'period ends after the figure was read'],
];

test.each(faults)('%s', (_name, changes, reason) => {
  expect(faultOf(factOf(changes))).toBe(reason);
});

test('sound facts stay in order, the others are named with their reason', () => {
  const facts = [factOf({ value: 1 }), factOf({ value: 0 }), factOf({ value: 2 })];
  const { sound, faults: dropped } = checkFacts(facts);
  expect(sound).toEqual([facts[0], facts[2]]);
  expect(dropped).toEqual([{ fact: facts[1], reason: expect.stringContaining('positive') }]);
});
