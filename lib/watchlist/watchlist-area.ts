/** Which storage the watchlist lives in: `storage.sync`, or `storage.local` where the browser has synchronising off. */
import type { StorageArea } from '../platform/storage-area';
import { createLayeredArea, createLocalArea, type LayeredArea } from './layered-area';

export async function chooseWatchlistArea(
  sync: StorageArea | undefined,
  local: StorageArea,
  logError: (where: string, error: unknown) => void,
): Promise<LayeredArea> {
  if (sync === undefined) return createLocalArea(local);
  try {
    await sync.get('w:');
  } catch (error) {
    logError('watchlist.sync', error);
    return createLocalArea(local);
  }
  const area = createLayeredArea(sync, local, () => Date.now(), logError);
  await area.settle();
  return area;
}
