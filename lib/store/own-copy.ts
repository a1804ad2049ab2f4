/**
 * What the reader wrote, a second time in a database of its own: the first one can be deleted while it is open, by a
 * cleaning tool or by hand, and nothing else brings theses and conditions back.
 */
import { openDB } from 'idb';
import type { WorkRow } from './store';

const COPY_NAME = 'sector-lens-copy';
const ROWS = 'own';

async function withCopy<T>(work: (copy: Awaited<ReturnType<typeof openCopy>>) => Promise<T>): Promise<T> {
  const copy = await openCopy();
  try {
    return await work(copy);
  } finally {
    copy.close();
  }
}

const openCopy = () =>
  openDB<{ own: { key: string; value: unknown } }>(COPY_NAME, 1, {
    upgrade: (database) => void database.createObjectStore(ROWS),
  });

/** Replaces the copy by these rows, all or none. */
export function writeOwnCopy(rows: readonly WorkRow[]): Promise<void> {
  return withCopy(async (copy) => {
    const transaction = copy.transaction(ROWS, 'readwrite');
    await transaction.store.clear();
    await Promise.all(rows.map(([key, value]) => transaction.store.put(value, key)));
    await transaction.done;
  });
}

/** Empty where there is no copy, or none that can be read. */
export async function readOwnCopy(): Promise<[string, unknown][]> {
  try {
    return await withCopy(async (copy) => {
      const { store } = copy.transaction(ROWS);
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return keys.map((key, place): [string, unknown] => [key, values[place]]);
    });
  } catch {
    return [];
  }
}
