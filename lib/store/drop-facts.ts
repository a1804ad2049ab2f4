import type { Fact } from '../facts/fact';
import type { Database } from './schema';

/** Takes facts off the live shelves in one transaction; a shelf left empty goes too. How many facts that were. */
export async function dropFacts(database: Database, which: (fact: Fact) => boolean): Promise<number> {
  const transaction = database.transaction('facts', 'readwrite');
  let dropped = 0;
  let cursor = await transaction.store.openCursor(IDBKeyRange.bound(['live'], ['live', []]));
  while (cursor) {
    const { facts, ...shelf } = cursor.value;
    const kept = facts.filter((fact) => !which(fact));
    dropped += facts.length - kept.length;
    if (kept.length === 0) await cursor.delete();
    else if (kept.length < facts.length) await cursor.update({ ...shelf, facts: kept });
    cursor = await cursor.continue();
  }
  await transaction.done;
  return dropped;
}
