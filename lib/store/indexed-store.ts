import type { Fact } from '../facts/fact';
import { type Connection, damage, isDamage } from './connection';
import { putFacts } from './put-facts';
import { type Database, isFact } from './schema';
import type { Store, StoreCounts } from './store';

/** Range of all keys that begin with `text`: an array sorts after any text, so `[text, []]` ends it. */
const startingWith = (text: string) => IDBKeyRange.bound([text], [text, []]);

async function countBySource(database: Database): Promise<StoreCounts> {
  const { store } = database.transaction('facts');
  const bySource: StoreCounts['bySource'] = {};
  const index = store.index('source_date');
  // Walks backwards, so the first key met of each source is its newest; then skips to the next source.
  let cursor = await index.openKeyCursor(null, 'prev');
  while (cursor) {
    const [source, newest] = cursor.key;
    bySource[source] = { facts: await index.count(startingWith(source)), newest };
    cursor = await index.openKeyCursor(IDBKeyRange.upperBound([source], true), 'prev');
  }
  return { facts: await store.count(), bySource };
}

export function createIndexedStore(connection: Connection): Store {
  /** Runs `work`; if the database turns out to be damaged, once more on one built anew. */
  async function on<T>(work: (database: Database) => Promise<T>): Promise<T> {
    try {
      return await work(await connection.get());
    } catch (error) {
      if (error instanceof DOMException && error.name === 'InvalidStateError') {
        // The browser closed it between our asking and our reading; the next `get` opens it again.
        return work(await connection.get());
      }
      if (!isDamage(error)) throw error;
      return work(await connection.rebuild());
    }
  }

  function whole(rows: Fact[]): Fact[] {
    if (rows.every(isFact)) return rows;
    throw damage('A row is no fact.');
  }

  return {
    kind: 'indexeddb',
    factsOf: (issuers) =>
      on(async (database) => {
        const index = database.transaction('facts').store.index('issuer');
        const found = await Promise.all(issuers.map((issuer) => index.getAll(issuer)));
        return whole(found.flat());
      }),
    allFacts: () => on(async (database) => whole(await database.getAll('facts'))),
    putFacts: (facts) =>
      on(async (database) => putFacts(database.transaction(['facts'], 'readwrite'), 'live', facts)),
    counts: () => on(countBySource),
  };
}
