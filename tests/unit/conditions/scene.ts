/** A market of invented figures: one company and its eight peers in the layer of chips. */
import { createMarket, type Market } from '@/lib/context/market';
import type { Fact } from '@/lib/facts/fact';
import { createFactBook } from '@/lib/facts/fact-book';
import { loadBundledUniverse } from '@/lib/universe/bundled';

const bundled = loadBundledUniverse();
export const universe = bundled;
export const NVDA = bundled.byId.get('nvda')!;
export const PEERS = ['amd', 'avgo', 'mu', 'mrvl', 'qcom', 'txn', 'adi', 'on'];

export function fact(change: Partial<Fact> & Pick<Fact, 'metric' | 'value' | 'as_of'>): Fact {
  return {
    issuer: 'nvda',
    symbol: 'NVDA',
    currency: 'USD',
    period_end: null,
    source: 'test',
    quality: 'vendor',
    ...change,
  };
}

export const close = (as_of: string, value: number): Fact => fact({ metric: 'price', value, as_of });

/** EPS of one, so that a price is its P/E; the peers stand at 20 on every day given. */
export function peersAt20(days: readonly string[]): Fact[] {
  return ['nvda', ...PEERS].flatMap((issuer) => {
    const symbol = bundled.byId.get(issuer)?.symbol ?? issuer;
    const eps = fact({
      issuer,
      symbol,
      metric: 'eps_ttm',
      value: 1,
      as_of: '2026-09-30',
      period_end: '2026-09-30',
    });
    if (issuer === 'nvda') return [eps];
    return [eps, ...days.map((as_of) => fact({ issuer, symbol, metric: 'price', value: 20, as_of }))];
  });
}

export function marketOf(facts: readonly Fact[], now: string): Market {
  return createMarket({ universe: bundled, facts: createFactBook(facts), now });
}
