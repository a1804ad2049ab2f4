import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { StorageArea } from '@/lib/platform/storage-area';
import { createLocalArea } from '@/lib/watchlist/layered-area';
import { createWatchlist } from '@/lib/watchlist/watchlist';

const KNOWN = new Set(['nvda', 'amd', 'intc', 'msft']);
const sync = fakeBrowser.storage.sync as unknown as StorageArea;
const writes: string[][] = [];
const counted: StorageArea = {
  get: (keys) => sync.get(keys),
  set: (entries) => {
    writes.push(Object.keys(entries));
    return sync.set(entries);
  },
  remove: (keys) => sync.remove(keys),
};

const listOn = (area: StorageArea) =>
  createWatchlist({
    area: createLocalArea(area),
    isKnown: (issuer) => KNOWN.has(issuer),
    now: () => new Date('2026-11-22T10:00:00Z'),
  });
const watchlist = listOn(counted);

const issuers = async () => (await watchlist.list()).map(({ issuer }) => issuer);
async function fill(...ids: string[]) {
  for (const id of ids) await watchlist.add(id);
  writes.length = 0;
}

beforeEach(() => {
  fakeBrowser.reset();
  writes.length = 0;
});

describe('adding and removing', () => {
  test('an entry goes to the end, in one key of its own', async () => {
    await fill('nvda', 'amd');
    const added = await watchlist.add('intc');
    expect(added).toMatchObject({
      ok: true,
      value: { issuer: 'intc', note: '', added_at: '2026-11-22T10:00:00.000Z' },
    });
    expect(writes).toEqual([['w:intc']]);
    expect(await issuers()).toEqual(['nvda', 'amd', 'intc']);
  });

  test('one that is there stays as it is', async () => {
    await fill('nvda', 'amd');
    await watchlist.note('nvda', 'mine');
    writes.length = 0;
    expect(await watchlist.add('nvda')).toMatchObject({ ok: true, value: { note: 'mine' } });
    expect(writes).toEqual([]);
    expect(await issuers()).toEqual(['nvda', 'amd']);
  });

  test('what was removed comes back to its place, note and all', async () => {
    await fill('nvda', 'amd', 'intc');
    await watchlist.note('amd', 'results in January');
    const removed = await watchlist.remove('amd');
    expect(await issuers()).toEqual(['nvda', 'intc']);
    if (!removed.ok) throw new Error(removed.message);
    await watchlist.restore(removed.value);
    expect(await issuers()).toEqual(['nvda', 'amd', 'intc']);
    expect((await watchlist.list())[1]?.note).toBe('results in January');
  });

  test('undo does not overwrite what was added again meanwhile', async () => {
    await fill('nvda');
    const removed = await watchlist.remove('nvda');
    if (!removed.ok) throw new Error(removed.message);
    await watchlist.add('nvda');
    await watchlist.note('nvda', 'new words');
    expect(await watchlist.restore(removed.value)).toMatchObject({ value: { note: 'new words' } });
  });

  test('toggle answers whether it is on the list now', async () => {
    expect(await watchlist.toggle('nvda')).toEqual({ ok: true, value: true });
    expect(await watchlist.has('nvda')).toBe(true);
    expect(await watchlist.toggle('nvda')).toEqual({ ok: true, value: false });
    expect(await watchlist.has('nvda')).toBe(false);
  });

  test('many at once are taken one after another', async () => {
    await Promise.all(['nvda', 'amd', 'intc', 'msft'].map((issuer) => watchlist.add(issuer)));
    expect(await issuers()).toEqual(['nvda', 'amd', 'intc', 'msft']);
    expect(new Set((await watchlist.list()).map(({ order }) => order)).size).toBe(4);
  });
});

