import type { IsoDate } from '@/lib/facts/fact';

export interface Quarter {
  end: IsoDate;
  filed: IsoDate | null;
  currency: string;
  revenue: number | null;
  netIncome: number;
  eps: number;
  shares: number;
}

const DAY_MS = 86_400_000;
/** Further apart than this, and the share counts of two quarters are on two sides of a split. */
const SPLIT_THRESHOLD = 1.4;

/**
 * The sum of four quarters; null unless they follow each other, agree on currency and share basis, and hold
 * figures (a vendor writes 0 for an EPS it does not have). The per-share figure is per ordinary share.
 */
export function trailingFromQuarters(rows: readonly Quarter[]): Quarter | null {
  const quarters = rows.toSorted((a, b) => (a.end < b.end ? 1 : -1)).slice(0, 4);
  const [newest] = quarters;
  if (!newest || quarters.length < 4) return null;
  const spaced = quarters.every((quarter, index) => {
    const next = quarters[index + 1];
    const days = next ? (Date.parse(quarter.end) - Date.parse(next.end)) / DAY_MS : 91;
    return days >= 80 && days <= 105;
  });
  const shares = quarters.map((quarter) => quarter.shares);
  const comparable = Math.min(...shares) > 0 && Math.max(...shares) / Math.min(...shares) < SPLIT_THRESHOLD;
  const oneCurrency = quarters.every(({ currency }) => currency === newest.currency);
  const stated = quarters.every(({ eps, netIncome }) => eps !== 0 || netIncome === 0);
  if (!spaced || !comparable || !oneCurrency || !stated) return null;
  const sum = (pick: (quarter: Quarter) => number) =>
    quarters.reduce((total, quarter) => total + pick(quarter), 0);
  return {
    ...newest,
    eps: Math.round(sum(({ eps }) => eps) * 1e4) / 1e4,
    netIncome: sum(({ netIncome }) => netIncome),
    revenue: quarters.some(({ revenue }) => revenue === null) ? null : sum(({ revenue }) => revenue ?? 0),
  };
}
