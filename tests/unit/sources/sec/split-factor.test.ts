import { describe, expect, it } from 'vitest';
import { trailingEps } from '@/lib/sources/sec/ttm-eps';
import { type Filing, filing, period, reportsOf } from './filings';

const FY22 = ['2022-01-01', '2022-12-31'] as const;
const FY23 = ['2023-01-01', '2023-12-31'] as const;
const Q1_23 = ['2023-01-01', '2023-03-31'] as const;
const H1_23 = ['2023-01-01', '2023-06-30'] as const;
const Q1_24 = ['2024-01-01', '2024-03-31'] as const;
const H1_24 = ['2024-01-01', '2024-06-30'] as const;

/** Last year's half, this year's annual report, this year's half: each with the share count it stands on. */
interface Numbers {
  eps: number;
  income?: number;
  shares?: number;
}
function story(
  oldHalf: Numbers | null,
  year: Numbers & { yearBefore?: [before: Numbers, restated: Numbers] },
  half: Numbers,
  priorHalf: Numbers,
): Filing[] {
  const { yearBefore, ...stated } = year;
  return [
    ...(yearBefore ? [filing('10-K', '2023-02-10', period(...FY22, yearBefore[0]))] : []),
    ...(oldHalf ? [filing('10-Q', '2023-07-30', period(...H1_23, oldHalf))] : []),
    filing(
      '10-K',
      '2024-02-10',
      ...(yearBefore ? [period(...FY22, yearBefore[1])] : []),
      period(...FY23, stated),
    ),
    filing('10-Q', '2024-07-30', period(...H1_24, half), period(...H1_23, priorHalf)),
  ];
}

