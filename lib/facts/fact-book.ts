/** Facts indexed for look-up. Built once per change of the store, read many times per context. */
import type { IssuerId } from '../universe/issuer';
import type { Fact, IsoDate, Metric } from './fact';
import { EMPTY_SHELF, type Shelf, shelve, soundUntil } from './shelf';

export interface FactBook {
  readonly size: number;
  /** Newest fact by `as_of`, of one line if `symbol` is given; null when there is none. */
  newest(issuer: IssuerId, metric: Metric, symbol?: string): Fact | null;
  /** All facts of one figure, newest `as_of` first. */
  all(issuer: IssuerId, metric: Metric): readonly Fact[];
  /** All figures of one issuer. */
  issuer(issuer: IssuerId): IssuerFacts;
}

export interface IssuerFacts {
  readonly shelf: Shelf;
  /** Every fact can be read from this day on; null where one of them can be no figure. */
  readonly soundUntil: IsoDate | null;
}

const NOTHING_KNOWN: IssuerFacts = { shelf: EMPTY_SHELF, soundUntil: '' };

/** Facts are shelved on the first reading of their issuer: most of a large store is never asked for. */
export function createFactBook(facts: readonly Fact[]): FactBook {
  const loose = new Map<IssuerId, Fact[] | IssuerFacts>();
  // Stores keep the facts of an issuer together, so its place is mostly that of the fact before.
  let filed: IssuerId | undefined;
  let pile: Fact[] = [];
  for (const fact of facts) {
    if (fact.issuer !== filed) {
      filed = fact.issuer;
      const known = loose.get(filed) as Fact[] | undefined;
      pile = known ?? [];
      if (!known) loose.set(filed, pile);
    }
    pile.push(fact);
  }

  // A reader asks for one issuer's figures in a row; remembering them saves most look-ups.
  let lastIssuer: IssuerId | undefined;
  let last = NOTHING_KNOWN;

  function ofIssuer(issuer: IssuerId): IssuerFacts {
    if (issuer === lastIssuer) return last;
    let found = loose.get(issuer) ?? NOTHING_KNOWN;
    if (Array.isArray(found)) {
      found = { shelf: shelve(found), soundUntil: soundUntil(found) };
      loose.set(issuer, found);
    }
    lastIssuer = issuer;
    last = found;
    return found;
  }

  function all(issuer: IssuerId, metric: Metric): readonly Fact[] {
    return ofIssuer(issuer).shelf[metric];
  }

  function newest(issuer: IssuerId, metric: Metric, symbol?: string): Fact | null {
    const list = all(issuer, metric);
    const found = symbol === undefined ? list[0] : list.find((fact) => fact.symbol === symbol);
    return found ?? null;
  }

  return { size: facts.length, newest, all, issuer: ofIssuer };
}
