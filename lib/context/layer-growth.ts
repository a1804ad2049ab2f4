import type { Issuer } from '../universe/issuer';
import { LEAST_GROUP } from './groups';
import { type Market, ownGroup } from './market';
import { medianWithout, type Sorted, sortedOf } from './order-statistics';
import type { GroupKey } from './sector-context';

/** Known revenue growth of a group's members, in no order. */
export function growthsOf(market: Market, key: GroupKey): number[] {
  return market
    .peersOf(key)
    .flatMap(({ issuer }) => market.view.newest(issuer.id, 'revenue_growth')?.value ?? []);
}

const sortedByMarket = new WeakMap<Market, Map<string, Sorted>>();

function sortedGrowth(market: Market, key: string): Sorted {
  let ofMarket = sortedByMarket.get(market);
  if (!ofMarket) {
    ofMarket = new Map();
    sortedByMarket.set(market, ofMarket);
  }
  let sorted = ofMarket.get(key);
  if (!sorted) {
    sorted = sortedOf(growthsOf(market, key));
    ofMarket.set(key, sorted);
  }
  return sorted;
}

/** Median revenue growth of the issuer's layer without itself; null below six peers with a figure. */
export function layerGrowth(market: Market, issuer: Issuer): { value: number; n: number } | null {
  const rated = market.rated(issuer.id);
  const key = rated && ownGroup(rated);
  if (!rated || key === undefined) return null;
  const sorted = sortedGrowth(market, key);
  const own = market.view.newest(issuer.id, 'revenue_growth')?.value;
  const skip = own === undefined ? -1 : sorted.indexOf(own);
  const n = sorted.length - (skip < 0 ? 0 : 1);
  const value = medianWithout(sorted, skip);
  return n < LEAST_GROUP || value === null ? null : { value, n };
}
