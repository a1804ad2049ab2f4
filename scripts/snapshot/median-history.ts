/** Past medians of mainstream AI and of the comparison group from the S&P file's history. */
import type { MedianHistoryRow } from '@/lib/facts/fact';
import type { Issuer } from '@/lib/universe/issuer';
import type { Universe } from '@/lib/universe/universe';
import { type CsvRow, numberIn } from './raw-files';
import { roundTo } from './rounding';

/** Smallest samples the product draws a median from (method 2.2). */
const LEAST_AI = 8;
const LEAST_CONTROL = 6;

function medianOf(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Today's membership applied to the past: the record says so wherever it is drawn. */
function groupOf(issuer: Issuer, date: string): 'ai' | 'non_ai' | null {
  if (issuer.pending_offer && issuer.pending_offer.since <= date) return null;
  if (issuer.valuation_group === 'control') return 'non_ai';
  return issuer.valuation_group === 'ai_core' && issuer.tier !== 'fringe' ? 'ai' : null;
}

function summary(ratios: number[], least: number): MedianHistoryRow['ai'] {
  return ratios.length < least ? null : { median: roundTo(medianOf(ratios), 5), n: ratios.length };
}

/** One row a date, oldest first. One line an issuer: a second share class would count it twice. */
export function medianHistory(rows: readonly CsvRow[], universe: Universe): MedianHistoryRow[] {
  const bySymbol = new Map(universe.listed.map((issuer) => [issuer.symbol, issuer]));
  const byDate = new Map<string, { ai: number[]; non_ai: number[] }>();
  for (const row of rows) {
    const date = row.committed ?? '';
    const issuer = bySymbol.get(row.symbol ?? '');
    const price = numberIn(row.price);
    const eps = numberIn(row.eps);
    const group = issuer && groupOf(issuer, date);
    if (!group || price === null || eps === null || price <= 0 || eps <= 0) continue;
    const day = byDate.get(date) ?? { ai: [], non_ai: [] };
    byDate.set(date, day);
    day[group].push(price / eps);
  }
  return [...byDate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { ai, non_ai }]) => ({
      date,
      ai: summary(ai, LEAST_AI),
      non_ai: summary(non_ai, LEAST_CONTROL),
    }));
}
