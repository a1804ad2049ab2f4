import type { Fact } from '@/lib/facts/fact';

/** A sound price of one share in dollars; tests change what they are about. */
export function factOf(changes: Partial<Fact> = {}): Fact {
  return {
    issuer: 'nvda',
    symbol: 'NVDA',
    metric: 'price',
    value: 100,
    currency: 'USD',
    as_of: '2026-08-21',
    period_end: null,
    source: 'test',
    quality: 'vendor',
    ...changes,
  };
}

export function rateOf(pair: string, value: number, as_of: string): Fact {
  return factOf({ issuer: 'fx', symbol: pair, metric: 'fx', value, currency: null, as_of });
}
