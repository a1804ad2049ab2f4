import { putFacts } from './put-facts';
import type { Database } from './schema';
import type { WorkTable } from './store';

type Change = Parameters<WorkTable['write']>[0];

/** Facts, rows and removals in one transaction: whatever fails, at our side or the disk's, undoes all of it. */
export async function writeAll(database: Database, { put, remove, facts }: Change): Promise<void> {
  const transaction = database.transaction(['facts', 'fronts', 'jobs'], 'readwrite');
  const jobs = transaction.objectStore('jobs');
  const requests: Promise<unknown>[] = [];
  try {
    for (const [key, value] of put) requests.push(jobs.put(value, key));
    for (const key of remove) requests.push(jobs.delete(key));
    await Promise.all([putFacts(transaction, 'live', facts), ...requests]);
  } catch (error) {
    // Each of them is told that it was undone; the one error that says why is thrown.
    for (const undone of [...requests, transaction.done]) undone.catch(() => undefined);
    if (transaction.error === null) transaction.abort();
    throw transaction.error ?? error;
  }
  await transaction.done;
}
