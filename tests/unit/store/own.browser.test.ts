/** What the reader wrote, on a real IndexedDB: whole or not at all, and never lost with the figures. */
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '@/lib/store/open-store';
import { DATABASE_NAME, DATABASE_VERSION } from '@/lib/store/schema';
import { PICTURE } from './facts';
import v3 from './fixtures/v3.json';

const notices: string[] = [];
const open = () =>
  openStore({
    picture: PICTURE,
    addNotice: async (sentence) => void notices.push(sentence),
    logError: () => undefined,
  });
const openRaw = (version: number, upgrade: (database: IDBPDatabase) => void) =>
  openDB(DATABASE_NAME, version, { upgrade: (database) => upgrade(database as IDBPDatabase) });

beforeEach(async () => {
  await deleteDB(DATABASE_NAME);
  notices.length = 0;
});

describe('what the reader wrote', () => {
  const thesis = { issuer: 'nvda', text: 'mine' };

  test('is written all or none, and read in the order of its keys', async () => {
    const { own } = await open();
    await own.write({
      put: [
        ['log:2', 2],
        ['log:1', 1],
        ['thesis:nvda', thesis],
      ],
      remove: [],
    });
    await expect(
      own.write({
        put: [
          ['log:3', 3],
          ['log:4', () => {}],
        ],
        remove: ['log:1'],
      }),
    ).rejects.toThrow(/clone/);
    expect(await (await open()).own.under('log:')).toEqual([
      ['log:1', 1],
      ['log:2', 2],
    ]);
    await own.write({ put: [], remove: ['log:1'] });
    expect(await own.get('thesis:nvda')).toEqual(thesis);
    expect(await own.get('log:1')).toBeUndefined();
  });

  test('stays when every live figure goes', async () => {
    const store = await open();
    await store.own.write({ put: [['thesis:nvda', thesis]], remove: [] });
    await store.dropFacts(() => true);
    expect(await store.own.get('thesis:nvda')).toEqual(thesis);
  });

  test.each<[string, number]>([
    ['a newer database', DATABASE_VERSION + 1],
    ['a damaged one', DATABASE_VERSION],
  ])('%s is set aside without it', async (_name, version) => {
    const raw = await openRaw(version, (database) => database.createObjectStore('own'));
    await raw.put('own', thesis, 'thesis:nvda');
    raw.close();
    const store = await open();
    expect(notices.length).toBe(1);
    expect(await store.own.get('thesis:nvda')).toEqual(thesis);
  });

  test('is there after every upgrade since its store was made', async () => {
    const raw = await openRaw(v3.version, (database) => {
      for (const { name, keyPath, indexes } of v3.stores) {
        const store = database.createObjectStore(name, keyPath ? { keyPath } : {});
        for (const [index, path] of Object.entries(indexes ?? {})) store.createIndex(index, path);
      }
    });
    const [key, row] = v3.stores.find(({ name }) => name === 'own')?.rows[0] ?? [];
    await raw.put('own', row, key as string);
    raw.close();
    expect(await (await open()).own.get('thesis:nvda')).toEqual(row);
  });
});
