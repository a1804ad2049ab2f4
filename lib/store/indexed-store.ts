import type { Fact } from '../facts/fact';
import { type Connection, damage, isDamage } from './connection';
import { countFacts } from './count-facts';
import { dropFacts } from './drop-facts';
import { type Database, type FactShelf, isShelf } from './schema';
import type { Store, WorkTable } from './store';
import { writeAll } from './write-all';

function factsOn(shelves: FactShelf[]): Fact[] {
  if (!shelves.every(isShelf)) throw damage('A row holds no facts.');
  return shelves.flatMap(({ facts }) => facts);
}

const isClosed = (error: unknown) => error instanceof DOMException && error.name === 'InvalidStateError';

export function createIndexedStore(connection: Connection): Store {
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
    putFacts: (facts) => write({ put: [], remove: [], facts }),
    dropFacts: (which) => on((database) => dropFacts(database, which)),
    counts: async () => countFacts(await allFacts()),
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
  };
}
