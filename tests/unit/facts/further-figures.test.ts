import { expect, test } from 'vitest';
import type { CsvRow } from '@/scripts/snapshot/raw-files';
import { build, CLOSE, extra, listing, summary } from './raw-rows';

test('an EPS read earlier stands beside the listing price of its line', () => {
  const { facts } = summary({
    listings: [listing('PLN', '$50')],
    extra: [extra('plain', 'PLN', 'eps_ttm_diluted', '2'), extra('plain', 'PLN', 'price', '48')],
  });
  expect(facts).toEqual(['PLN price 50 USD', 'PLN market_cap 1000000 USD', 'PLN eps_ttm 2 USD']);
});

test('results out since the EPS was read: its own day’s price stays beside it, and the mark', () => {
  const flag = { flag: 'reported_since' };
  const { book } = build({
    listings: [listing('PLN', '$50')],
    extra: [extra('plain', 'PLN', 'eps_ttm_diluted', '2', flag), extra('plain', 'PLN', 'price', '48')],
  });
  expect(book.all('plain', 'price').map((fact) => [fact.value, fact.as_of])).toEqual([
    [50, CLOSE],
    [48, '2026-08-07'],
  ]);
  expect(book.newest('plain', 'eps_ttm')?.flags).toEqual(['reported_since']);
});

const refused: [name: string, row: CsvRow, reason: string][] = [
  [
    'a second reading',
    extra('plain', 'PLN', 'eps_ttm_diluted', '2', { use: 'alt' }),
    'second reading, kept for comparison only (alt)',
  ],
  [
    'a suspect figure',
    extra('plain', 'PLN', 'eps_ttm_diluted', '2', { flag: 'tiny_eps;suspect' }),
    'marked suspect',
  ],
  ['a stranger', extra('nobody', 'NBD', 'eps_ttm_diluted', '2'), 'company outside the universe'],
  ['a line of nobody', extra('plain', 'NBD', 'eps_ttm_diluted', '2'), 'symbol is no line of its company'],
  [
    'a preferred line',
    extra('goog', 'GGL-PA', 'eps_ttm_diluted', '2'),
    'preferred or convertible line, no valuation',
  ],
  [
    'EPS of the ordinary on the ADS line',
    extra('adr', 'ADR', 'eps_ttm_diluted', '60', { currency: 'TWD' }),
    'EPS in another currency than its line is quoted in',
  ],
  ['an unknown figure', extra('plain', 'PLN', 'magic', '1'), 'unknown figure magic'],
  ['no number', extra('plain', 'PLN', 'eps_ttm_diluted', 'n/a'), 'not a number'],
  [
    'an unknown quality',
    extra('plain', 'PLN', 'eps_ttm_diluted', '2', { quality: 'rumour' }),
    'unknown quality',
  ],
];

test.each(refused)('refuses %s', (_name, row, reason) => {
  const { facts, dropped } = summary({ extra: [row] });
  expect(facts).toEqual([]);
  expect(dropped).toEqual([`further figures: ${reason} ×1 ${row.symbol}`]);
});

test('a loss needs no currency of its line', () => {
  const { facts } = summary({ extra: [extra('adr', 'ADR', 'eps_ttm_diluted', '-60', { currency: 'TWD' })] });
  expect(facts).toEqual(['ADR eps_ttm -60 TWD']);
});

test('pounds on a pence line are one currency', () => {
  const { snapshot } = build({
    extra: [
      extra('pence', 'PNC.L', 'price', '2612', { currency: 'GBX' }),
      extra('pence', 'PNC.L', 'eps_ttm_diluted', '1.25', { currency: 'GBP' }),
    ],
  });
  expect(snapshot.coverage.find((row) => row.layer === 'chips')).toMatchObject({ with_ratio: 1 });
});

test('EPS in pence written as pounds fails the unit check', () => {
  const { facts, dropped } = summary({
    extra: [
      extra('pence', 'PNC.L', 'price', '2612', { currency: 'GBX' }),
      extra('pence', 'PNC.L', 'eps_ttm_diluted', '125', { currency: 'GBP' }),
    ],
  });
  expect(facts).toEqual(['PNC.L price 2612 GBX']);
  expect(dropped).toEqual(['unit check: P/E below 2 ×1 PNC.L']);
});

test('a vendor’s ratio stands only without price and EPS, never after a refused EPS', () => {
  const ratio = extra('pence', 'PNC.L', 'pe_ttm', '20.9', { currency: '' });
  const price = extra('pence', 'PNC.L', 'price', '2612', { currency: 'GBX' });
  const eps = extra('pence', 'PNC.L', 'eps_ttm_diluted', '1.25', { currency: 'GBP' });
  const has = (rows: CsvRow[]) => build({ extra: rows }).book.newest('pence', 'pe_ttm') !== null;
  expect(has([price, ratio])).toBe(true);
  expect(has([eps, ratio])).toBe(true);
  expect(has([price, eps, ratio])).toBe(false);
  expect(has([price, { ...eps, flag: 'suspect' }, ratio])).toBe(false);
});

test('a profit beside a refused EPS is marked', () => {
  const { book } = build({
    extra: [
      extra('plain', 'PLN', 'eps_ttm_diluted', '2', { flag: 'suspect' }),
      extra('plain', 'PLN', 'net_income_ttm', '1000'),
    ],
  });
  expect(book.newest('plain', 'net_income_ttm')?.flags).toEqual(['eps_refused']);
});

test('marks of the row and of its note are kept', () => {
  const { book } = build({
    extra: [
      extra('adr', 'ADR', 'eps_ttm_diluted', '13', {
        flag: 'one_quarter_gt_40pct_of_ttm;eps_disagrees_gt3pct',
        note: 'derived: price / P/E; converted to USD by the vendor',
      }),
      extra('plain', 'PLN', 'eps_fy_diluted', '2'),
      extra('pence', 'PNC.L', 'eps_ttm_basic', '1', { currency: 'GBP' }),
    ],
  });
  expect(book.newest('adr', 'eps_ttm')?.flags).toEqual([
    'one_quarter_gt_40pct_of_ttm',
    'eps_disagrees_gt3pct',
    'derived',
    'converted_by_vendor',
  ]);
  expect(book.newest('plain', 'eps_fy')?.flags).toEqual(['fy_not_ttm']);
  expect(book.newest('pence', 'eps_ttm')?.flags).toEqual(['basic_eps']);
});

test('a figure that contradicts its dates is dropped with its reason', () => {
  const { facts, dropped } = summary({
    extra: [extra('plain', 'PLN', 'revenue_ttm', '5', { period_end: '2026-09-30' })],
  });
  expect(facts).toEqual([]);
  expect(dropped).toEqual(['revenue (TTM): period ends after the figure was read ×1 PLN']);
});
