import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { StorageArea } from '@/lib/platform/storage-area';
import { chooseWatchlistArea } from '@/lib/watchlist/watchlist-area';

const sync = fakeBrowser.storage.sync as unknown as StorageArea;
const local = fakeBrowser.storage.local as unknown as StorageArea;
const refuse = () => Promise.reject(new Error('refused'));
const silent = () => {};

beforeEach(() => fakeBrowser.reset());

test.each<[string, StorageArea | undefined, StorageArea]>([
  ['sync where it answers', sync, sync],
  ['local where there is no sync', undefined, local],
  ['local where sync is switched off', { get: refuse, set: refuse, remove: refuse }, local],
])('%s', async (_name, offered, expected) => {
  expect(await chooseWatchlistArea(offered, local, silent)).toBe(expected);
});

test('entries kept locally come home, those already in sync win, and other keys stay', async () => {
  await local.set({ 'w:nvda': 'local', 'w:amd': 'local', settings: 1 });
  await sync.set({ 'w:amd': 'sync' });
  await chooseWatchlistArea(sync, local, silent);
  expect(await sync.get(null)).toEqual({ 'w:nvda': 'local', 'w:amd': 'sync' });
  expect(await local.get(null)).toEqual({ settings: 1 });
});

test('what does not fit stays where it is', async () => {
  await local.set({ 'w:nvda': 'local', 'w:amd': 'local' });
  const full: StorageArea = {
    ...sync,
    get: (keys) => sync.get(keys),
    set: (entries) => ('w:amd' in entries ? refuse() : sync.set(entries)),
  };
  expect(await chooseWatchlistArea(full, local, silent)).toBe(full);
  expect({ ...(await local.get(null)), ...(await sync.get(null)) }).toEqual({
    'w:nvda': 'local',
    'w:amd': 'local',
  });
});
