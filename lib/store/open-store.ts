import { say } from '../words/say';
import { createConnection } from './connection';
import { createIndexedStore } from './indexed-store';
import { createLateStore } from './late-store';
import { createMemoryStore } from './memory-store';
import type { Seed, Store } from './store';

interface StoreParts {
  picture: Seed;
  addNotice: (sentence: string) => Promise<void>;
  logError: (where: string, error: unknown) => void;
}

/** A private window may neither open nor refuse a database; a reader who hovers waits no longer than this, in ms. */
const PATIENCE_MS = 2000;

/** The store, whatever happens: in memory where the browser has no database, refuses it or leaves us waiting. */
export async function openStore({ picture, addNotice, logError }: StoreParts): Promise<Store> {
  const inMemory = () => createMemoryStore(picture);
  // Some browsers throw already when the name is read.
  try {
    if (typeof indexedDB === 'undefined' || indexedDB === null) return inMemory();
  } catch {
    return inMemory();
  }
  const connection = createConnection({
    picture,
    onSetAside: (why) => addNotice(say(`answers_store_${why}`)),
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new DOMException('no answer from the database', 'TimeoutError')),
      PATIENCE_MS,
    );
  });
  const opened = connection.get().then(() => createIndexedStore(connection, picture));
  try {
    return await Promise.race([opened, tooLong]);
  } catch (error) {
    logError('store.open', error);
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return isLate ? createLateStore(inMemory(), opened) : inMemory();
  } finally {
    clearTimeout(timer);
  }
}
