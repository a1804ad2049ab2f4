import type { IDBPTransaction } from 'idb';
import type { Fact } from '../facts/fact';
import { type FactOrigin, keyOf, type SectorLensSchema } from './schema';

type Writing = IDBPTransaction<SectorLensSchema, ('facts' | 'meta')[], 'readwrite'>;

/** Fills the transaction and waits until it is on disk; a fact the database refuses undoes all of it. */
export async function putFacts(
  transaction: Writing,
  origin: FactOrigin,
  facts: readonly Fact[],
): Promise<void> {
  const store = transaction.objectStore('facts');
  const puts: Promise<unknown>[] = [];
  try {
    for (const fact of facts) puts.push(store.put(fact, keyOf(origin, fact)));
    await Promise.all(puts);
  } catch (error) {
    // Undoing rejects each of them; the one error that says why is thrown below.
    for (const undone of [...puts, transaction.done]) undone.catch(() => undefined);
    // Already undone when the database itself refused.
    if (transaction.error === null) transaction.abort();
    throw error;
  }
  await transaction.done;
}
