import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { StorageArea } from '@/lib/platform/storage-area';
import { createSettings } from '@/lib/settings/settings-store';
import { createSiteScripts } from '@/lib/settings/site-scripts';
import { createSites, SITES_KEY, type Sites } from '@/lib/settings/sites';
import { createShelf, type Shelf } from './site-browser';

const area = fakeBrowser.storage.local as unknown as StorageArea;
const BUILTIN = ['https://quotes.example/*', 'https://www.search.example/finance/*'];
const SOURCE = 'https://figures.example/*';
const NEWS = 'https://news.example/*';
const url = 'https://news.example/article?x=1';
const builtinUrl = 'https://quotes.example/NVDA';

let shelf: Shelf;
let sites: Sites;
/** What the scan scripts were told, newest last. */
let told: string[][];
/** Hosts that a fix of the pack switches off. */
let fixed: Map<string, string>;
let logged: string[];

/** As after a start of the worker: the browser and the storage are what they were. */
function start(): Sites {
  return createSites({
    area,
    settings: createSettings({ area, addNotice: async () => {} }),
    scripts: createSiteScripts(shelf.browser, (where) => logged.push(where)),
    builtin: BUILTIN,
    sources: [SOURCE],
    fixedOff: async () => fixed,
    publish: async () => void told.push(await sites.hostsOff()),
  });
}

beforeEach(() => {
  fakeBrowser.reset();
  shelf = createShelf();
  for (const pattern of BUILTIN) shelf.permitted.add(pattern);
  told = [];
  fixed = new Map();
  logged = [];
  sites = start();
});

const stateOf = async (address: string) => (await sites.state(address)).state;

describe('states', () => {
  test.each<[string, string, string]>([
    ['a built-in site', builtinUrl, 'builtin'],
    ['another path of a built-in host', 'https://www.search.example/images', 'none'],
    ['its finance pages', 'https://www.search.example/finance/quote', 'builtin'],
    ['any other site', url, 'none'],
    ["the browser's own page", 'chrome://settings/', 'unsupported'],
    ['no address', '', 'unsupported'],
  ])('%s', async (_name, address, expected) => {
    expect(await stateOf(address)).toBe(expected);
  });

  test('a built-in site whose permission the browser withholds is not enabled', async () => {
    shelf.permitted.delete('https://quotes.example/*');
    expect(await sites.state(builtinUrl)).toEqual({
      pattern: 'https://quotes.example/*',
      host: 'quotes.example',
      state: 'none',
    });
  });
});

describe('a site of the reader', () => {
  test('is refused without its permission, and nothing changes', async () => {
    expect(await sites.enable(url)).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await area.get(SITES_KEY)).toEqual({});
    expect(shelf.registered.size).toBe(0);
  });

  test('is registered, and runs in open tabs at once', async () => {
    shelf.permitted.add(NEWS);
    shelf.tabs.set(1, NEWS).set(2, NEWS).set(3, 'https://else.example/*');
    shelf.closed.add(2);
    expect(await sites.enable(url)).toMatchObject({
      ok: true,
      value: { state: 'granted', host: 'news.example' },
    });
    expect([...shelf.registered.values()]).toEqual([NEWS]);
    expect(shelf.injected).toEqual([1]);
    expect(logged).toEqual(['sites.inject']);
    expect(await sites.list()).toContainEqual({
      host: 'news.example',
      pattern: NEWS,
      kind: 'granted',
      enabled: true,
    });
  });

  test('twice is once', async () => {
    shelf.permitted.add(NEWS);
    await Promise.all([sites.enable(url), sites.enable(url)]);
    expect(shelf.registered.size).toBe(1);
  });

  test('switched off: unregistered, permission dropped, tabs told', async () => {
    shelf.permitted.add(NEWS);
    await sites.enable(url);
    expect(await sites.disable(url)).toMatchObject({ ok: true, value: { state: 'none' } });
    expect(shelf.registered.size).toBe(0);
    expect(shelf.permitted.has(NEWS)).toBe(false);
    expect(told.at(-1)).toEqual(['news.example']);
    expect((await sites.list()).map(({ host }) => host)).not.toContain('news.example');
  });

  test('and on again', async () => {
    shelf.permitted.add(NEWS);
    await sites.enable(url);
    await sites.disable(url);
    shelf.permitted.add(NEWS);
    await sites.enable(url);
    expect(told.at(-1)).toEqual([]);
    expect(await stateOf(url)).toBe('granted');
  });

  test('a permission that cannot be given back does not keep the site on', async () => {
    shelf.permitted.add('https://required.example/*');
    await sites.enable('https://required.example/');
    expect(await sites.disable('https://required.example/')).toMatchObject({
      ok: true,
      value: { state: 'none' },
    });
    expect(logged).toEqual(['sites.release']);
  });
});

