/** Small literal markets. Companies and figures are invented. */
import { createMarket, type Market, type MarketOptions } from '@/lib/context/market';
import type { Fact, Metric } from '@/lib/facts/fact';
import { createFactBook } from '@/lib/facts/fact-book';
import type { Issuer } from '@/lib/universe/issuer';
import { createUniverse } from '@/lib/universe/universe';
import { anIssuer } from '@/tests/fixtures/issuers';

export const NOW = '2026-11-22';
export const CLOSE = '2026-11-20';
export const QUARTER = '2026-09-30';

export function aFact(issuer: string, metric: Metric, value: number, change: Partial<Fact> = {}): Fact {
  const ratio = ['pe_ttm', 'pe_fwd', 'ps', 'revenue_growth', 'eps_growth', 'fx'].includes(metric);
  return {
    issuer,
    symbol: issuer.toUpperCase(),
    metric,
    value,
    currency: ratio ? null : 'USD',
    as_of: CLOSE,
    period_end: metric.startsWith('eps') ? QUARTER : null,
    source: 'test',
    quality: 'user',
    ...change,
  };
}

/** Price and EPS that make the ratio; a negative ratio makes a loss with that earnings yield × 10. */
export function aRatio(issuer: string, ratio: number, change: Partial<Fact> = {}): Fact[] {
  return [
    aFact(issuer, 'price', ratio, change),
    aFact(issuer, 'eps_ttm', 1, { ...change, period_end: QUARTER }),
  ];
}

export function aLoss(issuer: string, earningsYield: number, change: Partial<Fact> = {}): Fact[] {
  return [
    aFact(issuer, 'price', 10, change),
    aFact(issuer, 'eps_ttm', earningsYield * 10, { ...change, period_end: QUARTER }),
  ];
}

export function aRate(pair: string, value: number, change: Partial<Fact> = {}): Fact {
  return aFact('fx', 'fx', value, { symbol: pair, ...change });
}

export function aMarket(
  issuers: readonly Issuer[],
  facts: readonly Fact[],
  change: Partial<MarketOptions> = {},
): Market {
  return createMarket({
    universe: createUniverse(issuers),
    facts: createFactBook(facts),
    now: NOW,
    ...change,
  });
}

/** A subject `x` with the given peers `p0`, `p1`, … in its layer, all at one close. */
export function withPeers(
  subject: Fact[],
  peers: readonly number[],
  more: { issuers?: Issuer[]; facts?: Fact[]; subject?: Partial<Issuer>; now?: string } = {},
): Market {
  return aMarket(
    [anIssuer('x', more.subject), ...peers.map((_, index) => anIssuer(`p${index}`)), ...(more.issuers ?? [])],
    [...subject, ...peers.flatMap((ratio, index) => aRatio(`p${index}`, ratio)), ...(more.facts ?? [])],
    more.now === undefined ? {} : { now: more.now },
  );
}

/** The nine peers of the method's worked example. */
export const WORKED = [18, 22.5, 24, 31, 36, 40, 52, 75, 140];
