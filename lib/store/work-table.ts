import type { WorkTable } from '../refresh/stored-queue';
import { putFacts } from './put-facts';
import type { Database } from './schema';

/** The table the refresh queue lies in. `on` runs work on the open database, as the store does. */
export function createWorkTable(on: <T>(work: (database: Database) => Promise<T>) => Promise<T>): WorkTable {
  return {
    rows: () =>
      on(async (database) => {
        const { store, done } = database.transaction('jobs');
        const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
        await done;
        return keys.map((key, place) => [key, values[place]] as const);
      }),
    get: (key) => on((database) => database.get('jobs', key)),
    write: ({ put, remove, facts }) =>
      on(async (database) => {
        const transaction = database.transaction(['facts', 'jobs'], 'readwrite');
        const jobs = transaction.objectStore('jobs');
        try {
          await Promise.all([
            facts.length > 0 ? putFacts(transaction, 'live', facts) : null,
            ...put.map(async ([key, value]) => jobs.put(value, key)),
            ...remove.map(async (key) => jobs.delete(key)),
          ]);
        } catch (error) {
          // A row that cannot be written as such does not end the transaction by itself; the others would stay.
          transaction.done.catch(() => undefined);
          if (!(error instanceof DOMException && error.name === 'AbortError')) transaction.abort();
          throw error;
        }
        await transaction.done;
      }),
  };
}
