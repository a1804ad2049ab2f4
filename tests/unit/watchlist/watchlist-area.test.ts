/** The list's storage when the browser will not take all of it: nothing is ever in neither place. */
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { StorageArea } from '@/lib/platform/storage-area';
import { createLayeredArea } from '@/lib/watchlist/layered-area';
import { chooseWatchlistArea } from '@/lib/watchlist/watchlist-area';

const sync = fakeBrowser.storage.sync as unknown as StorageArea;
const local = fakeBrowser.storage.local as unknown as StorageArea;
const refuse = () => Promise.reject(new Error('refused'));
const silent = () => {};
const row = (note: string, more: object = {}) => ({
  added_at: '2026-01-01T00:00:00Z',
  order: 'i',
  note,
  ...more,
});

let now = 0;
const FULL = 'QUOTA_BYTES quota exceeded';
const BUSY = 'This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.';

/** A sync that takes `room` entries, and says `words` to any more. */
function limited(room: { entries: number; words: string }): StorageArea {
  const check = async (keys: readonly string[]) => {
    const present = Object.keys(await sync.get(null)).filter((key) => !keys.includes(key));
    if (present.length + keys.length > room.entries) throw new Error(room.words);
  };
  return {
    get: (keys) => sync.get(keys),
    set: async (entries) => {
      await check(Object.keys(entries));
      await sync.set(entries);
    },
    remove: async (keys) => {
      if (room.words === BUSY) throw new Error(BUSY);
      await sync.remove(keys);
    },
  };
}
const layered = (below: StorageArea) => createLayeredArea(below, local, () => now, silent);

beforeEach(() => {
  fakeBrowser.reset();
  now = 1_000_000;
});

test.each<[string, StorageArea | undefined, string]>([
  ['sync where it answers', sync, 'sync'],
  ['local where there is no sync', undefined, 'local'],
  ['local where sync is switched off', { get: refuse, set: refuse, remove: refuse }, 'local'],
])('%s', async (_name, offered, expected) => {
  const area = await chooseWatchlistArea(offered, local, silent);
  expect((await area.state()).place).toBe(expected);
});

test('entries kept locally come home, merged with what sync has, and other keys stay', async () => {
  await local.set({ 'w:nvda': row('mine'), 'w:amd': row('here', { tags: ['a'] }), settings: 1 });
  await sync.set({ 'w:amd': row('there', { tags: ['b'] }) });
  const area = await chooseWatchlistArea(sync, local, silent);
  const items = await sync.get(null);
  expect(items['w:nvda']).toEqual(row('mine'));
  expect(items['w:amd']).toMatchObject({
    note: 'here',
    earlier: [{ at: null, text: 'there' }],
    tags: ['a', 'b'],
  });
  expect(await local.get(null)).toEqual({ settings: 1 });
  expect(await area.state()).toMatchObject({ entries: 2, held: 0, why: null });
});

describe('a sync that is full', () => {
  test('what does not fit is held locally, read as if it were there, and goes over when there is room', async () => {
    const room = { entries: 2, words: FULL };
    const area = layered(limited(room));
    await area.set({ 'w:a': row('a'), 'w:b': row('b'), 'w:c': row('c') });
    expect(Object.keys(await area.get(null)).sort()).toEqual(['w:a', 'w:b', 'w:c']);
    expect(Object.keys(await sync.get(null)).length).toBe(2);
    expect(await area.state()).toMatchObject({ held: 1, why: 'full' });
    room.entries = 5;
    await area.settle();
    expect((await area.state()).held).toBe(1);
    now += 61_000;
    await area.settle();
    expect(await area.state()).toMatchObject({ entries: 3, held: 0, why: null });
    expect(await local.get(null)).toEqual({});
  });

  test('a change of an entry that sync has covers it, and one that fits again uncovers it', async () => {
    const room = { entries: 1, words: FULL };
    const area = layered(limited(room));
    await area.set({ 'w:a': row('old') });
    room.entries = 0;
    await area.set({ 'w:a': row('new') });
    expect(await area.get('w:a')).toEqual({ 'w:a': row('new') });
    expect(await sync.get('w:a')).toEqual({ 'w:a': row('old') });
    room.entries = 1;
    await area.set({ 'w:a': row('newest') });
    expect(await local.get(null)).toEqual({});
    expect(await area.get('w:a')).toEqual({ 'w:a': row('newest') });
  });
});

describe('a sync that takes no more writes this minute', () => {
  test('a removal is held as such and done later', async () => {
    await sync.set({ 'w:a': row('a'), 'w:b': row('b') });
    const room = { entries: 0, words: BUSY };
    const area = layered(limited(room));
    await area.remove('w:a');
    expect(Object.keys(await area.get(null))).toEqual(['w:b']);
    expect(Object.keys(await area.get('w:a'))).toEqual([]);
    expect(await area.state()).toMatchObject({ held: 1, why: 'busy' });
    room.words = FULL;
    now += 61_000;
    await area.settle();
    expect(await sync.get(null)).toEqual({ 'w:b': row('b') });
    expect(await local.get(null)).toEqual({});
  });

  test('one refusal is enough: not every entry is tried', async () => {
    const tries: number[] = [];
    const area = layered({
      get: (keys) => sync.get(keys),
      set: (entries) => {
        tries.push(Object.keys(entries).length);
        return Promise.reject(new Error(BUSY));
      },
      remove: (keys) => sync.remove(keys),
    });
    await area.set({ 'w:a': row('a'), 'w:b': row('b'), 'w:c': row('c') });
    expect(tries).toEqual([3]);
    expect(Object.keys(await area.get(null)).length).toBe(3);
  });

  test('a clock set back does not keep entries waiting for ever', async () => {
    const room = { entries: 0, words: FULL };
    const area = layered(limited(room));
    await area.set({ 'w:a': row('a') });
    room.entries = 1;
    now -= 900_000;
    await area.settle();
    expect(Object.keys(await sync.get(null))).toEqual(['w:a']);
  });
});

test('what nobody can read is not overwritten by what is held', async () => {
  await sync.set({ 'w:a': 'of tomorrow' });
  await local.set({ 'w:a': row('mine') });
  await layered(sync).settle();
  expect(await sync.get('w:a')).toEqual({ 'w:a': 'of tomorrow' });
});
