import { expect, test } from 'vitest';
import { checkSnapshot, findSnapshotProblems } from '@/lib/facts/check-snapshot';
import {
  type CompactFact,
  type CompactSnapshot,
  packSnapshot,
  unpackSnapshot,
} from '@/lib/facts/compact-snapshot';
import compact from '@/lib/facts/data/snapshot.json';
import type { Snapshot } from '@/lib/facts/fact';
import { createFactBook } from '@/lib/facts/fact-book';
import { loadMedianHistory } from '@/lib/facts/history';
import { loadSnapshot } from '@/lib/facts/snapshot';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { factOf } from './fact-of';

const universe = loadBundledUniverse();
const snapshot = loadSnapshot();
const book = createFactBook(snapshot.facts);

test('the bundled snapshot is sound', () => {
  expect(findSnapshotProblems(compact, universe)).toEqual([]);
});

/** Read by hand in the raw files. */
const byHand: [
  issuer: string,
  metric: 'price' | 'eps_ttm' | 'market_cap',
  symbol: string,
  value: number,
  currency: string,
  as_of: string,
][] = [
  ['nvda', 'price', 'NVDA', 214.72, 'USD', '2026-08-21'],
  ['nvda', 'eps_ttm', 'NVDA', 6.53, 'USD', '2026-08-21'],
  ['nvda', 'market_cap', 'NVDA', 5_196_224_000_000, 'USD', '2026-08-21'],
  ['googl', 'eps_ttm', 'GOOGL', 20.17, 'USD', '2026-08-21'],
  ['googl', 'eps_ttm', 'GOOG', 20.13, 'USD', '2026-08-21'],
  ['tsm', 'eps_ttm', 'TSM', 13.49, 'USD', '2026-08-21'],
  ['sap', 'eps_ttm', 'SAP.DE', 6.67, 'EUR', '2026-09-30'],
  ['rel-l', 'price', 'REL.L', 2612, 'GBX', '2026-08-21'],
  ['rel-l', 'eps_ttm', 'REL.L', 1.25, 'GBP', '2026-08-21'],
  ['005930-ks', 'price', '005930.KS', 271_000, 'KRW', '2026-08-20'],
  ['6857-t', 'eps_ttm', '6857.T', 514.08, 'JPY', '2026-08-27'],
];

test.each(byHand)('%s %s of %s', (issuer, metric, symbol, value, currency, as_of) => {
  expect(book.newest(issuer, metric, symbol)).toMatchObject({ value, currency, as_of });
});

test('what must not be in it is not', () => {
  const symbols = new Set(snapshot.facts.map((fact) => fact.symbol));
  expect(
    ['GOOGM', 'GOOGN', 'SMCIP', 'MCHPP', '005935.KS', 'ANSS', 'JNPR'].filter((one) => symbols.has(one)),
  ).toEqual([]);
  expect(snapshot.facts.filter((fact) => fact.flags?.includes('suspect'))).toEqual([]);
  // Doubted in the source list: no EPS, and their profit is marked so that no ratio comes of it.
  for (const issuer of ['cls', 'etsy', 'iren', 'nbis', 'sony']) {
    expect(book.newest(issuer, 'eps_ttm'), issuer).toBeNull();
    expect(book.newest(issuer, 'pe_ttm'), issuer).toBeNull();
    expect(book.newest(issuer, 'net_income_ttm')?.flags, issuer).toContain('eps_refused');
  }
});

test('a ratio of a vendor stands only where price or EPS is missing', () => {
  const computable = snapshot.facts
    .filter((fact) => fact.metric === 'pe_ttm')
    .filter(
      (fact) =>
        book.newest(fact.issuer, 'price', fact.symbol) && book.newest(fact.issuer, 'eps_ttm', fact.symbol),
    );
  expect(computable).toEqual([]);
});

test('it covers what it claims', () => {
  const rows = snapshot.coverage;
  const usable = (layers: typeof rows) =>
    layers.reduce((sum, row) => sum + row.with_ratio + row.loss_making, 0);
  expect(usable(rows.filter((row) => row.layer !== 'control'))).toBeGreaterThanOrEqual(220);
  expect(usable(rows.filter((row) => row.layer === 'control'))).toBeGreaterThanOrEqual(60);
  for (const row of rows) expect(row.with_ratio + row.loss_making + row.none, row.layer).toBe(row.issuers);
});

