import { writeOwnCopy } from './own-copy';
import type { Database } from './schema';
import type { OwnRows } from './store';

/** Rows and removals in one transaction: whatever fails undoes all of it. */
export async function writeOwn(
  database: Database,
  { put, remove }: Parameters<OwnRows['write']>[0],
): Promise<void> {
  const transaction = database.transaction('own', 'readwrite');
  const requests: Promise<unknown>[] = [];
  try {
    for (const [key, value] of put) requests.push(transaction.store.put(value, key));
    for (const key of remove) requests.push(transaction.store.delete(key));
    await Promise.all(requests);
  } catch (error) {
    // Each of them is told that it was undone; the one error that says why is thrown.
    for (const undone of [...requests, transaction.done]) undone.catch(() => undefined);
    if (transaction.error === null) transaction.abort();
    throw transaction.error ?? error;
  }
  await transaction.done;
}

/** Best effort: what was written stands, and the next write copies it again. */
export async function copyOwn(database: Database): Promise<void> {
  const { store } = database.transaction('own');
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  await writeOwnCopy(keys.map((key, place) => [key, values[place]] as const)).catch(() => undefined);
}