describe('a built-in site', () => {
  test('off and on are a setting; its permission stays', async () => {
    shelf.tabs.set(1, 'https://quotes.example/*');
    expect(await sites.disable(builtinUrl)).toMatchObject({ ok: true, value: { state: 'off' } });
    expect(told.at(-1)).toEqual(['quotes.example']);
    expect(shelf.permitted.has('https://quotes.example/*')).toBe(true);
    expect((await sites.list())[0]).toMatchObject({ host: 'quotes.example', enabled: false });
    expect(await sites.enable(builtinUrl)).toMatchObject({ ok: true, value: { state: 'builtin' } });
    expect(told.at(-1)).toEqual([]);
    expect(shelf.injected).toEqual([1]);
    expect(shelf.registered.size).toBe(0);
  });
});

describe('after the worker, the extension or the browser stopped', () => {
  test('an update dropped the registered scripts: they come back', async () => {
    shelf.permitted.add(NEWS);
    await sites.enable(url);
    shelf.registered.clear();
    await start().reconcile();
    expect([...shelf.registered.values()]).toEqual([NEWS]);
  });

  test.each<[string, 'on' | 'off', string[], boolean]>([
    ['killed before registering', 'on', [NEWS], true],
    ['killed before unregistering and dropping', 'off', [], false],
  ])('%s: the list is the word', async (_name, word, scripts, permitted) => {
    shelf.permitted.add(NEWS);
    if (word === 'off') shelf.registered.set(`site:${NEWS}`, NEWS);
    await area.set({ [SITES_KEY]: { version: 1, patterns: { [NEWS]: word } } });
    await start().reconcile();
    expect([...shelf.registered.values()]).toEqual(scripts);
    expect(shelf.permitted.has(NEWS)).toBe(permitted);
  });

  test('scripts that are not sites are left alone', async () => {
    shelf.registered.set('other', 'https://else.example/*');
    await sites.reconcile();
    expect([...shelf.registered.keys()]).toEqual(['other']);
  });

  test.each<[string, unknown]>([
    ['text', 'x'],
    ['another version', { version: 2, patterns: { [NEWS]: 'on' } }],
    ['another word', { version: 1, patterns: { [NEWS]: 'maybe' } }],
  ])('a damaged list is no site: %s', async (_name, stored) => {
    shelf.permitted.add(NEWS);
    await area.set({ [SITES_KEY]: stored });
    await sites.reconcile();
    expect(await stateOf(url)).toBe('none');
    expect(shelf.registered.size).toBe(0);
  });
});

describe("changes in the browser's own settings", () => {
  test('a site permitted there is on; built-in hosts, sources and wildcards are not taken for sites', async () => {
    for (const origin of [NEWS, SOURCE, ...BUILTIN, 'https://*/*']) shelf.permitted.add(origin);
    await sites.permitted([NEWS, SOURCE, ...BUILTIN, 'https://*/*', '<all_urls>']);
    expect([...shelf.registered.values()]).toEqual([NEWS]);
    expect(await stateOf(url)).toBe('granted');
  });

  test('a permission withdrawn there switches the site off', async () => {
    shelf.permitted.add(NEWS);
    await sites.enable(url);
    shelf.permitted.delete(NEWS);
    await sites.withdrawn([NEWS, 'https://else.example/*']);
    expect(shelf.registered.size).toBe(0);
    expect(told.at(-1)).toEqual(['news.example']);
  });
});

test('nothing can be switched on or off where nothing can be read', async () => {
  expect(await sites.enable('chrome://settings/')).toMatchObject({ ok: false, code: 'bad-request' });
  expect(await sites.disable('about:blank')).toMatchObject({ ok: false, code: 'bad-request' });
  expect(await area.get(SITES_KEY)).toEqual({});
});

describe('switched off by a fix of the daily pack', () => {
  const DAY = '2026-11-20';

  test.each<[string, string, string, () => Promise<unknown>]>([
    ['a built-in site', 'quotes.example', builtinUrl, async () => undefined],
    ['an enabled one', 'news.example', url, async () => sites.enable(url)],
  ])(
    '%s is off, says since when, and the reader can switch it on again',
    async (_name, host, address, before) => {
      shelf.permitted.add(NEWS);
      await before();
      const { state } = await sites.state(address);
      fixed = new Map([[host, DAY]]);
      expect(await sites.state(address)).toMatchObject({ state: 'off', fixed_on: DAY });
      expect(await sites.hostsOff()).toEqual([host]);
      expect(await sites.enable(address)).toMatchObject({ ok: true, value: { state } });
      expect(await sites.hostsOff()).toEqual([]);
      sites = start();
      expect(await sites.state(address)).not.toHaveProperty('fixed_on');
      await sites.disable(address);
      shelf.permitted.add(NEWS);
      await sites.enable(address);
      expect(await stateOf(address), 'the last word is the reader’s').toBe(state);
    },
  );

  test('the reader’s own switch is told as such', async () => {
    await sites.disable(builtinUrl);
    fixed = new Map([['quotes.example', DAY]]);
    expect(await sites.state(builtinUrl)).not.toHaveProperty('fixed_on');
    expect((await sites.list()).find(({ host }) => host === 'quotes.example')?.enabled).toBe(false);
  });

  test('without a fix nothing is remembered of a switch', async () => {
    await sites.disable(builtinUrl);
    await sites.enable(builtinUrl);
    fixed = new Map([['quotes.example', DAY]]);
    expect(await stateOf(builtinUrl)).toBe('off');
  });
});
