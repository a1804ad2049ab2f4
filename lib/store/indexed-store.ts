import type { Fact } from '../facts/fact';
import { type Connection, damage, isDamage } from './connection';
import { countFacts } from './count-facts';
import { putFacts } from './put-facts';
import { type Database, type FactShelf, isShelf } from './schema';
import type { Store } from './store';

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

  return {
    kind: 'indexeddb',
    allFacts,
    factsOf: (issuers) =>
      on(async (database) => {
        const index = database.transaction('facts').store.index('issuer');
        const found = await Promise.all(issuers.map((issuer) => index.getAll(issuer)));
        return factsOn(found.flat());
      }),
    putFacts: (facts) =>
      on(async (database) => {
        const transaction = database.transaction(['facts'], 'readwrite');
        await putFacts(transaction, 'live', facts);
        await transaction.done;
      }),
    counts: async () => countFacts(await allFacts()),
  };
}
