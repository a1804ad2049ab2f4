/**
 * Median, rank and interval of a sorted list, with one place left out: the subject of a comparison never counts among
 * its own peers, and leaving it out must not cost a new sort. `skip` is its index, or -1 for none.
 */
export type Sorted = Float64Array;

export function sortedOf(values: readonly number[]): Sorted {
  return new Float64Array(values).sort();
}

function at(sorted: Sorted, skip: number, place: number): number {
  return sorted[skip >= 0 && place >= skip ? place + 1 : place] as number;
}

export function countWithout(sorted: Sorted, skip: number): number {
  return skip >= 0 ? sorted.length - 1 : sorted.length;
}

/** Middle value; mean of the two middle ones for an even count; null for none. */
export function medianWithout(sorted: Sorted, skip: number): number | null {
  const n = countWithout(sorted, skip);
  if (n === 0) return null;
  const middle = n >> 1;
  const upper = at(sorted, skip, middle);
  if (n % 2 === 1) return upper;
  const lower = at(sorted, skip, middle - 1);
  return lower === upper ? lower : (lower + upper) / 2;
}

const ranks = new Map<number, number>();

/**
 * Largest d for which the d-th smallest and d-th largest of n values enclose the true median with at least 95 %
 * (exact binomial, method 2.3); 0 below n = 6, where not even the extremes do.
 */
export function intervalRank(n: number): number {
  const seen = ranks.get(n);
  if (seen !== undefined) return seen;
  // Summed in logarithms: 0.5^n underflows from n = 1075 on.
  let logTerm = -n * Math.LN2;
  let tail = 0;
  let rank = 0;
  for (let k = 0; k < n / 2; k++) {
    tail += Math.exp(logTerm);
    if (tail > 0.025) break;
    rank = k + 1;
    logTerm += Math.log((n - k) / (k + 1));
  }
  ranks.set(n, rank);
  return rank;
}

/** The 95 % interval of the median as two order statistics; null below six values. */
export function intervalWithout(sorted: Sorted, skip: number): { low: number; high: number } | null {
  const n = countWithout(sorted, skip);
  const rank = intervalRank(n);
  if (rank === 0) return null;
  return { low: at(sorted, skip, rank - 1), high: at(sorted, skip, n - rank) };
}

export interface Rank {
  below: number;
  ties: number;
  n: number;
  /** Mid-rank percentile, 0 to 100. */
  percentile: number;
}

const tenths = (value: number) => Math.round(value * 10);

/** First place whose value, in tenths, is at least (or, with `after`, above) the one sought. */
function boundary(sorted: Sorted, sought: number, after: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = tenths(sorted[middle] as number);
    if (value < sought || (after && value === sought)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a value stands among the others; equal after rounding to 0.1 is a tie. Null when there are no others. */
export function rankWithout(sorted: Sorted, skip: number, value: number): Rank | null {
  const n = countWithout(sorted, skip);
  if (n === 0) return null;
  const sought = tenths(value);
  const first = boundary(sorted, sought, false);
  const end = boundary(sorted, sought, true);
  const below = skip >= 0 && skip < first ? first - 1 : first;
  const ties = end - first - (skip >= first && skip < end ? 1 : 0);
  return { below, ties, n, percentile: (100 * (below + 0.5 * ties)) / n };
}
