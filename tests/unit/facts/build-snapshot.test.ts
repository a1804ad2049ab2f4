import { expect, test } from 'vitest';
import { createFactBook } from '@/lib/facts/fact-book';
import { createUniverse } from '@/lib/universe/universe';
import { buildSnapshot } from '@/scripts/snapshot/build';
import { medianHistory } from '@/scripts/snapshot/median-history';
import type { CsvRow, RawFiles } from '@/scripts/snapshot/raw-files';
import { sourceOfRow } from '@/scripts/snapshot/sources';
import { issuerOf } from '../universe/issuer-of';

const CLOSE = '2026-08-21';

const universe = createUniverse([
  issuerOf({
    id: 'goog',
    symbol: 'GGL',
    alt_symbols: [
      { symbol: 'GGLC', mic: 'XNAS', currency: 'USD', kind: 'share_class', per_primary: 1 },
      { symbol: 'GGL-PA', mic: 'XNAS', currency: 'USD', kind: 'preferred', per_primary: null },
    ],
  }),
  issuerOf({
    id: 'adr',
    symbol: 'ADR',
    is_depositary: true,
    reporting_currency: 'TWD',
    alt_symbols: [{ symbol: '2330.TW', mic: 'XTAI', currency: 'TWD', kind: 'ordinary', per_primary: 5 }],
  }),
  issuerOf({ id: 'pence', symbol: 'PNC.L', mic: 'XLON', currency: 'GBX', reporting_currency: 'GBP' }),
  issuerOf({ id: 'plain', symbol: 'PLN', layers: ['control'], role: 'control', valuation_group: 'control' }),
]);

function listing(symbol: string, lastsale: string, marketCap = '1000000.00') {
  return { symbol, name: symbol, lastsale, marketCap };
}

function sp500(symbol: string, cells: Partial<Record<string, string>>): CsvRow {
  return {
    Symbol: symbol,
    Price: '100',
    'Price/Earnings': '20',
    'Earnings/Share': '5',
    '52 Week Low': '80',
    '52 Week High': '120',
    'Market Cap': '1000000',
    EBITDA: '90000',
    'Price/Sales': '4',
    ...cells,
  };
}

function extra(issuer_id: string, symbol: string, metric: string, value: string, cells: CsvRow = {}): CsvRow {
  return {
    issuer_id,
    symbol,
    metric,
    value,
    currency: 'USD',
    per: '',
    as_of: '2026-08-07',
    period_end: '',
    source: 'github:someone/figures facts.csv@0123456789abcdef0123456789abcdef01234567',
    quality: 'vendor',
    use: 'primary',
    flag: '',
    note: '',
    ...cells,
  };
}

function build(raw: Partial<RawFiles>) {
  const snapshot = buildSnapshot(
    { listings: [], sp500: [], history: [], extra: [], ...raw },
    universe,
    CLOSE,
  );
  return { snapshot, book: createFactBook(snapshot.facts) };
}

/** `symbol metric value currency` of every fact, and `reason: symbols` of every refusal. */
function summary(raw: Partial<RawFiles>) {
  const { snapshot } = build(raw);
  return {
    facts: snapshot.facts.map((fact) => `${fact.symbol} ${fact.metric} ${fact.value} ${fact.currency}`),
    dropped: snapshot.dropped.map(({ reason, count, symbols }) =>
      `${reason} ×${count} ${symbols.join(' ')}`.trim(),
    ),
  };
}

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

test('the record of medians: positive ratios of one line an issuer, small groups empty', () => {
  const crowd = createUniverse([
    ...Array.from({ length: 8 }, (_, place) => issuerOf({ id: `a${place}` })),
    issuerOf({ id: 'fringe', tier: 'fringe' }),
    issuerOf({ id: 'periph', valuation_group: 'ai_periphery' }),
    ...Array.from({ length: 7 }, (_, place) => issuerOf({ id: `c${place}`, valuation_group: 'control' })),
    issuerOf({
      id: 'offer',
      valuation_group: 'control',
      pending_offer: { since: '2026-01-02', note: 'offer' },
    }),
  ]);
  const day = (committed: string, symbols: string[]) =>
    symbols.map((symbol, place) => ({ committed, symbol, price: String(10 * (place + 1)), eps: '1' }));
  const ai = ['A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'];
  const control = ['C0', 'C1', 'C2', 'C3', 'C4'];
  expect(
    medianHistory(
      [
        ...day('2026-01-02', [...control, 'OFFER']),
        ...day('2026-01-01', [...control, 'OFFER']),
        ...day('2026-01-01', [...ai, 'FRINGE', 'PERIPH', 'ZZZ']),
        { committed: '2026-01-01', symbol: 'C6', price: '99', eps: '-1' },
      ],
      crowd,
    ),
  ).toEqual([
    { date: '2026-01-01', ai: { median: 45, n: 8 }, non_ai: { median: 35, n: 6 } },
    { date: '2026-01-02', ai: null, non_ai: null },
  ]);
});
