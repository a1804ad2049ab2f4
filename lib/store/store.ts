/** What the rest of the background sees of the database, and what stands in for it where there is none. */
import type { Fact, IsoDate } from '../facts/fact';
import type { IssuerId } from '../universe/issuer';

export interface StoreCounts {
  facts: number;
  bySource: Record<string, { facts: number; newest: IsoDate }>;
}

export type WorkRow = readonly [key: string, value: unknown];

/** What the refresh queue keeps between two lives of the worker. */
export interface WorkTable {
  rows(): Promise<readonly WorkRow[]>;
  /** Undefined when there is no such row. */
  get(key: string): Promise<unknown>;
  /** Facts, rows and removals: all of them or none. Rejects with `QuotaExceededError` on a full disk. */
  write(change: {
    put: readonly WorkRow[];
    remove: readonly string[];
    facts: readonly Fact[];
  }): Promise<void>;
}

/** The reader's own keys, by source. */
export interface SourceKeys {
  get(source: string): Promise<string | null>;
  put(source: string, key: string): Promise<void>;
  remove(source: string): Promise<void>;
}

/** What the reader wrote: theses, conditions, their log. Nothing but the reader's own removal takes a row away. */
export interface OwnRows {
  /** Rows whose key begins so, in the order of their keys. */
  under(prefix: string): Promise<readonly WorkRow[]>;
  get(key: string): Promise<unknown>;
  /** All of it or none. */
  write(change: { put: readonly WorkRow[]; remove: readonly string[] }): Promise<void>;
}

export interface Store {
  /** `memory`: the browser refuses a database; the bundled picture still answers, and nothing outlives the worker. */
  readonly kind: 'indexeddb' | 'memory';
  factsOf(issuers: readonly IssuerId[]): Promise<Fact[]>;
  allFacts(): Promise<Fact[]>;
  /** What contexts rest on: the newest of every figure and a thinned past (`frontOf`), far quicker than all. */
  currentFacts(): Promise<Fact[]>;
  /** Adds facts read from a source; the same figure of the same day and source is replaced. All of them or none. */
  putFacts(facts: readonly Fact[]): Promise<void>;
  /** Deletes the facts that `which` names, but for those of the bundled picture; how many that were. */
  dropFacts(which: (fact: Fact) => boolean): Promise<number>;
  counts(): Promise<StoreCounts>;
  readonly work: WorkTable;
  readonly keys: SourceKeys;
  readonly own: OwnRows;
}

/** The picture that ships in the package, as the store is seeded with it. */
export interface Seed {
  as_of: IsoDate;
  facts: readonly Fact[];
  /** Changes with every release, so that a corrected picture of the same date replaces the former one. */
  release: string;
}
