import { expect, test } from 'vitest';
import type { CsvRow } from '@/scripts/snapshot/raw-files';
import { sourceOfRow } from '@/scripts/snapshot/sources';
import { build, extra, listing, sp500, summary } from './raw-rows';

test('listing lines: both classes, no preferred line, none from outside', () => {
  expect(
    summary({
      listings: [
        listing('GGL', '$100.00'),
        listing('GGLC', '$99.50'),
        listing('GGL^A', '$20'),
        listing('ZZZ', '$1'),
      ],
    }),
  ).toEqual({
    facts: [
      'GGL price 100 USD',
      'GGL market_cap 1000000 USD',
      'GGLC price 99.5 USD',
      'GGLC market_cap 1000000 USD',
    ],
    dropped: [
      'listing file: line of a company outside the universe ×1',
      'listing file: preferred or convertible line, no valuation ×1 GGL-PA',
    ],
  });
});

test('a listing without price or market value says so', () => {
  expect(summary({ listings: [listing('GGL', '', '0.00')] })).toEqual({
    facts: [],
    dropped: ['listing file: no market value ×1 GGL', 'listing file: no price ×1 GGL'],
  });
});

test('S&P row: EPS, range, and what its ratios give', () => {
  expect(summary({ sp500: [sp500('GGL', {})] })).toEqual({
    facts: [
      'GGL eps_ttm 5 USD',
      'GGL revenue_ttm 250000 USD',
      'GGL net_income_ttm 50000 USD',
      'GGL ebitda_ttm 90000 USD',
      'GGL high_52w 120 USD',
      'GGL low_52w 80 USD',
    ],
    dropped: [],
  });
});

test('a second share class carries its own EPS and no second company', () => {
  const { snapshot } = build({ sp500: [sp500('GGLC', {})] });
  expect(snapshot.facts.map((fact) => fact.metric)).toEqual(['eps_ttm', 'high_52w', 'low_52w']);
});

const contradictions: [name: string, row: CsvRow, reason: string][] = [
  ['no price', sp500('GGL', { Price: '' }), 'dead row without price or EPS'],
  ['no EPS', sp500('GGL', { 'Earnings/Share': '' }), 'dead row without price or EPS'],
  [
    'another price',
    sp500('GGL', { Price: '101', 'Price/Earnings': '20.2' }),
    'price differs from the listing file',
  ],
  ['P/E of another EPS', sp500('GGL', { 'Price/Earnings': '30' }), 'price is not EPS × P/E'],
  ['below its low', sp500('GGL', { '52 Week Low': '110' }), 'price below its 52-week low'],
  ['above its high', sp500('GGL', { '52 Week High': '90' }), 'price above its 52-week high'],
];

test.each(contradictions)('an S&P row with %s is refused', (_name, row, reason) => {
  const { facts, dropped } = summary({ listings: [listing('GGL', '$100')], sp500: [row] });
  expect(facts).toEqual(['GGL price 100 USD', 'GGL market_cap 1000000 USD']);
  expect(dropped).toEqual([`S&P file: ${reason} ×1 GGL`]);
});

test('a loss keeps its sign, also in the derived net income', () => {
  const { book } = build({ sp500: [sp500('GGL', { 'Earnings/Share': '-2', 'Price/Earnings': '' })] });
  expect(book.newest('goog', 'eps_ttm')?.value).toBe(-2);
  expect(book.newest('goog', 'net_income_ttm')).toMatchObject({ value: -20_000, flags: ['derived'] });
});

test('EPS under 30 cents is marked', () => {
  const { book } = build({ sp500: [sp500('GGL', { 'Earnings/Share': '0.25', 'Price/Earnings': '400' })] });
  expect(book.newest('goog', 'eps_ttm')?.flags).toEqual(['tiny_eps']);
});

test('coverage: ratio, loss by EPS, loss by mark, nothing', () => {
  const { snapshot } = build({
    listings: [listing('GGL', '$100')],
    extra: [
      extra('goog', 'GGL', 'eps_ttm_diluted', '5'),
      extra('adr', 'ADR', 'loss_flag_ttm', '1', { currency: '' }),
      extra('plain', 'PLN', 'eps_ttm_diluted', '-1'),
    ],
  });
  expect(snapshot.coverage.filter((row) => row.issuers > 0)).toEqual([
    { layer: 'chips', issuers: 3, with_ratio: 1, loss_making: 1, none: 1 },
    { layer: 'control', issuers: 1, with_ratio: 0, loss_making: 1, none: 0 },
  ]);
});

test('the same files give the same bytes, whatever the order of their rows', () => {
  const rows = [
    extra('plain', 'PLN', 'eps_ttm_diluted', '2', { source: 'one' }),
    extra('adr', 'ADR', 'eps_ttm_diluted', '13', { source: 'two' }),
  ];
  const one = build({ extra: rows }).snapshot;
  const other = build({ extra: rows.toReversed() }).snapshot;
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
});

test('a source is its repository at its commit', () => {
  expect(sourceOfRow('github:a/b data/{x,y}.json@0ce1bcc562bddec58af30c96c5f39a4a4ac8d631')).toMatchObject({
    id: 'a/b@0ce1bcc',
    url: 'https://github.com/a/b/tree/0ce1bcc562bddec58af30c96c5f39a4a4ac8d631',
  });
  expect(sourceOfRow('my notes')).toMatchObject({ id: 'my notes', url: null });
});
