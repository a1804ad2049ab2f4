import { putFacts } from './put-facts';
import type { Database } from './schema';
import type { Seed } from './store';

const stampOf = ({ as_of, facts, release }: Seed) => `${as_of} ${facts.length} ${release}`;

/**
 * Puts the bundled picture into the database unless it is there already or a newer one is. One transaction: a kill on
 * the way leaves the former picture. Facts from other origins are not touched.
 */
export async function seed(database: Database, picture: Seed): Promise<void> {
  const stamp = stampOf(picture);
  const present = await database.get('meta', 'seed');
  if (present && (present.stamp === stamp || present.as_of > picture.as_of)) return;
  const transaction = database.transaction(['facts', 'fronts', 'meta'], 'readwrite', {
    durability: 'relaxed',
  });
  await transaction.objectStore('facts').delete(IDBKeyRange.bound(['snapshot'], ['snapshot', []]));
  await transaction.objectStore('meta').put({ as_of: picture.as_of, stamp }, 'seed');
  await putFacts(transaction, 'snapshot', picture.facts);
  await transaction.done;
}
