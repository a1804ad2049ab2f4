/** The database: facts, what is known about them, the refresh queue and the reader's keys for sources. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Fact, IsoDate, Metric } from '../facts/fact';
import type { IssuerId } from '../universe/issuer';

export const DATABASE_NAME = 'sector-lens';

/** Where a fact came in: facts of the bundled picture are replaced as a whole, live ones are not touched by that. */
export type FactOrigin = 'snapshot' | 'live';

/** `[origin, issuer, metric, symbol, source, as_of, period_end or '', currency or '']` */
export type FactKey = [FactOrigin, IssuerId, Metric, string, string, IsoDate, string, string];

/** Which bundled picture the facts of origin `snapshot` are. */
export interface SeedMark {
  as_of: IsoDate;
  stamp: string;
}

export interface SectorLensSchema extends DBSchema {
  facts: {
    key: FactKey;
    value: Fact;
    indexes: { issuer: IssuerId; issuer_metric: [IssuerId, Metric]; source_date: [string, IsoDate] };
  };
  meta: { key: 'seed'; value: SeedMark };
  /** Work of the refresh queue, by its id. */
  jobs: { key: string; value: unknown };
  /** Keys for sources: here and nowhere else, because content scripts can read `storage.*` but not this. */
  keys: { key: string; value: unknown };
}

export type Database = IDBPDatabase<SectorLensSchema>;
type UpgradeTransaction = IDBPTransaction<SectorLensSchema, StoreNames<SectorLensSchema>[], 'versionchange'>;
type Upgrade = (database: Database, transaction: UpgradeTransaction) => void;

/** Step `i` leads from version `i` to `i + 1`; a step that was released is never changed again. */
const UPGRADES: readonly Upgrade[] = [
  (database) => {
    const facts = database.createObjectStore('facts');
    facts.createIndex('issuer', 'issuer');
    facts.createIndex('issuer_metric', ['issuer', 'metric']);
    facts.createIndex('source_date', ['source', 'as_of']);
    database.createObjectStore('meta');
    database.createObjectStore('jobs');
    database.createObjectStore('keys');
  },
];

export const DATABASE_VERSION = UPGRADES.length;

export function upgradeFrom(version: number, database: Database, transaction: UpgradeTransaction): void {
  for (const step of UPGRADES.slice(version)) step(database, transaction);
}

const STORES = ['facts', 'meta', 'jobs', 'keys'] as const;

/** False for a database that carries our name and version but not our stores. */
export function isWhole(database: Database): boolean {
  if (!STORES.every((name) => database.objectStoreNames.contains(name))) return false;
  const { indexNames } = database.transaction('facts').store;
  return ['issuer', 'issuer_metric', 'source_date'].every((name) => indexNames.contains(name as 'issuer'));
}

export function keyOf(origin: FactOrigin, fact: Fact): FactKey {
  const { issuer, metric, symbol, source, as_of, period_end, currency } = fact;
  return [origin, issuer, metric, symbol, source, as_of, period_end ?? '', currency ?? ''];
}

/** False for a row that is no fact, which only damage can have put there. */
export function isFact(row: unknown): row is Fact {
  if (typeof row !== 'object' || row === null) return false;
  const { issuer, symbol, metric, value, as_of, source } = row as Partial<Record<keyof Fact, unknown>>;
  return (
    Number.isFinite(value) &&
    [issuer, symbol, metric, as_of, source].every((text) => typeof text === 'string')
  );
}
