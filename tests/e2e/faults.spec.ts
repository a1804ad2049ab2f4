/**
 * What a reader wrote, after everything that can go wrong under it. Each test notes what the reader saw; `npm run faults`
 * prints all of them as a table.
 */
import { hoverMark, marksOn } from '../../scripts/demo/look';
import { type Belongings, type Chrome, expect, type Installation, test } from './fixtures/installation';

/** A row of the table: what went wrong is the test's name. */
function saw(words: string): void {
  test.info().annotations.push({ type: 'seen', description: words });
}

const isWhole = (reader: Installation, before: Belongings) =>
  expect.poll(() => reader.belongings(), { timeout: 15_000 }).toEqual(before);

/** Every request that changes what is kept, and what it changes it to. */
const WRITES: [name: string, request: object, after: (before: Belongings) => Belongings][] = [
  [
    'watchlist.note',
    { issuer: 'amd', note: 'second' },
    (before) => ({
      ...before,
      watchlist: before.watchlist.map((entry) =>
        entry.issuer === 'amd' ? { ...entry, note: 'second' } : entry,
      ),
    }),
  ],
  [
    'watchlist.move',
    { issuer: 'amd', before: 'nvda' },
    (before) => ({ ...before, watchlist: before.watchlist.toReversed() }),
  ],
  [
    'watchlist.tag',
    { issuers: ['nvda'], add: ['watch'], remove: [] },
    (before) => ({
      ...before,
      watchlist: before.watchlist.map((entry) =>
        entry.issuer === 'nvda' ? { ...entry, tags: ['watch'] } : entry,
      ),
    }),
  ],
  [
    'settings.set',
    { change: { dwellMs: 700 } },
    (before) => ({ ...before, settings: { ...before.settings, dwellMs: 700 } }),
  ],
  [
    'mute.add',
    { surface: 'Arm', issuer: 'arm', host: null },
    (before) => ({
      ...before,
      settings: {
        ...before.settings,
        mutes: [...before.settings.mutes, { surface: 'Arm', issuer: 'arm', host: null }],
      },
    }),
  ],
  [
    'conditions.think',
    { issuer: 'nvda', text: 'Another thought' },
    (before) => ({ ...before, thesis: 'Another thought' }),
  ],
];
/** Milliseconds between a request and the worker's end: from before it is heard of to after it is done. */
const MOMENTS = [0, 1, 2, 4, 8, 15, 30, 60];

for (const [name, request, after] of WRITES) {
  test(`worker killed during ${name}, at ${MOMENTS.length} moments`, async ({ reader }) => {
    test.slow();
    const before = await reader.belongings();
    const wanted = after(before);
    let kept = 0;
    for (const ms of MOMENTS) {
      await reader.options.evaluate(
        ({ envelope, wait }) => {
          void (globalThis as unknown as { chrome: Chrome }).chrome.runtime
            .sendMessage(envelope)
            .catch(() => null);
          return new Promise((resolve) => setTimeout(resolve, wait));
        },
        { envelope: { to: 'sector-lens', name, request }, wait: ms },
      );
      await reader.kill();
      const now = await reader.belongings();
      expect([before, wanted], `after ${ms} ms`).toContainEqual(now);
      if (JSON.stringify(now) === JSON.stringify(wanted)) kept += 1;
    }
    saw(`the change is there or not, never half of it (there ${kept} of ${MOMENTS.length} times)`);
    await reader.ask(name, request);
    await isWhole(reader, wanted);
  });
}

test('database deleted while it is open', async ({ reader }) => {
  const before = await reader.belongings();
  await reader.options.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('sector-lens');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
  expect(await reader.cardOf('NVIDIA')).toContain('P/E');
  await isWhole(reader, before);
  saw('nothing; figures of the package are back at once');
});

test('database of a newer version (downgrade)', async ({ reader }) => {
  const before = await reader.belongings();
  await reader.options.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sector-lens', 999);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = () => reject(opening.error);
      }),
  );
  await reader.kill();
  expect(await reader.cardOf('NVIDIA')).toContain('P/E');
  await isWhole(reader, before);
  const { notices } = await reader.ask<{ notices: string[] }>('about.get');
  expect(notices.join(' ')).toMatch(/newer/);
  saw(notices.join(' '));
});

test('database with damaged rows', async ({ reader }) => {
  const before = await reader.belongings();
  await reader.options.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sector-lens');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const writing = database.transaction('facts', 'readwrite');
          writing.objectStore('facts').put({ origin: 'snapshot', issuer: 'nvda', facts: 'rubbish' });
          writing.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
  );
  await reader.kill();
  expect(await reader.cardOf('NVIDIA')).toContain('P/E');
  await isWhole(reader, before);
  saw('a card as before; the damaged figures come from the package again');
});

