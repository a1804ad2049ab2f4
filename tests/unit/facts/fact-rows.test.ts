import { expect, test } from 'vitest';
import { parseFactsCsv } from '@/lib/sources/csv/facts-csv';
import { loadBundledUniverse } from '@/lib/universe/bundled';

const universe = loadBundledUniverse();
const HEADER = 'symbol,metric,value,currency,as_of,period_end,source';
const read = (...rows: string[]) => parseFactsCsv([HEADER, ...rows].join('\n'), universe);

test('a whole row', () => {
  expect(read('NVDA,eps_ttm,6.53,USD,2026-08-21,2026-07-26,my notes')).toEqual({
    facts: [
      {
        issuer: 'nvda',
        symbol: 'NVDA',
        metric: 'eps_ttm',
        value: 6.53,
        currency: 'USD',
        as_of: '2026-08-21',
        period_end: '2026-07-26',
        source: 'my notes',
        quality: 'user',
      },
    ],
    problems: [],
  });
});

const owners: [symbol: string, metric: string, issuer: string, line: string][] = [
  ['tsm', 'price', 'tsm', 'TSM'],
  ['2330.TW', 'price', 'tsm', '2330.TW'],
  ['GOOG', 'price', 'googl', 'GOOG'],
  ['005930-ks', 'price', '005930-ks', '005930.KS'],
  ['NASDAQ:NVDA', 'price', 'nvda', 'NVDA'],
  ['PSTG', 'price', 'p', 'P'],
  ['openai', 'revenue_ttm', 'openai', 'openai'],
  ['EURUSD', 'fx', 'fx', 'EURUSD'],
  ['eur/usd', 'fx', 'fx', 'EURUSD'],
  ['EURUSD=X', 'fx', 'fx', 'EURUSD'],
];

test.each(owners)('%s %s belongs to %s', (symbol, metric, issuer, line) => {
  const { facts, problems } = read(`${symbol},${metric},2,USD,2026-08-21,,`);
  expect(problems).toEqual([]);
  expect(facts).toMatchObject([{ issuer, symbol: line, source: 'your file' }]);
});

const metrics: [written: string, metric: string, flags: string[] | undefined][] = [
  ['eps_ttm_diluted', 'eps_ttm', undefined],
  ['eps_ttm_basic', 'eps_ttm', ['basic_eps']],
  ['eps_fy_diluted', 'eps_fy', ['fy_not_ttm']],
  ['EPS_TTM', 'eps_ttm', undefined],
  ['revenue_growth_ttm', 'revenue_growth', undefined],
  ['loss_flag_ttm', 'loss_ttm', undefined],
  ['net_income_ttm', 'net_income_ttm', undefined],
];

test.each(metrics)('%s is %s', (written, metric, flags) => {
  const [fact] = read(`NVDA,${written},1,USD,2026-08-21,,`).facts;
  expect([fact?.metric, fact?.flags]).toEqual([metric, flags]);
});

const problems: [name: string, row: string, problem: string][] = [
  ['unknown symbol', 'ZZZZ,price,1,USD,2026-08-21,,', 'row 2: symbol "ZZZZ" is not in the universe'],
  ['no symbol', ',price,1,USD,2026-08-21,,', 'row 2: symbol is empty'],
  ['absorbed symbol', 'ANSS,price,1,USD,2026-08-21,,', 'row 2: ANSS is no longer listed; part of Synopsys'],
  ['unknown metric', 'NVDA,magic,1,USD,2026-08-21,,', 'row 2: metric "magic" is not known'],
  ['no number', 'NVDA,price,n/a,USD,2026-08-21,,', 'row 2: value "n/a" is not a number'],
  ['empty value', 'NVDA,price,,USD,2026-08-21,,', 'row 2: value "" is not a number'],
  ['endless number', 'NVDA,price,Infinity,USD,2026-08-21,,', 'row 2: value "Infinity" is not a number'],
  ['hexadecimal', 'NVDA,price,0x10,USD,2026-08-21,,', 'row 2: value "0x10" is not a number'],
  ['bad date', 'NVDA,price,1,USD,21.8.2026,,', 'row 2: price: as_of is not a date'],
  ['no currency', 'NVDA,price,1,,2026-08-21,,', 'row 2: price: an amount without currency'],
  ['no pair', 'EURO,fx,1,,2026-08-21,,', 'row 2: "EURO" is no currency pair such as EURUSD'],
];

test.each(problems)('says what is wrong: %s', (_name, row, problem) => {
  expect(read(row)).toEqual({ facts: [], problems: [problem] });
});

test.each([
  ['FB', '2022-06-08', 'meta'],
  ['META', '2022-06-09', 'meta'],
  ['SNDK', '2025-03-01', 'sndk'],
])('%s on %s is %s', (symbol, on, issuer) => {
  expect(read(`${symbol},price,1,USD,${on},,`).facts).toMatchObject([{ issuer }]);
});

test.each([
  ['FB', '2022-06-09', 'Meta'],
  ['META', '2022-06-08', 'Meta'],
  ['SNDK', '2015-01-02', 'Sandisk'],
  ['IVES', '2024-12-31', 'IVES'],
])('%s of %s was another company: its figures are no history of this one', (symbol, on, name) => {
  expect(read(`${symbol},price,1,USD,${on},,`)).toEqual({
    facts: [],
    problems: [`row 2: symbol "${symbol}" was not ${name}'s on ${on}`],
  });
});

test('a bad row does not cost its neighbours', () => {
  const { facts, problems: found } = read(
    'NVDA,price,1,USD,2026-08-21,,',
    'ZZZZ,price,1,USD,2026-08-21,,',
    'AMD,price,1,USD,2026-08-21,,',
  );
  expect(facts.map((fact) => fact.issuer)).toEqual(['nvda', 'amd']);
  expect(found).toEqual(['row 3: symbol "ZZZZ" is not in the universe']);
});

test('byte order mark, CRLF, quotes, further columns and their order do not matter', () => {
  const text =
    '\uFEFFnote,Symbol,metric,value,as_of,currency,source\r\n"a, ""b""",REL.L,price,2612,2026-08-21,GBp,"x, y"\r\n\r\n';
  expect(parseFactsCsv(text, universe)).toEqual({
    facts: [
      expect.objectContaining({
        issuer: 'rel-l',
        value: 2612,
        currency: 'GBX',
        source: 'x, y',
        period_end: null,
      }),
    ],
    problems: [],
  });
});

test('pure ratios carry no currency', () => {
  expect(read('NVDA,pe_ttm,32.9,USD,2026-08-21,,').facts).toMatchObject([
    { metric: 'pe_ttm', currency: null },
  ]);
});

test('a file without the needed columns holds no facts and says which', () => {
  expect(parseFactsCsv('ticker,price\nNVDA,1', universe)).toEqual({
    facts: [],
    problems: ['the header lacks symbol, metric, value, as_of'],
  });
  expect(parseFactsCsv('', universe).problems).toHaveLength(1);
});
