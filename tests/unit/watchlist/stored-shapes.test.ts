import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { StorageArea } from '@/lib/platform/storage-area';
import { createLocalArea } from '@/lib/watchlist/layered-area';
import { createWatchlist } from '@/lib/watchlist/watchlist';
import entries from './fixtures/entries.json';

const area = fakeBrowser.storage.local as unknown as StorageArea;

/** One fixture for each shape that an entry ever had in the storage; a new field means a new one. */
test.each(entries)('an entry is read and can be written to: $shape', async ({ stored, shown }) => {
  fakeBrowser.reset();
  await area.set({ 'w:nvda': stored });
  const list = createWatchlist({
    area: createLocalArea(area),
    isKnown: () => true,
    now: () => new Date('2026-11-22T10:00:00.000Z'),
  });
  expect(await list.list()).toEqual([shown]);
  await list.addNote('nvda', 'Newest thought');
  const { 'w:nvda': after } = (await area.get('w:nvda')) as { 'w:nvda': object };
  expect(after).toMatchObject({ added_at: stored.added_at, order: stored.order, note: 'Newest thought' });
  expect(Object.keys(after)).toEqual(expect.arrayContaining(Object.keys(stored)));
  if (stored.note !== '') expect(JSON.stringify(after)).toContain(stored.note);
});