test('database held by another connection that does not let go', async ({ reader }) => {
  const before = await reader.belongings();
  await reader.options.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('sector-lens');
        opening.onsuccess = () => {
          const database = opening.result;
          const held = database.transaction([...database.objectStoreNames], 'readwrite');
          const end = performance.now() + 3000;
          const spin = () => {
            if (performance.now() < end) held.objectStore('meta').get('seed').onsuccess = spin;
          };
          spin();
          resolve();
        };
      }),
  );
  await reader.kill();
  expect(await reader.cardOf('NVIDIA')).toContain('P/E');
  await isWhole(reader, before);
  saw('a card from the package meanwhile');
});

test('browser killed in the middle of writes', async ({ reader }) => {
  const before = await reader.belongings();
  const order = (entries: Belongings['watchlist']) => entries.map(({ issuer }) => issuer).sort();
  for (let round = 0; round < 3; round++) {
    await reader.options.evaluate((turn) => {
      const { chrome } = globalThis as unknown as { chrome: Chrome };
      for (let n = 0; n < 40; n++) {
        const write = (name: string, request: object) =>
          void chrome.runtime.sendMessage({ to: 'sector-lens', name, request }).catch(() => null);
        write('watchlist.note', { issuer: 'amd', note: `round ${turn}, ${n}` });
        write('conditions.think', { issuer: 'nvda', text: `round ${turn}, ${n}` });
        write('settings.set', { change: { dwellMs: 500 + n } });
      }
    }, round);
    await reader.crash();
    await reader.start();
    const now = await reader.belongings();
    expect(order(now.watchlist)).toEqual(order(before.watchlist));
    expect(now.watchlist.find(({ issuer }) => issuer === 'nvda')).toEqual(before.watchlist[0]);
    expect(now.settings.mutes).toEqual(before.settings.mutes);
    expect(now.conditions).toEqual(before.conditions);
    expect(now.thesis ?? '').toMatch(/round|Margins/);
  }
  expect(await reader.cardOf('NVIDIA')).toContain('P/E');
  saw('everything as of the last write that was done');
});

test('extension updated with a page open', async ({ reader }) => {
  const before = await reader.belongings();
  const page = await reader.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${reader.site.origin}/article.html`);
  await expect.poll(async () => (await marksOn(page)).length).toBeGreaterThan(0);
  const gone = reader.options.waitForEvent('close');
  await reader.options
    .evaluate(() => (globalThis as unknown as { chrome: Chrome }).chrome.runtime.reload())
    .catch(() => null);
  await gone;
  // The old script finds out when it is next needed.
  await expect(async () => {
    await page.mouse.move(300 + Math.random() * 50, 300);
    await page.mouse.wheel(0, 10);
    await page.evaluate(() => document.body.append(document.createElement('p')));
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  }).toPass();
  expect(await page.evaluate(() => document.querySelectorAll('html > div').length)).toBe(0);
  expect(errors).toEqual([]);
  // The browser keeps an unpacked extension off after that; its next start has the updated one.
  await reader.context.close();
  await reader.start();
  await isWhole(reader, before);
  saw('the old marks go without a word; the next load has new ones');
});

test('no network at all', async ({ reader }) => {
  const before = await reader.belongings();
  const page = await reader.context.newPage();
  await page.goto(`${reader.site.origin}/article.html`);
  await reader.context.setOffline(true);
  await hoverMark(page, 'NVIDIA');
  await expect(page.locator('[role=tooltip].card')).toContainText('P/E');
  await reader.context.setOffline(false);
  await isWhole(reader, before);
  saw('nothing: cards never need one');
});

test('storage.sync refuses every write', async ({ reader }) => {
  const before = await reader.belongings();
  const filler = await reader.options.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { sync: { set(entries: object): Promise<void> } } };
    };
    let written = 0;
    for (; written < 20; written++) {
      const done = await chrome.storage.sync.set({ [`filler-${written}`]: 'x'.repeat(8000) }).then(
        () => true,
        () => false,
      );
      if (!done) break;
    }
    return written;
  });
  expect(filler).toBeGreaterThan(5);
  const long = 'n'.repeat(280);
  for (const issuer of ['msft', 'avgo', 'tsm']) {
    await reader.ask('watchlist.add', { issuer });
    await reader.ask('watchlist.note', { issuer, note: long });
  }
  const now = await reader.belongings();
  expect(now.watchlist.slice(0, 2)).toEqual(before.watchlist);
  expect(now.watchlist.filter(({ note }) => note === long)).toHaveLength(3);
  const state = await reader.ask<object>('watchlist.state');
  saw(`entries stay on this device; state ${JSON.stringify(state)}`);
});
