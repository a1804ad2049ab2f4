import { expect, test } from 'vitest';
import { normaliseCurrency, toMajorUnit } from '@/lib/facts/units';

test.each([
  [2612, 'GBX', 26.12, 'GBP'],
  [500, 'ZAC', 5, 'ZAR'],
  [300, 'ILA', 3, 'ILS'],
  [10, 'USD', 10, 'USD'],
  [10, 'GBP', 10, 'GBP'],
])('%s %s', (value, currency, major, expected) => {
  expect(toMajorUnit(value, currency)).toEqual({ value: major, currency: expected });
});

test.each([
  ['usd', 'USD'],
  ['GBp', 'GBX'],
  ['GBPp', 'GBX'],
  [' EUR ', 'EUR'],
  ['', null],
  ['  ', null],
  [null, null],
])('%s is %s', (written, expected) => {
  expect(normaliseCurrency(written)).toBe(expected);
});
