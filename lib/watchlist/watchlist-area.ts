/** Which storage the watchlist lives in: `storage.sync`, or `storage.local` where the browser has synchronising off. */
import type { StorageArea } from '../platform/storage-area';

const isEntry = (key: string) => key.startsWith('w:');

/**
 * Brings entries kept locally while `sync` was away back to it, one by one: written first and removed after, so a kill
 * loses none, and what does not fit waits for the next start.
 */
async function bringHome(local: StorageArea, sync: StorageArea): Promise<void> {
  for (const [key, entry] of Object.entries(await local.get(null))) {
    if (!isEntry(key)) continue;
    if ((await sync.get(key))[key] === undefined) await sync.set({ [key]: entry });
    await local.remove(key);
  }
}

export async function chooseWatchlistArea(
  sync: StorageArea | undefined,
  local: StorageArea,
  logError: (where: string, error: unknown) => void,
): Promise<StorageArea> {
  if (sync === undefined) return local;
  try {
    await sync.get('w:');
  } catch (error) {
    logError('watchlist.sync', error);
    return local;
  }
  try {
    await bringHome(local, sync);
  } catch (error) {
    logError('watchlist.bringHome', error);
  }
  return sync;
}
