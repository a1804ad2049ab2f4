/** Steps on many entries at once, two windows at a time, and the way back. */
import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { StorageArea } from '@/lib/platform/storage-area';
import type { EntryChange } from '@/lib/watchlist/entry';
import { createLocalArea } from '@/lib/watchlist/layered-area';
import { createWatchlist } from '@/lib/watchlist/watchlist';

const area = createLocalArea(fakeBrowser.storage.sync as unknown as StorageArea);
let at = Date.parse('2026-11-22T10:00:00Z');
const list = createWatchlist({
  area,
  isKnown: (issuer) => /^[a-z]$/.test(issuer),
  now: () => {
    at += 1000;
    return new Date(at);
  },
});
const changesOf = async (reply: Promise<{ ok: boolean }>): Promise<EntryChange[]> => {
  const settled = (await reply) as { ok: boolean; value: EntryChange[]; message?: string };
  if (!settled.ok) throw new Error(settled.message);
  return settled.value;
};
const entry = async (issuer: string) => (await list.list()).find((one) => one.issuer === issuer);
const issuers = async () => (await list.list()).map(({ issuer }) => issuer).join('');

beforeEach(async () => {
  fakeBrowser.reset();
  for (const issuer of ['a', 'b', 'c']) await list.add(issuer);
});

describe('notes', () => {
  test('two windows write at once: the later note stands first, the other stays behind it', async () => {
    await list.note('a', 'first', '');
    await list.note('a', 'second', '');
    const both = await entry('a');
    expect(both?.note).toBe('second');
    expect(both?.earlier?.map(({ text }) => text)).toEqual(['first']);
  });

  test('a note written over the one that was read takes its place', async () => {
    await list.note('a', 'first', '');
    await list.note('a', 'second', 'first');
    expect(await entry('a')).toMatchObject({ note: 'second' });
    expect((await entry('a'))?.earlier).toBeUndefined();
  });

  test('a new note stands before the others, one removed comes back by undo', async () => {
    await list.addNote('a', 'one');
    await list.addNote('a', 'two');
    const two = (await entry('a'))?.noted_at ?? null;
    const changes = await changesOf(list.dropNote('a', { at: two, text: 'two' }));
    expect((await entry('a'))?.note).toBe('one');
    await list.undo(changes);
    expect(await entry('a')).toMatchObject({ note: 'two', earlier: [{ text: 'one' }] });
  });

  test('notes that would not fit into one stored entry are refused, and nothing is lost', async () => {
    for (let n = 0; n < 30; n += 1) await list.addNote('a', `${n} ${'字'.repeat(480)}`);
    const before = await entry('a');
    expect(await list.addNote('a', 'x'.repeat(500))).toMatchObject({ ok: false, code: 'unavailable' });
    expect(await entry('a')).toEqual(before);
  });
});

describe('tags', () => {
  test('on and off for many, each once whatever its case, and undone', async () => {
    const on = await changesOf(list.tag(['a', 'b', 'none'], ['Core', 'core', 'AI'], []));
    expect(on.map(({ issuer }) => issuer)).toEqual(['a', 'b']);
    expect((await entry('a'))?.tags).toEqual(['Core', 'AI']);
    const off = await changesOf(list.tag(['a', 'b', 'c'], [], ['CORE']));
    expect(off.map(({ issuer }) => issuer)).toEqual(['a', 'b']);
    await list.undo(off);
    expect((await entry('b'))?.tags).toEqual(['Core', 'AI']);
  });

  test('more than twelve are refused for all', async () => {
    const many = Array.from({ length: 12 }, (_, n) => `t${n}`);
    await list.tag(['a'], many, []);
    expect(await list.tag(['b', 'a'], ['more'], [])).toMatchObject({ ok: false });
    expect((await entry('b'))?.tags).toBeUndefined();
  });
});

describe('undo', () => {
  test('entries removed together come back to their places', async () => {
    const gone = await changesOf(list.removeAll(['a', 'c']));
    expect(await issuers()).toBe('b');
    expect(await list.undo(gone)).toMatchObject({ value: { undone: 2, kept: 0 } });
    expect(await issuers()).toBe('abc');
  });

  test('an entry changed again since stays as it is now', async () => {
    const tagged = await changesOf(list.tag(['a', 'b'], ['x'], []));
    await list.note('a', 'newer');
    expect(await list.undo(tagged)).toMatchObject({ value: { undone: 1, kept: 1 } });
    expect(await entry('a')).toMatchObject({ note: 'newer', tags: ['x'] });
    expect((await entry('b'))?.tags).toBeUndefined();
  });

  test('a list that was ordered anew keeps its order', async () => {
    const tagged = await changesOf(list.tag(['a'], ['x'], []));
    await list.move('a', null);
    await list.undo(tagged);
    expect(await issuers()).toBe('bca');
  });

  test('an import is taken back whole', async () => {
    const incoming = ['d', 'e', 'b'].map((issuer) => ({
      issuer,
      added_at: '2026-01-01T00:00:00.000Z',
      note: `of ${issuer}`,
    }));
    await list.note('b', 'mine');
    const taken = await changesOf(list.take(incoming));
    expect(await issuers()).toBe('abcde');
    expect(await entry('b')).toMatchObject({ note: 'mine', earlier: [{ text: 'of b' }] });
    await list.undo(taken);
    expect(await issuers()).toBe('abc');
    expect((await entry('b'))?.earlier).toBeUndefined();
  });
});

test('five hundred entries are taken in one write, in their order', async () => {
  const wide = createWatchlist({ area, isKnown: () => true, now: () => new Date(at) });
  const incoming = Array.from({ length: 500 }, (_, n) => ({
    issuer: `n${n}`,
    added_at: '2026-01-01T00:00:00.000Z',
    note: '',
  }));
  await wide.take(incoming);
  expect((await wide.list()).slice(3).map(({ issuer }) => issuer)).toEqual(
    incoming.map(({ issuer }) => issuer),
  );
  expect((await area.state()).bytes).toBeLessThan(102_400);
});
