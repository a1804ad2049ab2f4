/** The facts as they may be read on one day: nothing from the future, nothing that is no number. */
import { dayOf } from '../facts/calendar';
import type { Rates } from '../facts/convert';
import type { Fact, IsoDate, Metric, Snapshot, SourceInfo } from '../facts/fact';
import type { FactBook } from '../facts/fact-book';
import { isSound, type Shelf, shelve } from '../facts/shelf';
import type { IssuerId } from '../universe/issuer';

/** What of a snapshot the engine needs: its date, its sources, and which facts belong to it. */
export type Picture = Pick<Snapshot, 'as_of' | 'sources' | 'facts'>;

export interface FactView {
  now: IsoDate;
  today: number;
  snapshot: Picture | null;
  /** Readable facts of one issuer by figure, each newest first. */
  shelf(issuer: IssuerId): Shelf;
  /** Readable facts of one figure, newest first. */
  all(issuer: IssuerId, metric: Metric): readonly Fact[];
  /** The newest of a figure, see `newestOf`. */
  newest(issuer: IssuerId, metric: Metric): Fact | null;
  /** True for a figure of the bundled picture, which is judged at the picture's own date. */
  isBundled(fact: Fact): boolean;
  /** Age in days of a date of this fact, judged at today or at the snapshot's date. */
  age(fact: Fact, date: IsoDate): number;
  sourceOf(fact: Fact): SourceInfo;
  /** Exchange rates that were known on the day. */
  rates: Rates;
}

/** The newest of a figure's facts: by period end where both have one, else by the day it was read. */
export function newestOf(facts: readonly Fact[]): Fact | null {
  let best = facts[0] ?? null;
  for (let place = 1; place < facts.length; place++) {
    const fact = facts[place] as Fact;
    if (best?.period_end && fact.period_end && fact.period_end > best.period_end) best = fact;
  }
  return best;
}

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
  let lastBundled = '';
  for (const { as_of } of snapshot?.facts ?? []) if (as_of > lastBundled) lastBundled = as_of;
  const isBundled = (fact: Fact) => fact.as_of <= lastBundled && bundled.has(fact.source);

  // ISO dates sort as text, which is quicker than counting their days.
  const isReadable = (fact: Fact) => isSound(fact) && (fact.as_of <= now || isBundled(fact));
  const readable = new Map<IssuerId, Shelf>();

  /** The shelf as it is, where every fact of it may be read: nearly always. */
  function shelf(issuer: IssuerId): Shelf {
    const { shelf: whole, soundUntil } = facts.issuer(issuer);
    if (soundUntil !== null && soundUntil <= now) return whole;
    let part = readable.get(issuer);
    if (!part) {
      part = shelve(Object.values(whole).flatMap((list) => list.filter(isReadable)));
      readable.set(issuer, part);
    }
    return part;
  }

  const all = (issuer: IssuerId, metric: Metric) => shelf(issuer)[metric];

  let rates: readonly Fact[] | undefined;

  return {
    now,
    today,
    snapshot,
    rates: {
      all: () => (rates ??= all('fx', 'fx')),
    },
    shelf,
    all,
    newest: (issuer, metric) => newestOf(all(issuer, metric)),
    isBundled,
    age: (fact, date) => (isBundled(fact) ? snapshotDay : today) - dayOf(date),
    sourceOf: (fact) =>
      sources.get(fact.source) ?? { id: fact.source, label: fact.source, url: null, licence: null },
  };
}
