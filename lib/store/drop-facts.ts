import type { Fact } from '../facts/fact';
import { frontRowOf } from './front-row';
import type { Database } from './schema';

/** Takes facts off the live shelves in one transaction; a shelf left empty goes too. How many facts that were. */
export async function dropFacts(database: Database, which: (fact: Fact) => boolean): Promise<number> {
  const transaction = database.transaction(['facts', 'fronts'], 'readwrite');
  const fronts = transaction.objectStore('fronts');
  let dropped = 0;
  let cursor = await transaction.objectStore('facts').openCursor(IDBKeyRange.bound(['live'], ['live', []]));
  while (cursor) {
    const { facts, ...shelf } = cursor.value;
    const kept = facts.filter((fact) => !which(fact));
    dropped += facts.length - kept.length;
    if (kept.length === 0) {
      await Promise.all([cursor.delete(), fronts.delete(shelf.issuer)]);
    } else if (kept.length < facts.length) {
      await Promise.all([
        cursor.update({ ...shelf, facts: kept }),
        fronts.put(frontRowOf(shelf.issuer, kept)),
      ]);
    }
    cursor = await cursor.continue();
  }
  await transaction.done;
  return dropped;
}
