/** Facts indexed for look-up. Built once per change of the store, read many times per context. */
import type { IssuerId } from '../universe/issuer';
import type { Fact, Metric } from './fact';

export interface FactBook {
  readonly size: number;
  /** Newest fact by `as_of`, of one line if `symbol` is given; null when there is none. */
  newest(issuer: IssuerId, metric: Metric, symbol?: string): Fact | null;
  /** All facts of one figure, newest `as_of` first. */
  all(issuer: IssuerId, metric: Metric): readonly Fact[];
}

const NO_FACTS: readonly Fact[] = [];
const QUALITY_RANK = { user: 0, official: 1, vendor: 2, press: 3 } as const;

function byNewest(a: Fact, b: Fact): number {
  if (a.as_of !== b.as_of) return a.as_of < b.as_of ? 1 : -1;
  return QUALITY_RANK[a.quality] - QUALITY_RANK[b.quality];
}

/** All figures of one issuer. A plain record, because ten thousand of them are read in one go. */
interface Shelf {
  sorted: boolean;
  readonly lists: Partial<Record<Metric, Fact[]>>;
}

function sortShelf(shelf: Shelf): void {
  for (const list of Object.values(shelf.lists)) if (list.length > 1) list.sort(byNewest);
  shelf.sorted = true;
}

/** Shelves are sorted on first reading: most of a large store is never asked for. */
export function createFactBook(facts: readonly Fact[]): FactBook {
  const shelves = new Map<IssuerId, Shelf>();
  for (const fact of facts) {
    let shelf = shelves.get(fact.issuer);
    if (!shelf) {
      shelf = { sorted: false, lists: {} };
      shelves.set(fact.issuer, shelf);
    }
    const list = shelf.lists[fact.metric];
    if (list) list.push(fact);
    else shelf.lists[fact.metric] = [fact];
  }

  // A reader asks for one issuer's figures in a row; remembering its shelf saves most look-ups.
  let lastIssuer: IssuerId | undefined;
  let lastShelf: Shelf | undefined;

  function all(issuer: IssuerId, metric: Metric): readonly Fact[] {
    if (issuer !== lastIssuer) {
      lastIssuer = issuer;
      lastShelf = shelves.get(issuer);
      if (lastShelf?.sorted === false) sortShelf(lastShelf);
    }
    return lastShelf?.lists[metric] ?? NO_FACTS;
  }

  function newest(issuer: IssuerId, metric: Metric, symbol?: string): Fact | null {
    const shelf = all(issuer, metric);
    const found = symbol === undefined ? shelf[0] : shelf.find((fact) => fact.symbol === symbol);
    return found ?? null;
  }

  return { size: facts.length, newest, all };
}
