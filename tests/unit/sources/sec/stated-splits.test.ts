import { describe, expect, it } from 'vitest';
import { isBetween, SPLIT_TAG, statedSplits } from '@/lib/sources/sec/stated-splits';
import { trailingEps } from '@/lib/sources/sec/ttm-eps';
import { type Filing, filing, period, reportsOf, type Stated } from './filings';

const FY23 = ['2023-01-01', '2023-12-31'] as const;
const H1_23 = ['2023-01-01', '2023-06-30'] as const;
const H1_24 = ['2024-01-01', '2024-06-30'] as const;

const split = (end: string, val: number, start = end): Stated[] => [
  { tag: SPLIT_TAG, unit: 'pure', start, end, val },
];

describe('splits as filings state them', () => {
  it.each<[string, Filing[], { day: string; ratio: number }[]]>([
    [
      'once, however often it is repeated',
      [
        filing('10-Q', '2024-07-30', split('2024-06-10', 10)),
        filing('10-K', '2024-11-01', split('2024-06-10', 10)),
      ],
      [{ day: '2024-06-10', ratio: 10 }],
    ],
    ['not once it is old', [filing('10-K', '2025-06-01', split('2024-06-10', 10))], []],
    ['not of a whole year', [filing('10-Q', '2024-07-30', split('2024-06-30', 10, '2024-01-01'))], []],
    [
      'on its first day where several are given',
      [
        filing('8-K', '2024-06-20', split('2024-06-10', 10)),
        filing('10-Q', '2024-07-30', split('2024-06-07', 10)),
      ],
      [{ day: '2024-06-07', ratio: 10 }],
    ],
    [
      'not by a factor of one or none',
      [filing('10-Q', '2024-07-30', split('2024-06-10', 1), split('2024-06-11', 0))],
      [],
    ],
    ['not before it was filed', [filing('8-K', '2024-08-02', split('2024-06-10', 10))], []],
  ])('%s', (_name, filings, expected) => {
    expect(statedSplits(reportsOf(filings), '2024-08-01')).toEqual(expected);
  });

  it.each<[string, number, boolean | null]>([
    ['2024-06-10', 10, true],
    ['2024-06-10', 0.1, true],
    ['2024-01-15', 10, false],
    ['2024-06-10', 4, null],
    ['2024-09-01', 10, null],
  ])('one of %s by %s stands between the reports: %s', (day, ratio, expected) => {
    expect(isBetween([{ day, ratio }], 10, { from: '2024-02-10', to: '2024-07-30' })).toBe(expected);
  });
});

/** EPS alone, on two bases: the figures do not say on which of them the year stands. */
const silent = (more: Filing[]): Filing[] => [
  filing('10-Q', '2023-07-30', period(...H1_23, { eps: 7.56 })),
  filing('10-K', '2024-02-10', period(...FY23, { eps: 3.28 })),
  ...more,
  filing('10-Q', '2024-07-30', period(...H1_24, { eps: 3.08 }), period(...H1_23, { eps: 1.89 })),
];

describe('where the figures cannot tell, the stated day does', () => {
  it.each<[string, Filing[], { value: number | null; split_factor: number | null }]>([
    ['nothing is stated', [], { value: null, split_factor: null }],
    [
      'a split after the annual report: its year is divided',
      [filing('8-K', '2024-06-01', split('2024-05-31', 4))],
      { value: 2.01, split_factor: 4 },
    ],
    [
      'a split before it: the year is on the new shares already',
      [filing('8-K', '2023-09-01', split('2023-08-30', 4))],
      { value: 4.47, split_factor: 1 },
    ],
    [
      'a split of another size says nothing',
      [filing('8-K', '2024-06-01', split('2024-05-31', 2))],
      { value: null, split_factor: null },
    ],
  ])('%s', (_name, more, expected) => {
    expect(trailingEps(reportsOf(silent(more)), '2024-08-01')).toMatchObject(expected);
  });

  it('a reverse split stated the wrong way round, with a loss and no older report', () => {
    const filings = [
      filing('10-K', '2024-02-10', period(...FY23, { eps: -0.6, shares: 100 })),
      filing('8-K', '2024-05-02', split('2024-05-01', 20)),
      filing('10-Q', '2024-07-30', period(...H1_24, { eps: -4 }), period(...H1_23, { eps: -6, shares: 5 })),
    ];
    expect(trailingEps(reportsOf(filings), '2024-08-01')).toMatchObject({ value: -10, split_factor: 0.05 });
    const without = filings.filter(({ form }) => form !== '8-K');
    expect(trailingEps(reportsOf(without), '2024-08-01').value).toBeNull();
  });

  it('share counts go before a statement that contradicts them', () => {
    const filings = [
      filing('10-Q', '2023-07-30', period(...H1_23, { eps: 2, income: 200, shares: 100 })),
      filing(
        '10-K',
        '2024-02-10',
        period(...FY23, { eps: 4, income: 400, shares: 100 }),
        split('2024-01-20', 4),
      ),
      filing(
        '10-Q',
        '2024-07-30',
        period(...H1_24, { eps: 3, shares: 100 }),
        period(...H1_23, { eps: 2, shares: 100 }),
      ),
    ];
    expect(trailingEps(reportsOf(filings), '2024-08-01')).toMatchObject({ value: 5, split_factor: 1 });
  });
});

describe('a company that changes its fiscal year', () => {
  const year = filing('10-K', '2024-02-10', period(...FY23, { eps: 4, shares: 100 }));
  const transition = filing(
    '10-KT',
    '2024-09-10',
    period(...H1_24, { eps: 3, shares: 100 }),
    period(...H1_23, { eps: 2, shares: 100 }),
  );
  const quarter = filing(
    '10-Q',
    '2024-11-10',
    period('2024-07-01', '2024-09-30', { eps: 1.2, shares: 100 }),
    period('2023-07-01', '2023-09-30', { eps: 1, shares: 100 }),
  );
  it.each<[string, Filing[], number | null]>([
    ['its transition report adds to the year before', [year, transition], 5],
    ['the quarter after it has no full year to stand on', [year, transition, quarter], null],
  ])('%s', (_name, filings, value) => {
    const eps = trailingEps(reportsOf(filings), '2024-12-01');
    expect(eps.value).toBe(value);
    if (value === null) expect(eps.reason).not.toBeNull();
  });
});
