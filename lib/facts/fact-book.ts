/** Facts indexed for look-up. Built once per change of the store, read many times per context. */
import type { IssuerId } from '../universe/issuer';
import type { Fact, IsoDate, Metric } from './fact';

export interface FactBook {
  readonly size: number;
  /** Newest fact by `as_of`, of one line if `symbol` is given; null when there is none. */
  newest(issuer: IssuerId, metric: Metric, symbol?: string): Fact | null;
  /** All facts of one figure, newest `as_of` first. */
  all(issuer: IssuerId, metric: Metric): readonly Fact[];
  /** Newest rate of a pair such as `EURUSD` on or before a day; null when there is none. */
  fx(pair: string, on: IsoDate): Fact | null;
}

const NO_FACTS: readonly Fact[] = [];
const QUALITY_RANK = { user: 0, official: 1, vendor: 2, press: 3 } as const;

function byNewest(a: Fact, b: Fact): number {
  if (a.as_of !== b.as_of) return a.as_of < b.as_of ? 1 : -1;
  return QUALITY_RANK[a.quality] - QUALITY_RANK[b.quality];
}

interface Shelf {
  facts: Fact[];
  sorted: boolean;
}

/** Shelves are sorted on first reading: most of a large store is never asked for. */
export function createFactBook(facts: readonly Fact[]): FactBook {
  const shelves = new Map<IssuerId, Map<Metric, Shelf>>();
  for (const fact of facts) {
    let ofIssuer = shelves.get(fact.issuer);
    if (!ofIssuer) {
      ofIssuer = new Map();
      shelves.set(fact.issuer, ofIssuer);
    }
    const shelf = ofIssuer.get(fact.metric);
    if (shelf) shelf.facts.push(fact);
    else ofIssuer.set(fact.metric, { facts: [fact], sorted: false });
  }

  function all(issuer: IssuerId, metric: Metric): readonly Fact[] {
    const shelf = shelves.get(issuer)?.get(metric);
    if (!shelf) return NO_FACTS;
    if (!shelf.sorted) {
      shelf.facts.sort(byNewest);
      shelf.sorted = true;
    }
    return shelf.facts;
  }

  function newest(issuer: IssuerId, metric: Metric, symbol?: string): Fact | null {
    const shelf = all(issuer, metric);
    const found = symbol === undefined ? shelf[0] : shelf.find((fact) => fact.symbol === symbol);
    return found ?? null;
  }

  function fx(pair: string, on: IsoDate): Fact | null {
    return all('fx', 'fx').find((fact) => fact.symbol === pair && fact.as_of <= on) ?? null;
  }

  return { size: facts.length, newest, all, fx };
}
