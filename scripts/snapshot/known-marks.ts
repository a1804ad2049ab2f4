/** Marks a reader needs that no column of the raw files carries. */
import type { IssuerId } from '@/lib/universe/issuer';

/** Below this a P/E is mostly rounding of the cent. */
export const TINY_EPS_USD = 0.3;

export const KNOWN_EPS_MARKS: Record<IssuerId, string> = {
  // One quarter of 9.23 in the 20.17 of four.
  googl: 'one_quarter_gt_40pct_of_ttm',
  // Results follow the market value of what it owns.
  '9984-t': 'earnings_from_holdings',
};