const cases: { name: string; filings: Filing[]; value: number | null; factor: number | null }[] = [
  {
    name: '10 for 1, seen in weighted shares',
    filings: story(
      { eps: 20, income: 2000, shares: 100 },
      { eps: 40, income: 4000, shares: 100 },
      { eps: 3, income: 3000, shares: 1000 },
      { eps: 2, income: 2000, shares: 1000 },
    ),
    value: 5,
    factor: 10,
  },
  {
    name: '20 for 1 without share counts: income ÷ EPS',
    filings: story(
      { eps: 53.55, income: 36_455 },
      { eps: 112.2, income: 76_033 },
      { eps: 2.44, income: 32_400 },
      { eps: 2.67, income: 36_455 },
    ),
    value: 5.38,
    factor: 20,
  },
  {
    name: 'missing net income: weighted shares alone',
    filings: story(
      { eps: 2.48, shares: 625 },
      { eps: 6.9, shares: 628 },
      { eps: 1.7, shares: 2530 },
      { eps: 0.62, shares: 2500 },
    ),
    value: 2.805,
    factor: 4,
  },
  {
    name: 'EPS alone, as in a single concept file',
    filings: story(
      { eps: 2.48 },
      { eps: 6.9, yearBefore: [{ eps: 4.52 }, { eps: 4.52 }] },
      { eps: 1.7 },
      { eps: 0.62 },
    ),
    value: 2.805,
    factor: 4,
  },
  {
    name: 'EPS alone, year already restated in its own report',
    filings: story(
      { eps: 7.56 },
      { eps: 3.28, yearBefore: [{ eps: 11.89 }, { eps: 2.97 }] },
      { eps: 3.08 },
      { eps: 1.89 },
    ),
    value: 4.47,
    factor: 1,
  },
  {
    name: 'EPS alone, nothing to tell which side the year stands on',
    filings: story({ eps: 7.56 }, { eps: 3.28 }, { eps: 3.08 }, { eps: 1.89 }),
    value: null,
    factor: null,
  },
  {
    name: 'split before the annual report: the year is already restated',
    filings: story(
      { eps: 7.56, income: 33_000, shares: 4400 },
      { eps: 3.28, income: 57_400, shares: 17_500 },
      { eps: 3.08, income: 52_000, shares: 16_900 },
      { eps: 1.89, income: 33_400, shares: 17_600 },
    ),
    value: 4.47,
    factor: 1,
  },
  {
    name: 'year restated in an amendment between split and quarterly report',
    filings: [
      ...story(
        { eps: 20, shares: 100 },
        { eps: 40, shares: 100 },
        { eps: 3, shares: 1000 },
        { eps: 2, shares: 1000 },
      ),
      filing('10-K/A', '2024-06-20', period(...FY23, { eps: 4, shares: 1000 })),
    ],
    value: 5,
    factor: 1,
  },
  {
    name: 'year restated in an amendment, EPS alone',
    filings: [
      ...story({ eps: 20 }, { eps: 40 }, { eps: 3 }, { eps: 2 }),
      filing('10-K/A', '2024-06-20', period(...FY23, { eps: 4 })),
    ],
    value: 5,
    factor: 1,
  },
  {
    name: 'reverse split 1 for 20',
    filings: story(
      { eps: -0.3, income: -30, shares: 100 },
      { eps: -0.6, income: -61, shares: 102 },
      { eps: -4, income: -21, shares: 5.25 },
      { eps: -6, income: -30, shares: 5 },
    ),
    value: -10,
    factor: 0.05,
  },
  {
    name: 'reverse split with no older quarterly report on file',
    filings: story(null, { eps: -0.6, shares: 102 }, { eps: -4, shares: 5.25 }, { eps: -6, shares: 5 }),
    value: -10,
    factor: 0.05,
  },
  {
    name: '3 for 2, under the threshold of a doubling',
    filings: story(
      { eps: 1.5, shares: 100 },
      { eps: 3, shares: 101 },
      { eps: 1.2, shares: 150 },
      { eps: 1, shares: 150 },
    ),
    value: 2.2,
    factor: 1.5,
  },
  {
    name: 'going public in the year: few shares first, many after, no split',
    filings: story(null, { eps: -3, shares: 140 }, { eps: -1.4, shares: 300 }, { eps: -3.2, shares: 55 }),
    value: -1.2,
    factor: 1,
  },
  {
    name: 'going public, shares from income ÷ EPS',
    filings: story(null, { eps: -3, income: -420 }, { eps: -1.4, income: -420 }, { eps: -3.2, income: -176 }),
    value: -1.2,
    factor: 1,
  },
  {
    name: 'paying for a merger with shares',
    filings: story(
      { eps: 1, shares: 100 },
      { eps: 1.4, shares: 160 },
      { eps: 0.8, shares: 210 },
      { eps: 1, shares: 100 },
    ),
    value: 1.2,
    factor: 1,
  },
  {
    name: 'a restatement that halves the year-earlier figure is no split',
    filings: story(
      { eps: 0.62, shares: 100 },
      { eps: 1.5, shares: 100 },
      { eps: 0.7, shares: 100 },
      { eps: 0.31, shares: 100 },
    ),
    value: 1.89,
    factor: 1,
  },
  {
    name: 'tiny EPS says nothing about shares; weighted counts do',
    filings: story(
      { eps: 0.1, income: 10, shares: 100 },
      { eps: 0.16, income: 16, shares: 100 },
      { eps: 0.04, income: 16, shares: 400 },
      { eps: 0.03, income: 10, shares: 400 },
    ),
    value: 0.05,
    factor: 4,
  },
  {
    name: 'tiny EPS and no counts: rounding cannot be told from a split',
    filings: story({ eps: 0.02 }, { eps: 0.05 }, { eps: 0.03 }, { eps: 0.01 }),
    value: 0.07,
    factor: 1,
  },
  {
    name: 'tiny EPS, income ÷ EPS swings by a factor of two without a split',
    filings: story(
      { eps: 0.02, income: 15 },
      { eps: 0.15, income: 149 },
      { eps: 0.03, income: 30 },
      { eps: 0.01, income: 15 },
    ),
    value: 0.17,
    factor: 1,
  },
  {
    name: 'zero EPS in the year-earlier part, split seen in share counts',
    filings: story(
      { eps: 0, income: 0, shares: 100 },
      { eps: 2, income: 200, shares: 100 },
      { eps: 0.3, income: 120, shares: 400 },
      { eps: 0, income: 0, shares: 400 },
    ),
    value: 0.8,
    factor: 4,
  },
  {
    name: 'zero EPS and nothing else',
    filings: story({ eps: 0 }, { eps: 2 }, { eps: 0.3 }, { eps: 0 }),
    value: 2.3,
    factor: 1,
  },
  {
    name: 'share counts stated in thousands by one filing are no split',
    filings: story(
      { eps: 2, income: 200, shares: 100_000 },
      { eps: 4, income: 400, shares: 100 },
      { eps: 3, income: 300, shares: 100_000 },
      { eps: 2, income: 200, shares: 100_000 },
    ),
    value: 5,
    factor: 1,
  },
  {
    name: 'buying back a fifth of the shares is no split',
    filings: story(
      { eps: 2, shares: 110 },
      { eps: 4.4, shares: 100 },
      { eps: 3, shares: 80 },
      { eps: 2, shares: 110 },
    ),
    value: 5.4,
    factor: 1,
  },
];

describe('the split basis of trailing EPS', () => {
  it.each(cases)('$name', ({ filings, value, factor }) => {
    const eps = trailingEps(reportsOf(filings), '2024-08-01');
    expect({ value: eps.value, factor: eps.split_factor }).toEqual({ value, factor });
  });

  it('keeps dividing in the second and third report after the split, until the next annual one', () => {
    const filings = [
      filing('10-Q', '2023-04-30', period(...Q1_23, { eps: 9, shares: 100 })),
      filing('10-Q', '2023-07-30', period(...H1_23, { eps: 20, shares: 100 })),
      filing('10-K', '2024-02-10', period(...FY23, { eps: 40, shares: 100 })),
      filing(
        '10-Q',
        '2024-04-30',
        period(...Q1_24, { eps: 1.2, shares: 1000 }),
        period(...Q1_23, { eps: 0.9, shares: 1000 }),
      ),
      filing(
        '10-Q',
        '2024-07-30',
        period(...H1_24, { eps: 3, shares: 1000 }),
        period(...H1_23, { eps: 2, shares: 1000 }),
      ),
    ];
    const on = (day: string) => trailingEps(reportsOf(filings), day);
    expect(on('2024-04-29')).toMatchObject({ value: 40, split_factor: 1 });
    expect(on('2024-05-01')).toMatchObject({ value: 4.3, split_factor: 10 });
    expect(on('2024-08-01')).toMatchObject({ value: 5, split_factor: 10 });
  });
});
