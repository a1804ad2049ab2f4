/** What a waking worker reads, on a real IndexedDB: every test begins with none. */
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Fact } from '@/lib/facts/fact';
import { frontOf } from '@/lib/store/front';
import { openStore } from '@/lib/store/open-store';
import { DATABASE_NAME } from '@/lib/store/schema';
import { fact, PICTURE, sorted } from './facts';

const notices: string[] = [];
const open = () =>
  openStore({
    picture: PICTURE,
    addNotice: async (sentence) => void notices.push(sentence),
    logError: () => undefined,
  });

/** The same database as another part of the browser would see it. */
const openRaw = () =>
  openDB(DATABASE_NAME, undefined, {
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });

beforeEach(async () => {
  notices.length = 0;
  await deleteDB(DATABASE_NAME);
});

describe('what a waking worker reads', () => {
  const closes = Array.from({ length: 250 }, (_, place) =>
    fact({
      as_of: new Date(Date.UTC(2026, 10, 20) - place * 86_400_000).toISOString().slice(0, 10),
      value: 200 - place / 10,
      source: 'chart',
    }),
  );

  test('the newest closes and a thinned past, next to the whole picture; all of it is still kept', async () => {
    const store = await open();
    await store.putFacts(closes);
    const current = await store.currentFacts();
    expect(sorted(current)).toEqual(sorted([...PICTURE.facts, ...frontOf(closes)]));
    expect(current.length).toBeLessThan(50);
    expect((await store.allFacts()).length).toBe(253);
  });

  test('what is dropped is gone from it, and what comes is in it', async () => {
    const store = await open();
    await store.putFacts(closes);
    await store.dropFacts(({ as_of }) => as_of > '2026-11-18');
    expect((await store.currentFacts()).map(({ as_of }) => as_of)).not.toContain('2026-11-19');
    await store.dropFacts(() => true);
    expect(sorted(await store.currentFacts())).toEqual(sorted(PICTURE.facts));
    await store.putFacts(closes.slice(0, 1));
    expect(await store.currentFacts()).toContainEqual(closes[0]);
    expect((await store.counts()).facts).toBe(4);
  });

  test.each<[string, object]>([
    ['texts that are none', { texts: '{', cells: Float64Array.from([0, 1, 2, 3]) }],
    ['numbers that point nowhere', { texts: '[]', cells: Float64Array.from([7, 1, 2, 3]) }],
    ['nothing but its name', {}],
  ])('a row with %s is made anew, and nobody is told a story of damage', async (_name, row) => {
    const store = await open();
    await store.putFacts(closes.slice(0, 1));
    const raw = await openRaw();
    await raw.put('fronts', { issuer: 'nvda', ...row });
    for (const _time of [1, 2])
      expect(sorted(await store.currentFacts())).toEqual(sorted([...PICTURE.facts, closes[0] as Fact]));
    expect(JSON.parse((await raw.get('fronts', 'nvda')).counts).facts).toBe(1);
    expect(notices).toEqual([]);
  });
});
