import { openDB } from 'idb';
import { DATABASE_NAME, type Database } from './schema';

/** What nothing can rebuild: the reader's keys, and what the reader wrote. */
export interface Rescued {
  keys: [string, string][];
  own: [string, unknown][];
}

/** Rows of one store with names that are text; none where there is no such store. */
async function rowsOf(
  database: Awaited<ReturnType<typeof openDB>>,
  store: string,
): Promise<[string, unknown][]> {
  if (!database.objectStoreNames.contains(store)) return [];
  const names = await database.getAllKeys(store);
  const rows = await database.getAll(store);
  return names
    .map((name, place): [string, unknown] => [name as string, rows[place]])
    .filter(([name]) => typeof name === 'string');
}

/** The reader's own things out of a database that is about to be deleted. */
export async function rescue(): Promise<Rescued> {
  try {
    // Without a version it opens as it is, also when it is newer than we are.
    const database = await openDB(DATABASE_NAME);
    try {
      const keys = await rowsOf(database, 'keys').catch(() => []);
      const own = await rowsOf(database, 'own').catch(() => []);
      const texts = keys.flatMap(([name, key]): [string, string][] =>
        typeof key === 'string' ? [[name, key]] : [],
      );
      return { keys: texts, own };
    } finally {
      database.close();
    }
  } catch {
    return { keys: [], own: [] };
  }
}

export async function putBack(database: Database, { keys, own }: Rescued): Promise<void> {
  const transaction = database.transaction(['keys', 'own'], 'readwrite');
  for (const [source, key] of keys) await transaction.objectStore('keys').put(key, source);
  for (const [name, row] of own) await transaction.objectStore('own').put(row, name);
  await transaction.done;
}
