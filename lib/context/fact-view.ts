/** The facts as they may be read on one day: nothing from the future, nothing that is no number. */
import { dayOf } from '../facts/calendar';
import type { Rates } from '../facts/convert';
import type { Fact, IsoDate, Metric, Snapshot, SourceInfo } from '../facts/fact';
import type { FactBook } from '../facts/fact-book';
import type { IssuerId } from '../universe/issuer';

/** What of a snapshot the engine needs: its date, its sources, and which facts belong to it. */
export type Picture = Pick<Snapshot, 'as_of' | 'sources' | 'facts'>;

export interface FactView {
  now: IsoDate;
  today: number;
  snapshot: Picture | null;
  /** Readable facts of one figure, newest first. */
  all(issuer: IssuerId, metric: Metric): readonly Fact[];
  /** The newest: by period end where both have one, else by the day it was read. */
  newest(issuer: IssuerId, metric: Metric): Fact | null;
  /** True for a figure of the bundled picture, which is judged at the picture's own date. */
  isBundled(fact: Fact): boolean;
  /** Age in days of a date of this fact, judged at today or at the snapshot's date. */
  age(fact: Fact, date: IsoDate): number;
  sourceOf(fact: Fact): SourceInfo;
  /** Exchange rates that were known on the day. */
  rates: Rates;
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

export function createFactView(options: {
  facts: FactBook;
  now: IsoDate;
  snapshot?: Picture | undefined;
  sources?: readonly SourceInfo[] | undefined;
}): FactView {
  const { facts, now } = options;
  const snapshot = options.snapshot ?? null;
  const today = dayOf(now);
  const snapshotDay = snapshot ? dayOf(snapshot.as_of) : Number.NaN;
  const bundled = new Set(snapshot?.sources.map(({ id }) => id));
  const sources = new Map(
    [...(snapshot?.sources ?? []), ...(options.sources ?? [])].map((source) => [source.id, source]),
  );

  // A source may deliver newer figures at run time under the same name: those are no part of the picture.
  const lastBundled = (snapshot?.facts.map(({ as_of }) => as_of) ?? []).sort().at(-1) ?? '';
  const isBundled = (fact: Fact) => fact.as_of <= lastBundled && bundled.has(fact.source);

  function isReadable(fact: Fact): boolean {
    const { value } = fact;
    if (!(Math.abs(value) < LARGEST)) return false;
    if (value <= 0 && POSITIVE.has(fact.metric)) return false;
    // ISO dates sort as text, which is quicker than counting their days.
    return fact.as_of.length === ISO_LENGTH && (fact.as_of <= now || isBundled(fact));
  }

  function all(issuer: IssuerId, metric: Metric): readonly Fact[] {
    const found = facts.all(issuer, metric);
    for (const fact of found) if (!isReadable(fact)) return found.filter(isReadable);
    return found;
  }

  function newest(issuer: IssuerId, metric: Metric): Fact | null {
    let best: Fact | null = null;
    for (const fact of facts.all(issuer, metric)) {
      if (!isReadable(fact)) continue;
      if (best === null || (best.period_end && fact.period_end && fact.period_end > best.period_end))
        best = fact;
    }
    return best;
  }

  let rates: readonly Fact[] | undefined;

  return {
    now,
    today,
    snapshot,
    rates: {
      all: () => (rates ??= all('fx', 'fx')),
    },
    all,
    newest,
    isBundled,
    age: (fact, date) => (isBundled(fact) ? snapshotDay : today) - dayOf(date),
    sourceOf: (fact) =>
      sources.get(fact.source) ?? { id: fact.source, label: fact.source, url: null, licence: null },
  };
}
