import type { Issuer } from '../universe/issuer';
import { LEAST_GROUP } from './groups';
import type { Market } from './market';
import { medianWithout, type Sorted, sortedOf } from './order-statistics';

const sortedByMarket = new WeakMap<Market, Map<string, Sorted>>();

function sortedGrowth(market: Market, key: string): Sorted {
  let ofMarket = sortedByMarket.get(market);
  if (!ofMarket) {
    ofMarket = new Map();
    sortedByMarket.set(market, ofMarket);
  }
  let sorted = ofMarket.get(key);
  if (!sorted) {
    sorted = sortedOf(market.membersOf(key).flatMap(({ tierEvidence }) => tierEvidence.growth?.value ?? []));
    ofMarket.set(key, sorted);
  }
  return sorted;
}

/** Median revenue growth of the issuer's layer without itself; null below six peers with a figure. */
export function layerGrowth(market: Market, issuer: Issuer): { value: number; n: number } | null {
  const rated = market.rated(issuer.id);
  const key = rated?.groups[0];
  if (!rated || key === undefined) return null;
  const sorted = sortedGrowth(market, key);
  const own = rated.tierEvidence.growth?.value;
  const skip = own === undefined ? -1 : sorted.indexOf(own);
  const n = sorted.length - (skip < 0 ? 0 : 1);
  const value = medianWithout(sorted, skip);
  return n < LEAST_GROUP || value === null ? null : { value, n };
}
