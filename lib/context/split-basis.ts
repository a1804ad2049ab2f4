/** Brings an EPS to the split basis of a price (method 2.8, case 4). */
import type { Fact, IsoDate } from '../facts/fact';
import type { FactView } from './fact-view';

/**
 * New shares for an old one between the day an EPS was known and the day of a price. An EPS known from the split's day
 * on is restated by its filer; one known before is certain to be on the old basis. 1 without a split of its line.
 */
export function splitsSince(view: FactView, eps: Fact, on: IsoDate): number {
  let factor = 1;
  let last: IsoDate | null = null;
  for (const split of view.all(eps.issuer, 'split')) {
    if (split.symbol !== eps.symbol || split.as_of <= eps.as_of || split.as_of > on) continue;
    // Two sources tell of one split.
    if (!(split.value > 0) || split.as_of === last) continue;
    last = split.as_of;
    factor *= split.value;
  }
  return factor;
}
