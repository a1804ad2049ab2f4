import type { Fact } from '../facts/fact';
import { type Connection, damage, isDamage } from './connection';
import { addCounts, countFacts } from './count-facts';
import { dropFacts } from './drop-facts';
import { type FrontRow, frontRowOf } from './front-row';
import { unpackFacts } from './packed-facts';
import { type Database, type FactShelf, isShelf } from './schema';
import type { Seed, Store, StoreCounts, WorkTable } from './store';
import { writeAll } from './write-all';
import { copyOwn, writeOwn } from './write-own';

function factsOn(shelves: FactShelf[]): Fact[] {
  if (!shelves.every(isShelf)) throw damage('A row holds no facts.');
  return shelves.flatMap(({ facts }) => facts);
}

const live = () => IDBKeyRange.bound(['live'], ['live', []]);

const isClosed = (error: unknown) => error instanceof DOMException && error.name === 'InvalidStateError';

/** Fronts are made of the shelves, so a row that damage made unreadable is made anew and nothing is lost. */
async function mendFronts(database: Database): Promise<FrontRow[]> {
  // One transaction: what a refresh writes meanwhile waits, and is not overwritten with what was read before it.
  const transaction = database.transaction(['facts', 'fronts'], 'readwrite');
  const fronts = transaction.objectStore('fronts');
  const shelves = await transaction.objectStore('facts').getAll(live());
  const rows = shelves.filter(isShelf).map(({ issuer, facts }) => frontRowOf(issuer, facts));
  await Promise.all([fronts.clear(), ...rows.map((row) => fronts.put(row)), transaction.done]);
  return rows;
}

export function createIndexedStore(connection: Connection, picture: Pick<Seed, 'facts'>): Store {
  /** Runs `work`; once more if the browser had closed the database meanwhile, or on one built anew if it is damaged. */
  async function on<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await work(await connection.get());
    } catch (error) {
      if (isClosed(error)) return work(await connection.get());
      if (isDamage(error)) return work(await connection.rebuild());
      throw error;
    }
  }

  const allFacts = () => on(async (database) => factsOn(await database.getAll('facts')));

  const write: WorkTable['write'] = (change) => on((database) => writeAll(database, change));

  return {
    kind: 'indexeddb',
    allFacts,
    factsOf: (issuers) =>
      on(async (database) => {
        const index = database.transaction('facts').store.index('issuer');
        const found = await Promise.all(issuers.map((issuer) => index.getAll(issuer)));
        return factsOn(found.flat());
      }),
    currentFacts: () =>
      on(async (database) => {
        const rows = await database.getAll('fronts');
        try {
          return [...rows.flatMap(unpackFacts), ...picture.facts];
        } catch {
          return [...(await mendFronts(database)).flatMap(unpackFacts), ...picture.facts];
        }
      }),
    putFacts: (facts) => write({ put: [], remove: [], facts }),
    dropFacts: (which) => on((database) => dropFacts(database, which)),
    counts: () =>
      on(async (database) => {
        const [shelves, rows] = await Promise.all([
          database.getAll('facts', IDBKeyRange.bound(['snapshot'], ['snapshot', []])),
          database.getAll('fronts'),
        ]);
        return addCounts([
          countFacts(factsOn(shelves)),
          ...rows.map(({ counts }): StoreCounts => JSON.parse(counts)),
        ]);
      }),
    work: {
      rows: () =>
        on(async (database) => {
          const { store } = database.transaction('jobs');
          const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
          return keys.map((key, place) => [key, values[place]] as const);
        }),
      get: (key) => on((database) => database.get('jobs', key)),
      write,
    },
    keys: {
      get: (source) => on(async (database) => (await database.get('keys', source)) ?? null),
      put: (source, key) => on(async (database) => void (await database.put('keys', key, source))),
      remove: (source) => on((database) => database.delete('keys', source)),
    },
    own: {
      under: (prefix) =>
        on(async (database) => {
          const { store } = database.transaction('own');
          const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
          const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
          return keys.map((key, place) => [key, values[place]] as const);
        }),
      get: (key) => on((database) => database.get('own', key)),
      write: (change) =>
        on(async (database) => {
          await writeOwn(database, change);
          await copyOwn(database);
        }),
    },
  };
}
