/**
 * Opens the database, and opens it again when the browser closed it. A newer or damaged one is set aside: everything
 * in it can be read from the package or fetched again, but for the reader's keys and words, which are carried over.
 */
import { deleteDB, openDB } from 'idb';
import { readOwnCopy } from './own-copy';
import { putBack, rescue } from './rescue';
import {
  DATABASE_NAME,
  DATABASE_VERSION,
  type Database,
  isWhole,
  type SectorLensSchema,
  upgradeFrom,
} from './schema';
import { seed } from './seed';
import type { Seed } from './store';

export type SetAside = 'newer' | 'damaged';

interface ConnectionParts {
  /** Put into every newly opened database before anyone else sees it. */
  picture: Seed;
  onSetAside: (why: SetAside) => Promise<void>;
}

export interface Connection {
  /** The open database; opens it if need be. */
  get(): Promise<Database>;
  /** Deletes the database and opens an empty one, prepared anew. */
  rebuild(): Promise<Database>;
}

const OURS = 'DamagedDatabase';
/** What browsers throw for a file they cannot read; everything else (private windows, no space) is not damage. */
const DAMAGE: ReadonlySet<string> = new Set([OURS, 'UnknownError', 'NotReadableError', 'NotFoundError']);

/** For contents that only damage explains. */
export function damage(what: string): DOMException {
  return new DOMException(what, OURS);
}

export function isDamage(error: unknown): boolean {
  return error instanceof DOMException && DAMAGE.has(error.name);
}

const isNewer = (error: unknown) => error instanceof DOMException && error.name === 'VersionError';

export function createConnection({ picture, onSetAside }: ConnectionParts): Connection {
  let current: Promise<Database> | null = null;

  async function open(): Promise<Database> {
    const forget = () => {
      current = null;
    };
    let isNew = false;
    const database = await openDB<SectorLensSchema>(DATABASE_NAME, DATABASE_VERSION, {
      upgrade: (opened, from, _to, transaction) => {
        isNew = from === 0;
        return upgradeFrom(from, opened, transaction);
      },
      // Another version of us wants to upgrade or delete it: let go at once, the next call opens it again.
      blocking: (_current, _blocked, event) => {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
    if (isWhole(database)) {
      if (isNew) await putBack(database, { keys: [], own: await readOwnCopy() });
      return database;
    }
    database.close();
    throw damage('The database has other stores than ours.');
  }

  async function openAnew(why: SetAside): Promise<Database> {
    const rescued = await rescue();
    await deleteDB(DATABASE_NAME);
    const database = await open();
    await putBack(database, rescued);
    await seed(database, picture);
    await onSetAside(why);
    return database;
  }

  async function connect(): Promise<Database> {
    try {
      const database = await open();
      await seed(database, picture);
      return database;
    } catch (error) {
      if (isNewer(error)) return openAnew('newer');
      if (isDamage(error)) return openAnew('damaged');
      throw error;
    }
  }

  function keep(opening: Promise<Database>): Promise<Database> {
    current = opening;
    opening.catch(() => {
      if (current === opening) current = null;
    });
    return opening;
  }

  return {
    get: () => current ?? keep(connect()),
    rebuild: async () => {
      const broken = await current?.catch(() => null);
      broken?.close();
      return keep(openAnew('damaged'));
    },
  };
}
