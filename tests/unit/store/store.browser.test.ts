/** The store on a real IndexedDB: every test begins with none. */
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '@/lib/store/open-store';
import { DATABASE_NAME, DATABASE_VERSION } from '@/lib/store/schema';
import type { Seed, Store } from '@/lib/store/store';
import { fact, PICTURE, sorted } from './facts';
import v1 from './fixtures/v1.json';
import v2 from './fixtures/v2.json';
import v3 from './fixtures/v3.json';

const notices: string[] = [];
const logged: string[] = [];
const foreign: IDBPDatabase[] = [];

const open = (picture: Seed = PICTURE): Promise<Store> =>
  openStore({
    picture,
    addNotice: async (sentence) => void notices.push(sentence),
    logError: (where, error) => logged.push(`${where}: ${error}`),
  });

/** The same database as another part of the browser would see it. */
async function openRaw(version?: number, upgrade?: (database: IDBPDatabase) => void) {
  const database = await openDB(DATABASE_NAME, version, {
    ...(upgrade ? { upgrade: (opened: IDBPDatabase) => upgrade(opened) } : {}),
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  foreign.push(database);
  return database;
}

beforeEach(() => deleteDB(DATABASE_NAME));
afterEach(async () => {
  for (const database of foreign.splice(0)) database.close();
  notices.length = 0;
  logged.length = 0;
});

describe('seeding', () => {
  test('an empty browser gets the bundled picture', async () => {
    const store = await open();
    expect(store.kind).toBe('indexeddb');
    expect(sorted(await store.allFacts())).toEqual(sorted(PICTURE.facts));
    expect(sorted(await store.factsOf(['amd', 'none']))).toEqual([PICTURE.facts[2]]);
    expect(notices).toEqual([]);
  });

  const live = fact({ as_of: '2026-11-20', value: 190, source: 'chart' });
  const corrected = [fact({ value: 181 })];
  const others = PICTURE.facts.map((known) => ({ ...known, value: 7 }));
  test.each<[string, Seed, readonly unknown[]]>([
    ['the same picture changes nothing', PICTURE, PICTURE.facts],
    ['the same release is not seeded twice', { ...PICTURE, facts: others }, PICTURE.facts],
    [
      'a newer one replaces the former',
      { as_of: '2026-11-01', release: '0.2.0', facts: corrected },
      corrected,
    ],
    ['a corrected one of the same day, too', { ...PICTURE, release: '0.1.1', facts: corrected }, corrected],
    ['an older one does not', { as_of: '2026-01-01', release: '0.0.9', facts: corrected }, PICTURE.facts],
  ])('%s, and live facts stay', async (_name, picture, expected) => {
    await (await open()).putFacts([live]);
    const store = await open(picture);
    expect(sorted(await store.allFacts())).toEqual(sorted([...(expected as typeof PICTURE.facts), live]));
  });
});

describe('putting facts', () => {
  test('the same figure of the same day and source is replaced, any other stands beside it', async () => {
    const store = await open();
    const first = fact({ as_of: '2026-11-20', value: 190, source: 'chart' });
    await store.putFacts([first]);
    const again = { ...first, value: 191 };
    const nextDay = { ...first, as_of: '2026-11-21' };
    await store.putFacts([again, nextDay]);
    expect(sorted(await store.factsOf(['nvda']))).toEqual(
      sorted([...PICTURE.facts.slice(0, 2), again, nextDay]),
    );
  });

  test.each<[string, object]>([
    ['no issuer', { issuer: undefined }],
    ['a value that is no number', { value: Number.NaN }],
    ['a value without end', { value: Number.POSITIVE_INFINITY }],
  ])('all of them or none: one has %s', async (_name, change) => {
    const store = await open();
    const broken = { ...fact({ source: 'chart' }), ...change };
    await expect(store.putFacts([fact({ issuer: 'amd', source: 'chart' }), broken])).rejects.toThrow(
      'no fact',
    );
    expect(sorted(await store.allFacts())).toEqual(sorted(PICTURE.facts));
    expect(notices).toEqual([]);
  });

  test('many at once, of the same issuer, all arrive', async () => {
    const store = await open();
    const days = Array.from({ length: 20 }, (_, day) => `2026-10-${String(day + 10)}`);
    await Promise.all(days.map((as_of) => store.putFacts([fact({ as_of, source: 'chart' })])));
    expect((await store.counts()).bySource.chart).toEqual({ facts: 20, newest: '2026-10-29' });
  });

  test('counts by source, with the newest day of each', async () => {
    const store = await open();
    await store.putFacts([
      fact({ as_of: '2026-11-20', source: 'chart' }),
      fact({ as_of: '2026-11-19', source: 'chart' }),
    ]);
    expect(await store.counts()).toEqual({
      facts: 5,
      bySource: {
        listing: { facts: 2, newest: '2026-08-21' },
        extra: { facts: 1, newest: '2026-08-21' },
        chart: { facts: 2, newest: '2026-11-20' },
      },
    });
  });
});

describe('a database that is not ours to read is set aside and built again', () => {
  test('one from a newer version', async () => {
    (
      await openRaw(DATABASE_VERSION + 1, (database) => database.createObjectStore('facts-of-tomorrow'))
    ).close();
    const store = await open();
    expect(store.kind).toBe('indexeddb');
    expect(sorted(await store.allFacts())).toEqual(sorted(PICTURE.facts));
    expect(notices).toEqual([expect.stringContaining('newer version')]);
  });

  test.each<[string, (database: IDBPDatabase) => void]>([
    ['no stores at all', () => {}],
    ['a store that is missing', (database) => database.createObjectStore('facts')],
    [
      'stores without their indexes',
      (database) => {
        for (const name of ['facts', 'fronts', 'meta', 'jobs', 'keys', 'own'])
          database.createObjectStore(name);
      },
    ],
  ])('%s', async (_name, upgrade) => {
    (await openRaw(DATABASE_VERSION, upgrade)).close();
    const store = await open();
    expect(store.kind).toBe('indexeddb');
    expect(sorted(await store.allFacts())).toEqual(sorted(PICTURE.facts));
    expect(notices).toEqual([expect.stringContaining('damaged')]);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'facts'],
    ['a fact of nothing', [{}]],
    ['a fact that is null', [fact(), null]],
    ['a value that is text', [{ ...fact(), value: '180' }]],
    ['a value that is no number', [{ ...fact(), value: Number.NaN }]],
    ['a metric that is missing', [{ ...fact(), metric: undefined }]],
  ])('a row that holds no facts: %s', async (_name, row) => {
    const store = await open();
    const raw = await openRaw();
    await raw.put('facts', { origin: 'live', issuer: 'nvda', facts: row });
    expect(sorted(await store.allFacts())).toEqual(sorted(PICTURE.facts));
    expect(notices).toEqual([expect.stringContaining('damaged')]);
    expect(sorted(await store.allFacts())).toEqual(sorted(PICTURE.facts));
    expect(notices.length).toBe(1);
  });
});

describe('work and keys', () => {
  test('rows are written with their facts, and removed', async () => {
    const { work, factsOf } = await open();
    const live = fact({ as_of: '2026-11-20', source: 'chart' });
    await work.write({
      put: [
        ['run', { id: 1 }],
        ['job/a', 2],
      ],
      remove: [],
      facts: [live],
    });
    await work.write({ put: [['job/b', 3]], remove: ['job/a', 'none'], facts: [] });
    expect(await work.rows()).toEqual([
      ['job/b', 3],
      ['run', { id: 1 }],
    ]);
    expect(await work.get('run')).toEqual({ id: 1 });
    expect(await work.get('job/a')).toBeUndefined();
    expect(await factsOf(['nvda'])).toContainEqual(live);
  });

  test.each<[string, object, RegExp]>([
    ['a fact that is none', { put: [['job/a', 1]], facts: [{}] }, /no fact/],
    [
      'a row that cannot be stored',
      {
        put: [
          ['job/a', 1],
          ['job/b', () => {}],
        ],
        facts: [fact({ source: 'chart' })],
      },
      /clone/,
    ],
  ])('all of it or none: %s', async (_name, change, words) => {
    const { work, allFacts } = await open();
    const whole = { put: [], remove: [], facts: [], ...change };
    await expect(work.write(whole)).rejects.toThrow(words);
    expect(await work.rows()).toEqual([]);
    expect(sorted(await allFacts())).toEqual(sorted(PICTURE.facts));
  });

  test('keys are kept until they are removed', async () => {
    const { keys } = await open();
    await keys.put('finnhub', 'secret');
    expect(await (await open()).keys.get('finnhub')).toBe('secret');
    await keys.remove('finnhub');
    expect(await keys.get('finnhub')).toBeNull();
  });

  test.each<[string, number]>([
    ['a newer database', DATABASE_VERSION + 1],
    ['a damaged one', DATABASE_VERSION],
  ])('%s is set aside without the keys in it', async (_name, version) => {
    const raw = await openRaw(version, (database) => database.createObjectStore('keys'));
    await raw.put('keys', 'secret', 'finnhub');
    await raw.put('keys', { sealed: true }, 'of-tomorrow');
    raw.close();
    const store = await open();
    expect(notices.length).toBe(1);
    expect(await store.keys.get('finnhub')).toBe('secret');
    expect(await store.keys.get('of-tomorrow')).toBeNull();
  });
});

describe('a database that goes away is opened again', () => {
  test('deleted while open', async () => {
    const store = await open();
    await deleteDB(DATABASE_NAME);
    expect(sorted(await store.allFacts())).toEqual(sorted(PICTURE.facts));
  });

  test('closed by the browser itself', async () => {
    const { transaction } = IDBDatabase.prototype;
    const databases = new Set<IDBDatabase>();
    IDBDatabase.prototype.transaction = function (...args) {
      databases.add(this);
      return transaction.apply(this, args);
    };
    try {
      const store = await open();
      for (const database of databases) {
        database.close();
        database.dispatchEvent(new Event('close'));
      }
      expect(sorted(await store.allFacts())).toEqual(sorted(PICTURE.facts));
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
  });

  test('an upgrade by a newer version of us is not blocked', async () => {
    await open();
    const newer = await openRaw(DATABASE_VERSION + 1, () => {});
    expect(newer.version).toBe(DATABASE_VERSION + 1);
  });
});

describe('every released version is upgraded with its contents', () => {
  test.each([[v1], [v2], [v3]])('version $version', async (old) => {
    const raw = await openRaw(old.version, (database) => {
      for (const { name, keyPath, indexes } of old.stores) {
        const store = database.createObjectStore(name, keyPath ? { keyPath } : {});
        for (const [index, path] of Object.entries(indexes ?? {})) store.createIndex(index, path);
      }
    });
    for (const { name, rows } of old.stores) {
      for (const [key, row] of rows) await raw.put(name, row, (key ?? undefined) as IDBValidKey | undefined);
    }
    raw.close();
    const store = await open();
    const live = fact({ as_of: '2026-11-20', value: 190, source: 'chart' });
    expect(sorted(await store.allFacts())).toEqual(sorted([...PICTURE.facts, live]));
    expect(sorted(await store.currentFacts())).toEqual(sorted([...PICTURE.facts, live]));
    expect((await store.counts()).bySource.chart).toEqual({ facts: 1, newest: '2026-11-20' });
    expect(await (await openRaw()).get('keys', 'chart')).toBe('kept');
    expect(notices).toEqual([]);
  });

  test('the first one, a row a fact under the number of version 1, is built anew with its keys', async () => {
    const raw = await openRaw(1, (database) => {
      const facts = database.createObjectStore('facts');
      facts.createIndex('issuer', 'issuer');
      for (const name of ['meta', 'jobs', 'keys']) database.createObjectStore(name);
    });
    const live = fact({ as_of: '2026-11-20', value: 190, source: 'chart' });
    await raw.put('facts', live, ['live', 'nvda', 'price', 'NVDA', 'chart', '2026-11-20', '', 'USD']);
    await raw.put('keys', 'kept', 'chart');
    raw.close();
    const store = await open();
    expect(sorted(await store.allFacts())).toEqual(sorted(PICTURE.facts));
    expect(await store.keys.get('chart')).toBe('kept');
    expect(notices.length).toBe(1);
  });

  test('the newest one has a fixture', () => {
    expect(v3.version).toBe(DATABASE_VERSION);
  });
});

test('100,000 facts are put, read and counted', async () => {
  const store = await open({ ...PICTURE, facts: [] });
  const facts = Array.from({ length: 100_000 }, (_, i) =>
    fact({
      issuer: `issuer-${i % 400}`,
      as_of: new Date(Date.UTC(2026, 0, 1) + Math.floor(i / 400) * 86_400_000).toISOString().slice(0, 10),
      source: 'chart',
      value: i + 1,
    }),
  );
  await store.putFacts(facts);
  expect((await store.counts()).facts).toBe(100_000);
  expect((await store.factsOf(['issuer-7'])).length).toBe(250);
  expect((await store.allFacts()).length).toBe(100_000);
});
