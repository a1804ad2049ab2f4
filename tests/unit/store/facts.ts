import type { Fact } from '@/lib/facts/fact';
import type { Seed } from '@/lib/store/store';

/** A price of NVDA from the bundled picture, with what a test wants different. */
export function fact(change: Partial<Fact> = {}): Fact {
  return {
    issuer: 'nvda',
    symbol: 'NVDA',
    metric: 'price',
    value: 180,
    currency: 'USD',
    as_of: '2026-08-21',
    period_end: null,
    source: 'listing',
    quality: 'vendor',
    ...change,
  };
}

export const PICTURE: Seed = {
  as_of: '2026-08-21',
  release: '0.1.0',
  facts: [
    fact(),
    fact({ metric: 'eps_ttm', value: 5.5, period_end: '2026-07-26', source: 'extra' }),
    fact({ issuer: 'amd', symbol: 'AMD', value: 160 }),
  ],
};

/** What differs between stores is where facts lie, never which: the order is no part of the promise. */
export function sorted(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
