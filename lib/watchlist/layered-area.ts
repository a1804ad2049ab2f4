/**
 * `storage.sync` with `storage.local` above it: what sync has no room or no time for is held locally, read as if it
 * were there, and taken over as soon as it can be. Nothing is ever in neither.
 */
import type { StorageArea } from '../platform/storage-area';
import { StoredEntrySchema } from './entry-schema';
import { mergeEntries } from './merge';
import { bytesOf, type Refused, refusedFor } from './quota';
import { PREFIX } from './rows';

export interface LayeredArea extends StorageArea {
  /** Takes over what is held, as far as it fits; asked too soon after a refusal it does nothing. */
  settle(): Promise<void>;
  state(): Promise<AreaState>;
}

export interface AreaState {
  place: 'sync' | 'local';
  /** Entries in the list's own storage, and what they count there in bytes. */
  entries: number;
  bytes: number;
  /** Changes that this device alone has. */
  held: number;
  /** Why the last one was held; null = none was since the worker started. */
  why: Refused | null;
}

type Items = Record<string, unknown>;

const TRY_AGAIN_MS = 60_000;
/** Stands locally for an entry that sync still has to remove. */
const REMOVED = { removed: true };

const isEntry = (key: string) => key.startsWith(PREFIX);
const isRemoved = (value: unknown) => (value as { removed?: unknown } | null)?.removed === true;
const keysOf = (keys: string | readonly string[]) => (typeof keys === 'string' ? [keys] : [...keys]);
const stateOf = (items: Items) => ({
  entries: Object.keys(items).filter(isEntry).length,
  bytes: Object.entries(items).reduce((sum, [key, value]) => sum + bytesOf(key, value), 0),
});

/** Both changed while apart: merged where both can be read, else what sync has stays. */
function together(held: unknown, present: unknown): unknown {
  if (present === undefined) return held;
  const mine = StoredEntrySchema.safeParse(held);
  const theirs = StoredEntrySchema.safeParse(present);
  return mine.success && theirs.success ? mergeEntries(mine.data, theirs.data) : present;
}

export function createLayeredArea(
  sync: StorageArea,
  local: StorageArea,
  clock: () => number,
  logError: (where: string, error: unknown) => void,
): LayeredArea {
  let why: Refused | null = null;
  let triedAt = Number.NEGATIVE_INFINITY;

  async function heldItems(): Promise<Items> {
    const all = await local.get(null);
    return Object.fromEntries(Object.entries(all).filter(([key]) => isEntry(key)));
  }

  /** Sync items that were taken; on a refusal for want of room the halves are tried, down to single entries. */
  async function putWhatFits(items: [string, unknown][]): Promise<string[]> {
    if (items.length === 0) return [];
    try {
      await sync.set(Object.fromEntries(items));
      return items.map(([key]) => key);
    } catch (error) {
      why = refusedFor(error);
      triedAt = clock();
      logError('watchlist.sync', error);
      if (why !== 'full' || items.length === 1) return [];
      const half = items.length >> 1;
      return [...(await putWhatFits(items.slice(0, half))), ...(await putWhatFits(items.slice(half)))];
    }
  }

  async function settleNow(): Promise<void> {
    const held = Object.entries(await heldItems());
    if (held.length === 0) return;
    const gone = held.filter(([, value]) => isRemoved(value)).map(([key]) => key);
    const changed = held.filter(([, value]) => !isRemoved(value));
    if (gone.length > 0) await sync.remove(gone).then(() => local.remove(gone));
    if (changed.length === 0) return;
    const present = await sync.get(changed.map(([key]) => key));
    const merged = changed.map(([key, value]): [string, unknown] => [key, together(value, present[key])]);
    const taken = await putWhatFits(merged);
    if (taken.length > 0) await local.remove(taken);
    if (taken.length === changed.length) why = null;
  }

  return {
    async get(keys) {
      const [below, held] = await Promise.all([sync.get(keys), heldItems()]);
      const wanted = keys === null ? null : new Set(keysOf(keys));
      const items: Items = { ...below };
      for (const [key, value] of Object.entries(held)) {
        if (wanted !== null && !wanted.has(key)) continue;
        if (isRemoved(value)) delete items[key];
        else items[key] = value;
      }
      return items;
    },

    async set(entries) {
      const all = Object.entries(entries);
      const taken = await putWhatFits(all);
      const isTaken = new Set(taken);
      const left = all.filter(([key]) => !isTaken.has(key));
      if (left.length > 0) await local.set(Object.fromEntries(left));
      const held = await heldItems();
      const covered = taken.filter((key) => key in held);
      if (covered.length > 0) await local.remove(covered);
    },

    async remove(keys) {
      const gone = keysOf(keys);
      try {
        await sync.remove(gone);
        await local.remove(gone.filter(isEntry));
      } catch (error) {
        why = refusedFor(error);
        triedAt = clock();
        logError('watchlist.sync', error);
        await local.set(Object.fromEntries(gone.map((key) => [key, REMOVED])));
      }
    },

    async settle() {
      if (clock() - triedAt < TRY_AGAIN_MS && clock() >= triedAt) return;
      triedAt = clock();
      await settleNow().catch((error) => logError('watchlist.settle', error));
    },

    async state() {
      const [items, held] = await Promise.all([sync.get(null), heldItems()]);
      return { place: 'sync', ...stateOf(items), held: Object.keys(held).length, why };
    },
  };
}

/** The same where there is no sync at all. */
export function createLocalArea(local: StorageArea): LayeredArea {
  return {
    get: (keys) => local.get(keys),
    set: (entries) => local.set(entries),
    remove: (keys) => local.remove(keys),
    settle: async () => undefined,
    state: async () => {
      const all = await local.get(null);
      const own = Object.fromEntries(Object.entries(all).filter(([key]) => isEntry(key)));
      return { place: 'local', ...stateOf(own), held: 0, why: null };
    },
  };
}
