/** What every former version left in a real profile, opened by this one. */
import { readFileSync } from 'node:fs';
import { expect, type Installation, test } from './fixtures/installation';

interface Left {
  version: number;
  stores: {
    name: string;
    keyPath?: string | string[];
    indexes?: Record<string, string>;
    rows: [key: string | null, row: unknown][];
  }[];
}

const read = (path: string) => JSON.parse(readFileSync(new URL(`../unit/${path}`, import.meta.url), 'utf8'));
const databases: Left[] = [1, 2, 3].map((version) => read(`store/fixtures/v${version}.json`));
const settings = read('settings/fixtures/v1.json').stored;
const [oldest, later] = read('watchlist/fixtures/entries.json') as { stored: object }[];

/** In the place of all that this version has written. The database first: the storage wakes the worker. */
async function leave(reader: Installation, left: Left): Promise<void> {
  await reader.kill();
  await reader.options.evaluate(
    async ({ left, items, synced }) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      await done(indexedDB.deleteDatabase('sector-lens'));
      await done(indexedDB.deleteDatabase('sector-lens-copy'));
      const opening = indexedDB.open('sector-lens', left.version);
      opening.onupgradeneeded = () => {
        for (const { name, keyPath, indexes } of left.stores) {
          const store = opening.result.createObjectStore(name, keyPath ? { keyPath } : {});
          for (const [index, path] of Object.entries(indexes ?? {})) store.createIndex(index, path);
          for (const [key, row] of rowsOf(name)) store.put(row, key ?? undefined);
        }
      };
      function rowsOf(name: string) {
        return left.stores.find((store) => store.name === name)?.rows ?? [];
      }
      (await done(opening)).close();
      interface Area {
        clear(): Promise<void>;
        set(items: object): Promise<void>;
      }
      const { storage } = (globalThis as unknown as { chrome: { storage: { local: Area; sync: Area } } })
        .chrome;
      await storage.sync.clear();
      await storage.local.clear();
      await storage.sync.set(synced);
      await storage.local.set(items);
    },
    {
      left,
      items: { settings },
      synced: { 'w:nvda': oldest?.stored, 'w:mu': later?.stored },
    },
  );
  await reader.kill();
  await reader.options.close();
  await reader.openOptions();
}

/** A row of the database, read past the extension's own code. */
function rowOf(reader: Installation, store: string, key: string): Promise<unknown> {
  return reader.options.evaluate(
    ({ store, key }) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('sector-lens');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(store).objectStore(store).get(key);
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result);
          };
        };
      }),
    { store, key },
  );
}

for (const left of databases) {
  test(`everything a reader of database ${left.version} had is there in the options`, async ({ reader }) => {
    await leave(reader, left);
    const { options } = reader;
    const noteOn = (company: string) => options.getByRole('textbox', { name: `Note for ${company}` });
    await expect(noteOn('NVIDIA')).toHaveValue('Kept since the first version');
    await expect(noteOn('Micron')).toHaveValue('Second thought');
    await options.getByRole('link', { name: 'Names and mutes' }).click();
    await expect(options.getByText('Big Green')).toBeVisible();
    await expect(options.getByText('news.example')).toBeVisible();
    await options.getByRole('link', { name: 'Marks and timing' }).click();
    await expect(options.getByRole('slider')).toHaveValue('450');
    const list = await reader.ask<{ issuer: string; tags?: string[] }[]>('watchlist.list');
    expect(list.map(({ issuer }) => issuer)).toEqual(['nvda', 'mu']);
    expect(list[1]?.tags).toEqual(['memory']);
    expect(await reader.ask('settings.get')).toMatchObject(settings.changes);
    expect(await reader.ask('facts.size')).toMatchObject({ live: 1 });
    expect(await rowOf(reader, 'keys', 'chart')).toBe('kept');
    const { notices } = await reader.ask<{ notices: string[] }>('about.get');
    expect(notices).toEqual([]);
    const mind = await reader.ask<{ thesis: { text: string } | null }>('conditions.of', { issuer: 'nvda' });
    expect(mind.thesis?.text ?? null).toBe(left.version < 3 ? null : 'kept');
  });
}
