/** The facts of one issuer, sorted for reading. */
import type { Fact, IsoDate, Metric } from './fact';
import { METRICS } from './metrics';

/** One list a figure, newest `as_of` first. Every figure has its place, so that all shelves have one shape. */
export type Shelf = Readonly<Record<Metric, readonly Fact[]>>;

const NO_FACTS: readonly Fact[] = Object.freeze([]);

export const EMPTY_SHELF = Object.fromEntries(
  Object.keys(METRICS).map((metric) => [metric, NO_FACTS]),
) as Shelf;

const QUALITY_RANK = { user: 0, official: 1, vendor: 2, press: 3 } as const;

function byNewest(a: Fact, b: Fact): number {
  if (a.as_of !== b.as_of) return a.as_of < b.as_of ? 1 : -1;
  return QUALITY_RANK[a.quality] - QUALITY_RANK[b.quality];
}

/** On one day the better source comes first; of one quality, the one given first. */
export function shelve(facts: readonly Fact[]): Shelf {
  const shelf: Record<Metric, readonly Fact[]> = { ...EMPTY_SHELF };
  let inOrder = true;
  for (const fact of facts) {
    const list = shelf[fact.metric] as Fact[];
    const last = list?.[list.length - 1];
    if (last === undefined) {
      shelf[fact.metric] = [fact];
    } else {
      if (byNewest(last, fact) > 0) inOrder = false;
      list.push(fact);
    }
  }
  if (!inOrder) for (const list of Object.values(shelf)) if (list.length > 1) (list as Fact[]).sort(byNewest);
  return shelf;
}

/** Figures that mean nothing at or below zero. */
const POSITIVE: ReadonlySet<Metric> = new Set<Metric>([
  'price',
  'market_cap',
  'pe_ttm',
  'pe_fwd',
  'ps',
  'shares',
  'fx',
  'high_52w',
  'low_52w',
  'high_3y',
]);

const ISO_LENGTH = 'YYYY-MM-DD'.length;

/** No figure of a company is larger than this in any currency; a value beyond it is a unit error. */
const LARGEST = 1e18;

/** True for a figure that can be one, whatever the day. */
export function isSound({ value, metric, as_of }: Fact): boolean {
  if (!(Math.abs(value) < LARGEST)) return false;
  if (value <= 0 && POSITIVE.has(metric)) return false;
  return as_of.length === ISO_LENGTH;
}

/** The newest `as_of` of facts that are all sound; null where one is not. */
export function soundUntil(facts: readonly Fact[]): IsoDate | null {
  let latest: IsoDate = '';
  for (const fact of facts) {
    if (!isSound(fact)) return null;
    // Dates of one day mostly are one string; comparing that with itself costs nothing.
    if (fact.as_of !== latest && fact.as_of > latest) latest = fact.as_of;
  }
  return latest;
}
