import { describe, expect, it } from 'vitest';
import { parseCompanyReports } from '@/lib/sources/sec/company-reports';
import { TTM_TAGS, trailingEps } from '@/lib/sources/sec/ttm-eps';
import { type Filing, filing, period, reportsOf } from './filings';

const FY23 = ['2023-01-01', '2023-12-31'] as const;
const FY24 = ['2024-01-01', '2024-12-31'] as const;
const H1_23 = ['2023-01-01', '2023-06-30'] as const;
const H1_24 = ['2024-01-01', '2024-06-30'] as const;
const Q2_24 = ['2024-04-01', '2024-06-30'] as const;
const Q2_23 = ['2023-04-01', '2023-06-30'] as const;

const year23 = filing('10-K', '2024-02-10', period(...FY23, { eps: 4, income: 400, shares: 100 }));
const half24 = filing(
  '10-Q',
  '2024-07-30',
  period(...Q2_24, { eps: 1.6 }),
  period(...H1_24, { eps: 3, income: 300, shares: 100 }),
  period(...Q2_23, { eps: 1.1 }),
  period(...H1_23, { eps: 2, income: 200, shares: 100 }),
);

interface Case {
  name: string;
  filings: Filing[];
  filedBy: string;
  expected: {
    value: number | null;
    period_end?: string;
    method?: string | null;
    tag?: string;
    currency?: string;
    stale?: boolean;
    annual_only?: boolean;
  };
}

const cases: Case[] = [
  {
    name: 'the year alone after the annual report',
    filings: [year23],
    filedBy: '2024-03-01',
    expected: { value: 4, method: 'FY', period_end: '2023-12-31', stale: false },
  },
  {
    name: 'year + year to date − the year before’s, longest span of the report',
    filings: [year23, half24],
    filedBy: '2024-07-30',
    expected: { value: 5, method: 'FY+YTD-priorYTD', period_end: '2024-06-30' },
  },
  {
    name: 'nothing of a report filed the day after',
    filings: [year23, half24],
    filedBy: '2024-07-29',
    expected: { value: 4, method: 'FY' },
  },
  {
    name: 'the year-earlier figure of the same report, not the one first filed',
    filings: [filing('10-Q', '2023-07-30', period(...H1_23, { eps: 1.5 })), year23, half24],
    filedBy: '2024-08-01',
    expected: { value: 5 },
  },
  {
    name: 'a restated year from an amendment filed by then',
    filings: [
      year23,
      filing('10-K/A', '2024-05-01', period(...FY23, { eps: 3.8, income: 380, shares: 100 })),
      half24,
    ],
    filedBy: '2024-08-01',
    expected: { value: 4.8 },
  },
  {
    name: 'the first figure before the amendment was filed',
    filings: [year23, filing('10-K/A', '2024-05-01', period(...FY23, { eps: 3.8 }))],
    filedBy: '2024-04-30',
    expected: { value: 4 },
  },
  {
    name: 'no figure of a proxy statement, prospectus or current report',
    filings: [
      year23,
      filing('DEF 14A', '2024-04-01', period(...FY23, { eps: 4000 })),
      filing('8-K', '2024-04-02', period(...FY24, { eps: 9 })),
      filing('S-1', '2024-04-03', period(...FY23, { eps: 0.4 })),
    ],
    filedBy: '2024-05-01',
    expected: { value: 4, period_end: '2023-12-31' },
  },
  {
    name: 'an amended quarterly report that repeats both spans',
    filings: [
      year23,
      half24,
      filing('10-Q/A', '2024-09-01', period(...H1_24, { eps: 2.9 }), period(...H1_23, { eps: 2 })),
    ],
    filedBy: '2024-09-02',
    expected: { value: 4.9 },
  },
  {
    name: 'an amended quarterly report without comparison falls back on the first',
    filings: [year23, half24, filing('10-Q/A', '2024-09-01', period(...H1_24, { eps: 2.9 }))],
    filedBy: '2024-09-02',
    expected: { value: 5 },
  },
  {
    name: 'a year of 53 weeks against one of 52',
    filings: [
      filing('10-K', '2022-10-28', period('2021-09-26', '2022-09-24', { eps: 6.11 })),
      filing(
        '10-Q',
        '2023-02-03',
        period('2022-09-25', '2022-12-31', { eps: 1.88 }),
        period('2021-09-26', '2021-12-25', { eps: 2.1 }),
      ),
    ],
    filedBy: '2023-02-03',
    expected: { value: 5.89, period_end: '2022-12-31' },
  },
  {
    name: 'a loss',
    filings: [filing('10-K', '2024-02-10', period(...FY23, { eps: -0.53 }))],
    filedBy: '2024-03-01',
    expected: { value: -0.53 },
  },
  {
    name: 'zero EPS is a figure',
    filings: [filing('10-K', '2024-02-10', period(...FY23, { eps: 0, income: 0, shares: 100 }))],
    filedBy: '2024-03-01',
    expected: { value: 0 },
  },
  {
    name: 'basic-and-diluted where diluted is missing',
    filings: [
      filing('10-K', '2024-02-10', period(...FY23, { eps: -2, tag: 'EarningsPerShareBasicAndDiluted' })),
    ],
    filedBy: '2024-03-01',
    expected: { value: -2, tag: 'EarningsPerShareBasicAndDiluted' },
  },
  {
    name: 'the tag in use now, not a better one given up years ago',
    filings: [
      filing('10-K', '2020-02-10', period('2019-01-01', '2019-12-31', { eps: 1 })),
      filing('10-K', '2024-02-10', period(...FY23, { eps: 4.2, tag: 'EarningsPerShareBasic' })),
    ],
    filedBy: '2024-03-01',
    expected: { value: 4.2, tag: 'EarningsPerShareBasic' },
  },
  {
    name: 'a 20-F filer has years only, and its half-year report counts for nothing',
    filings: [
      filing(
        '20-F',
        '2024-04-10',
        period(...FY23, { eps: 32.34, tag: 'DilutedEarningsLossPerShare', unit: 'TWD/shares' }),
      ),
      filing(
        '6-K',
        '2024-08-10',
        period(...H1_24, { eps: 18, tag: 'DilutedEarningsLossPerShare', unit: 'TWD/shares' }),
      ),
    ],
    filedBy: '2024-12-01',
    expected: { value: 32.34, method: 'FY', currency: 'TWD', annual_only: true, stale: false },
  },
  {
    name: 'the reporting currency, not the convenience translation of the last year',
    filings: [
      filing(
        '20-F',
        '2024-05-20',
        period('2022-01-01', '2022-12-31', { eps: 24, unit: 'CNY/shares' }),
        period(...FY23, { eps: 4.3, unit: 'USD/shares' }),
        period(...FY23, { eps: 31, unit: 'CNY/shares' }),
      ),
    ],
    filedBy: '2024-06-01',
    expected: { value: 31, currency: 'CNY' },
  },
  {
    name: 'stale after 185 days without a newer period',
    filings: [year23, half24],
    filedBy: '2025-01-02',
    expected: { value: 5, stale: true },
  },
  {
    name: 'not yet stale on day 185',
    filings: [year23, half24],
    filedBy: '2025-01-01',
    expected: { value: 5, stale: false },
  },
  {
    name: 'no full year yet',
    filings: [half24],
    filedBy: '2024-08-01',
    expected: { value: null, method: null, period_end: '2024-06-30' },
  },
  {
    name: 'no year-earlier figure in the newest report',
    filings: [year23, filing('10-Q', '2024-07-30', period(...H1_24, { eps: 3 }))],
    filedBy: '2024-08-01',
    expected: { value: null },
  },
  {
    name: 'a quarter alone cannot stand for the year to date',
    filings: [
      year23,
      filing('10-Q', '2024-07-30', period(...Q2_24, { eps: 1.6 }), period(...Q2_23, { eps: 1.1 })),
    ],
    filedBy: '2024-08-01',
    expected: { value: null },
  },
  {
    name: 'a quarterly report’s rolling twelve months are no fiscal year',
    filings: [year23, filing('10-Q', '2024-07-30', period('2023-07-01', '2024-06-30', { eps: 5 })), half24],
    filedBy: '2024-08-01',
    expected: { value: 5, method: 'FY+YTD-priorYTD' },
  },
  {
    name: 'a period that ends after it was filed is a slip',
    filings: [year23, filing('10-Q', '2024-07-30', period('2033-01-01', '2033-06-30', { eps: 9 }))],
    filedBy: '2024-08-01',
    expected: { value: 4, period_end: '2023-12-31' },
  },
  {
    name: 'nothing filed by then',
    filings: [year23],
    filedBy: '2024-01-01',
    expected: { value: null, method: null },
  },
];

