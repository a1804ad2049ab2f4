import { expect, test } from 'vitest';
import { convertAmount, perUnitOf, rateBetween } from '@/lib/facts/convert';
import { createFactBook } from '@/lib/facts/fact-book';
import { factOf, rateOf } from './fact-of';

const day = '2026-08-21';
const book = createFactBook([
  rateOf('EURUSD', 1.1, day),
  rateOf('USDTWD', 30, day),
  rateOf('GBPUSD', 1.25, day),
  rateOf('CNYHKD', 1.08, day),
  rateOf('EURCHF', 0.95, day),
  rateOf('USDKRW', 1400, '2026-08-13'),
  rateOf('USDJPY', 150, '2026-08-24'),
  rateOf('USDINR', 80, '2026-08-29'),
]);

/** The worked examples of the method: the ratio is right only with currency, share ratio and pence in order. */
const ratios: [
  name: string,
  line: { price: number; currency: string },
  eps: { value: number; currency: string; per_primary: number },
  expected: number | null,
][] = [
  [
    'TSM: TWD and five shares an ADS',
    { price: 250, currency: 'USD' },
    { value: 60, currency: 'TWD', per_primary: 5 },
    25,
  ],
  ['ASML: EUR', { price: 825, currency: 'USD' }, { value: 25, currency: 'EUR', per_primary: 1 }, 30],
  ['RELX: pence', { price: 3000, currency: 'GBX' }, { value: 1.2, currency: 'GBP', per_primary: 1 }, 25],
  [
    'Tencent: CNY in HKD',
    { price: 500, currency: 'HKD' },
    { value: 20, currency: 'CNY', per_primary: 1 },
    500 / 21.6,
  ],
  [
    'ABB: USD in CHF, across the euro',
    { price: 19, currency: 'CHF' },
    { value: 1.1, currency: 'USD', per_primary: 1 },
    20,
  ],
  ['one currency', { price: 30, currency: 'SEK' }, { value: 1, currency: 'SEK', per_primary: 1 }, 30],
  [
    'pence on both sides',
    { price: 2000, currency: 'GBX' },
    { value: 100, currency: 'GBX', per_primary: 1 },
    20,
  ],
  ['rate missing', { price: 30, currency: 'USD' }, { value: 1, currency: 'SEK', per_primary: 1 }, null],
];

test.each(ratios)('%s', (_name, line, eps, expected) => {
  const perUnit = perUnitOf(eps.value, eps, { per_primary: 1 })!;
  const converted = convertAmount(book, perUnit, eps.currency, line.currency, day);
  if (expected === null) expect(converted).toBeNull();
  else expect(line.price / converted!.value).toBeCloseTo(expected, 6);
});

test('ABB goes across the euro with both rates named', () => {
  const rate = rateBetween(book, 'USD', 'CHF', day);
  expect(rate?.value).toBeCloseTo(0.95 / 1.1, 12);
  expect(rate?.facts.map((fact) => fact.symbol)).toEqual(['EURUSD', 'EURCHF']);
});

const rates: [from: string, to: string, value: number | null][] = [
  ['EUR', 'USD', 1.1],
  ['USD', 'EUR', 1 / 1.1],
  ['GBP', 'EUR', 1.25 / 1.1],
  ['USD', 'USD', 1],
  // Eight days before the price is too old, three days after it will do, eight days after it will not.
  ['USD', 'KRW', null],
  ['USD', 'JPY', 150],
  ['USD', 'INR', null],
];

test.each(rates)('%s to %s', (from, to, value) => {
  const rate = rateBetween(book, from, to, day);
  if (value === null) expect(rate).toBeNull();
  else expect(rate?.value).toBeCloseTo(value, 12);
});

test('an earlier rate is preferred to a nearer later one', () => {
  const both = createFactBook([rateOf('EURUSD', 1, '2026-08-18'), rateOf('EURUSD', 2, '2026-08-22')]);
  expect(rateBetween(both, 'EUR', 'USD', day)?.value).toBe(1);
});

test('of later rates the nearest counts', () => {
  const later = createFactBook([rateOf('EURUSD', 3, '2026-08-27'), rateOf('EURUSD', 2, '2026-08-24')]);
  expect(rateBetween(later, 'EUR', 'USD', day)?.value).toBe(2);
});

test('only facts of the pair itself are rates', () => {
  const other = createFactBook([factOf({ symbol: 'EURUSD', value: 9 })]);
  expect(rateBetween(other, 'EUR', 'USD', day)).toBeNull();
});

const shares: [name: string, from: number | null, to: number | null, expected: number | null][] = [
  ['ordinary to ADS of five', 5, 1, 50],
  ['ADS of five to ordinary', 1, 5, 2],
  ['GDR of 25 ordinaries to ordinary', 0.04, 1, 0.4],
  ['unknown ratio', null, 1, null],
  ['unknown ratio of the other', 1, null, null],
];

test.each(shares)('per share: %s', (_name, from, to, expected) => {
  const result = perUnitOf(10, { per_primary: from }, { per_primary: to });
  if (expected === null) expect(result).toBeNull();
  else expect(result).toBeCloseTo(expected, 12);
});
