import { groupLabel } from './groups';
import { growthsOf } from './layer-growth';
import type { Market } from './market';
import { medianWithout, sortedOf } from './order-statistics';
import type { GroupKey } from './sector-context';

export interface GroupGrowth {
  group: GroupKey;
  label: string;
  /** Median revenue growth of twelve months as a share of one; null without a figure. */
  median: number | null;
  n: number;
}

/** The "second curve" table: median revenue growth of every group, for the article lens. */
export function groupGrowth(market: Market): GroupGrowth[] {
  return market.groupKeys().map((key) => {
    const sorted = sortedOf(growthsOf(market, key));
    return { group: key, label: groupLabel(key), median: medianWithout(sorted, -1), n: sorted.length };
  });
}
