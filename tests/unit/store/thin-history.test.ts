import { describe, expect, it } from 'vitest';
import type { Fact } from '@/lib/facts/fact';
import { evictable, thinHistory } from '@/lib/store/thin-history';

const fact = (as_of: string, change: Partial<Fact> = {}): Fact => ({
  issuer: 'nvda',
  symbol: 'NVDA',
  metric: 'price',
  value: 1,
  currency: 'USD',
  as_of,
  period_end: null,
  source: 'yahoo-chart',
  quality: 'vendor',
  ...change,
});
const days = (facts: readonly Fact[]) => facts.map(({ as_of }) => as_of);
const everyDay = (count: number) =>
  Array.from({ length: count }, (_, back) =>
    fact(new Date(Date.parse('2026-11-22') - back * 86_400_000).toISOString().slice(0, 10)),
  );

describe('thinHistory', () => {
  it('keeps one a day for a year', () => {
    expect(thinHistory(everyDay(366))).toHaveLength(366);
  });

  it('keeps the last of each older month, for five years', () => {
    const kept = thinHistory(everyDay(3000));
    const older = days(kept).filter((day) => day < '2025-11-21');
    expect(older.slice(0, 3)).toEqual(['2025-10-31', '2025-09-30', '2025-08-31']);
    expect(older.at(-1)).toBe('2021-11-30');
    expect(kept.length).toBeLessThan(366 + 12 * 4 + 12);
  });

  it.each([
    ['the newest of a kind, however old', fact('2012-05-01', { metric: 'eps_fy' })],
    ['the newest of another source', fact('2012-05-01', { source: 'finnhub' })],
    ['a split', fact('2012-05-01', { metric: 'split' })],
  ])('keeps %s', (_name, old) => {
    expect(thinHistory([...everyDay(3), old])).toContain(old);
  });
});

describe('evictable', () => {
  const facts = [
    fact('2026-11-20'),
    fact('2026-11-21'),
    fact('2026-11-22'),
    fact('2026-11-01', { issuer: 'amd' }),
    fact('2026-11-02', { issuer: 'amd' }),
    fact('2026-10-01', { issuer: 'amd', metric: 'split' }),
  ];
  const left = (wanted: string[], limit: number) =>
    facts.filter((one) => !evictable(facts, new Set(wanted), limit)(one)).length;

  it.each([
    ['nothing while there is room', [], 6, 6],
    ['the oldest first, down to the limit', [], 5, 5],
    ['never the newest of a kind nor a split', [], 0, 3],
    ['nothing of those somebody looks at', ['nvda'], 0, 5],
  ] as [string, string[], number, number][])('drops %s', (_name, wanted, limit, expected) => {
    expect(left(wanted, limit)).toBe(expected);
  });
});