describe('trailingEps', () => {
  it.each(cases)('$name', ({ filings, filedBy, expected }) => {
    const eps = trailingEps(reportsOf(filings), filedBy);
    expect(eps).toMatchObject({ filed_by: filedBy, ...expected });
    expect(eps.reason === null).toBe(eps.value !== null);
    expect(eps.parts.length).toBe(eps.method === null ? 0 : eps.method === 'FY' ? 1 : 3);
  });

  it('does not depend on the order of the figures in the file', () => {
    const reversed = reportsOf([half24, year23]);
    expect(trailingEps(reversed, '2024-08-01').value).toBe(5);
  });
});

describe('parseCompanyReports', () => {
  const figure = {
    end: '2023-12-31',
    start: '2023-01-01',
    val: 4,
    accn: 'a',
    fy: 2023,
    fp: 'FY',
    form: '10-K',
    filed: '2024-02-10',
  };
  const units = { 'USD/shares': [figure] };

  it('reads a whole company and keeps only the wanted tags', () => {
    const reports = parseCompanyReports(
      {
        cik: 7,
        entityName: 'A',
        facts: { dei: {}, 'us-gaap': { EarningsPerShareDiluted: { units }, Cash: { units: 'odd' } } },
      },
      TTM_TAGS,
    );
    expect([...reports.tags.keys()]).toEqual(['EarningsPerShareDiluted']);
    expect(trailingEps(reports, '2024-03-01').value).toBe(4);
  });

  it('reads one concept, with the CIK as a number or padded text', () => {
    const concept = {
      cik: '0000000007',
      entityName: 'A',
      taxonomy: 'us-gaap',
      tag: 'EarningsPerShareDiluted',
      units,
    };
    expect(parseCompanyReports(concept, TTM_TAGS)).toMatchObject({ cik: 7 });
  });

  it.each([
    ['an HTML page', '<html></html>'],
    ['another object', { chart: {} }],
    ['nothing', null],
  ])('refuses %s', (_name, json) => {
    expect(() => parseCompanyReports(json, TTM_TAGS)).toThrow();
  });
});