describe('moving', () => {
  test.each<[string, string, string | null, string[]]>([
    ['to the start', 'intc', 'nvda', ['intc', 'nvda', 'amd', 'msft']],
    ['to the end', 'nvda', null, ['amd', 'intc', 'msft', 'nvda']],
    ['down', 'nvda', 'msft', ['amd', 'intc', 'nvda', 'msft']],
    ['up', 'msft', 'amd', ['nvda', 'msft', 'amd', 'intc']],
    ['to where it is', 'amd', 'intc', ['nvda', 'amd', 'intc', 'msft']],
  ])('%s writes one entry', async (_name, issuer, before, expected) => {
    await fill('nvda', 'amd', 'intc', 'msft');
    const moved = await watchlist.move(issuer, before);
    expect(moved.ok && moved.value.map((entry) => entry.issuer)).toEqual(expected);
    expect(writes).toEqual([[`w:${issuer}`]]);
  });

  test('before itself changes nothing', async () => {
    await fill('nvda', 'amd');
    await watchlist.move('amd', 'amd');
    expect(writes).toEqual([]);
  });

  test('two devices that chose the same key: the list is numbered anew and keeps its order', async () => {
    const entry = { order: 'i', note: '' };
    await sync.set({
      'w:nvda': { ...entry, added_at: '2026-01-01T00:00:00Z' },
      'w:amd': { ...entry, added_at: '2026-01-02T00:00:00Z' },
    });
    await watchlist.add('intc');
    await watchlist.move('intc', 'amd');
    expect(await issuers()).toEqual(['nvda', 'intc', 'amd']);
  });

  test('keys never outgrow what a stored entry may have', async () => {
    await fill('nvda', 'amd', 'intc');
    for (let round = 0; round < 400; round += 1) {
      await watchlist.move(round % 2 === 0 ? 'intc' : 'amd', round % 2 === 0 ? 'amd' : 'intc');
    }
    expect((await issuers()).toSorted()).toEqual(['amd', 'intc', 'nvda']);
    for (const { order } of await watchlist.list()) expect(order.length).toBeLessThanOrEqual(64);
  });
});

describe('what cannot be read is kept and not shown', () => {
  const entry = { added_at: '2026-01-01T00:00:00Z', order: 'c', note: '' };
  test.each<[string, string, unknown]>([
    ['a company of a newer version', 'w:tomorrow', entry],
    ['text', 'w:nvda', 'yes'],
    ['a list', 'w:nvda', []],
    ['an order of other letters', 'w:nvda', { ...entry, order: 'A' }],
    ['a note beyond the limit', 'w:nvda', { ...entry, note: 'x'.repeat(501) }],
    ['a time that is none', 'w:nvda', { ...entry, added_at: 'now' }],
  ])('%s', async (_name, key, stored) => {
    await sync.set({ [key]: stored });
    await fill('amd');
    await watchlist.note('amd', 'x');
    await watchlist.move('amd', null);
    expect(await issuers()).toEqual(['amd']);
    expect(await sync.get(key)).toEqual({ [key]: stored });
  });

  test('fields of a newer version survive a note and a move', async () => {
    await sync.set({ 'w:nvda': { ...entry, conditions: [{ above: 40 }] } });
    await fill('amd');
    await watchlist.note('nvda', 'x');
    await watchlist.move('nvda', null);
    expect((await sync.get('w:nvda'))['w:nvda']).toMatchObject({ note: 'x', conditions: [{ above: 40 }] });
  });

  test('adding over a damaged entry keeps its note', async () => {
    await sync.set({ 'w:nvda': { note: 'my words', order: 7 } });
    expect(await watchlist.add('nvda')).toMatchObject({ ok: true, value: { note: 'my words' } });
  });
});

test.each<[string, () => Promise<unknown>]>([
  ['add', () => watchlist.add('none')],
  ['toggle', () => watchlist.toggle('none')],
  [
    'restore',
    () => watchlist.restore({ issuer: 'none', added_at: '2026-01-01T00:00:00Z', order: 'i', note: '' }),
  ],
  ['remove', () => watchlist.remove('amd')],
  ['note', () => watchlist.note('amd', 'x')],
  ['move', () => watchlist.move('amd', null)],
  ['move before', () => watchlist.move('nvda', 'amd')],
])('%s of what is not there is not found, and nothing changes', async (_name, work) => {
  await fill('nvda');
  expect(await work()).toMatchObject({ ok: false, code: 'not-found' });
  expect(writes).toEqual([]);
});

describe('a browser that refuses', () => {
  test.each<[string, string, RegExp]>([
    ['an entry too large', 'QUOTA_BYTES_PER_ITEM quota exceeded', /full/],
    ['all of it full', 'QUOTA_BYTES quota exceeded', /full/],
    ['too many entries', 'MAX_ITEMS quota exceeded', /full/],
    ['too many writes', 'This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', /this minute/],
    ['anything else', 'IO error: .../LOCK', /refused/],
  ])('%s is said in a sentence, and nothing is lost', async (_name, words, sentence) => {
    await fill('nvda', 'amd');
    const before = await sync.get(null);
    const refuse = () => Promise.reject(new Error(words));
    const full = listOn({ ...counted, set: refuse, remove: refuse });
    const attempts = [
      full.add('intc'),
      full.note('nvda', 'x'),
      full.move('nvda', null),
      full.remove('amd'),
      full.toggle('amd'),
    ];
    for (const attempt of await Promise.all(attempts)) {
      expect(attempt).toMatchObject({
        ok: false,
        code: 'unavailable',
        message: expect.stringMatching(sentence),
      });
    }
    expect(await sync.get(null)).toEqual(before);
  });
});