test('every fact names a source of the list, every source is used', () => {
  expect(new Set(snapshot.facts.map((fact) => fact.source))).toEqual(
    new Set(snapshot.sources.map(({ id }) => id)),
  );
});

test('the record of medians keeps its gap', () => {
  const dates = loadMedianHistory().map((row) => row.date);
  expect(dates).toEqual(dates.toSorted());
  expect(dates.filter((date) => date > '2025-02-01' && date < '2026-05-15')).toEqual([]);
  expect(loadMedianHistory().at(-1)).toMatchObject({ date: '2026-08-22', ai: { n: 54 }, non_ai: { n: 21 } });
});

const small: Snapshot = {
  version: 1,
  as_of: '2026-08-21',
  sources: [{ id: 'test', label: 'Test', url: null, licence: null }],
  facts: [
    factOf(),
    factOf({
      metric: 'eps_ttm',
      value: -1.5,
      period_end: '2026-06-30',
      quality: 'official',
      flags: ['tiny_eps'],
    }),
    factOf({ metric: 'pe_ttm', currency: null }),
  ],
  dropped: [],
  coverage: [],
};

test('packing keeps every field', () => {
  expect(unpackSnapshot(packSnapshot(small))).toEqual(small);
});

test('a fact of an unlisted source cannot be packed', () => {
  expect(() => packSnapshot({ ...small, sources: [] })).toThrow(/nvda price: source test/);
});

const cell = (at: number, value: unknown) => {
  const packed = packSnapshot(small);
  const row = [...packed.facts[0]!];
  row[at] = value as number;
  return { ...packed, facts: [row as CompactFact] };
};

const faulty: [name: string, raw: unknown, problem: RegExp][] = [
  ['no object', null, /^snapshot: expected an object/],
  ['another version', { ...packSnapshot(small), version: 2 }, /^snapshot: version: expected 1, found 2/],
  ['no date', { ...packSnapshot(small), as_of: 'August' }, /^snapshot: as_of: /],
  ['a table missing', { ...packSnapshot(small), lines: undefined }, /^snapshot: lines: expected a list/],
  ['a text for a number', cell(2, '214'), /^snapshot: fact 0: value: not a number/],
  ['a source outside its table', cell(6, 7), /^snapshot: fact 0: source: 7 is outside/],
  ['an unknown quality', cell(7, 9), /^snapshot: fact 0: quality: 9 is outside/],
  ['no as_of', cell(4, -1), /^snapshot: fact 0: as_of: -1 is outside/],
  ['a price of zero', cell(2, 0), /^snapshot: fact 0 \(nvda price\): value: zero or negative/],
  [
    'a price without currency',
    cell(3, -1),
    /^snapshot: fact 0 \(nvda price\): value: an amount without currency/,
  ],
  [
    'an unknown issuer',
    { ...packSnapshot(small), lines: [['acme', 'ACME']] },
    /^snapshot: fact 0 \(acme price\): issuer/,
  ],
  [
    'a foreign line',
    { ...packSnapshot(small), lines: [['nvda', 'AMD']] },
    /^snapshot: fact 0 \(nvda price\): symbol: AMD/,
  ],
  [
    'an unknown figure',
    { ...packSnapshot(small), metrics: ['magic', 'eps_ttm', 'pe_ttm'] },
    /^snapshot: fact 0 \(nvda magic\): metric/,
  ],
];

test.each(faulty)('names entry and field: %s', (_name, raw, problem) => {
  expect(findSnapshotProblems(raw, universe)).toContainEqual(expect.stringMatching(problem));
  expect(() => checkSnapshot(raw, universe)).toThrow(/snapshot is not sound/);
});

test('a sound snapshot passes', () => {
  const sound: CompactSnapshot = packSnapshot(small);
  expect(() => checkSnapshot(sound, universe)).not.toThrow();
});
