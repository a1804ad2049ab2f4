/** Stored prices as a history: one a day, one line, one currency, never across a split, nothing made up. */
import { describe, expect, test } from 'vitest';
import { priceHistory } from '@/lib/context/price-history';
import type { Fact } from '@/lib/facts/fact';

const fact = (as_of: string, value: number, change: Partial<Fact> = {}): Fact => ({
  issuer: 'northlight',
  symbol: 'NLT',
  metric: 'price',
  value,
  currency: 'USD',
  as_of,
  period_end: null,
  source: 'daily',
  quality: 'vendor',
  ...change,
});
const history = (facts: Fact[], symbol: string | null = 'NLT') =>
  priceHistory(facts, symbol, ({ source }) => source.toUpperCase());
const pointsOf = (facts: Fact[], symbol?: string) =>
  history(facts, symbol)?.points.map(({ date, value }) => `${date.slice(5)} ${value}`) ?? null;

const SPLIT = fact('2026-06-10', 10, { metric: 'split', currency: null });

describe('points', () => {
  test.each<[string, Fact[], string[] | null]>([
    ['none', [], null],
    ['no price among the figures', [fact('2026-06-01', 5, { metric: 'eps_ttm' })], null],
    ['oldest first', [fact('2026-06-02', 20), fact('2026-06-01', 10)], ['06-01 10', '06-02 20']],
    [
      'on a day that two tell of, the one that tells of more days',
      [fact('2026-06-01', 10), fact('2026-06-02', 20), fact('2026-06-02', 21, { source: 'once' })],
      ['06-01 10', '06-02 20'],
    ],
    [
      'a day that only the other tells of',
      [fact('2026-06-01', 10), fact('2026-06-02', 20), fact('2026-06-05', 22, { source: 'once' })],
      ['06-01 10', '06-02 20', '06-05 22'],
    ],
    [
      'never two currencies',
      [fact('2026-06-01', 10), fact('2026-06-02', 20), fact('2026-06-03', 900, { currency: 'GBX' })],
      ['06-01 10', '06-02 20'],
    ],
    [
      'never another line',
      [fact('2026-06-01', 10), fact('2026-06-02', 95, { symbol: 'NLT.L' })],
      ['06-01 10'],
    ],
    ['none before a split', [fact('2026-06-09', 1000), SPLIT, fact('2026-06-10', 100)], ['06-10 100']],
    ['a split before the first price changes nothing', [SPLIT, fact('2026-06-11', 100)], ['06-11 100']],
    ['a split after the last price changes nothing', [fact('2026-06-09', 1000), SPLIT], ['06-09 1000']],
  ])('%s', (_name, facts, expected) => {
    expect(pointsOf(facts)).toEqual(expected);
  });

  test('a line without prices gives way to the one that is priced most', () => {
    const facts = [
      fact('2026-06-01', 10),
      fact('2026-06-02', 20),
      fact('2026-06-02', 95, { symbol: 'NLT.L' }),
    ];
    expect(history(facts, 'NLT.DE')?.symbol).toBe('NLT');
  });

  test('says from which split on, and whose the prices are', () => {
    const found = history([fact('2026-06-09', 1000), SPLIT, fact('2026-06-10', 100)]);
    expect(found).toMatchObject({ since_split: '2026-06-10', points: [{ source: 'DAILY' }] });
  });
});

describe('the range of 52 weeks', () => {
  const low = fact('2026-06-02', 8, { metric: 'low_52w' });
  const high = fact('2026-06-02', 30, { metric: 'high_52w' });
  const price = fact('2026-06-02', 20);
  test.each<[string, Fact[], boolean]>([
    ['both ends of one day', [low, high, price], true],
    ['one end is none', [high, price], false],
    ['two days are none', [low, { ...high, as_of: '2026-06-01' }, price], false],
    ['another currency is none', [low, { ...high, currency: 'GBX' }, price], false],
    ['from before a split', [low, high, price, SPLIT, fact('2026-06-10', 2)], false],
  ])('%s', (_name, facts, isThere) => {
    const expected = isThere ? { low: 8, high: 30, as_of: '2026-06-02', source: 'DAILY' } : null;
    expect(history(facts)?.range).toEqual(expected);
  });
});
