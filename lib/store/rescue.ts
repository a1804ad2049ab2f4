import { openDB } from 'idb';
import { DATABASE_NAME, type Database } from './schema';

/** The reader's own keys out of a database that is about to be deleted: the one thing in it that nothing can rebuild. */
export async function readKeys(): Promise<[string, string][]> {
  try {
    // Without a version it opens as it is, also when it is newer than we are.
    const database = await openDB(DATABASE_NAME);
    try {
      const names = await database.getAllKeys('keys');
      const keys = await database.getAll('keys');
      return names
        .map((name, place): [string, string] => [name as string, keys[place]])
        .filter(([name, key]) => typeof name === 'string' && typeof key === 'string');
    } finally {
      database.close();
    }
  } catch {
    return [];
  }
}

export async function writeKeys(database: Database, keys: readonly [string, string][]): Promise<void> {
  const transaction = database.transaction('keys', 'readwrite');
  for (const [source, key] of keys) await transaction.store.put(key, source);
  await transaction.done;
}
