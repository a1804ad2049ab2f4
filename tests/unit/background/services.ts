/** The background's own parts over the bundled universe and picture, a storage and no browser besides. */
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createCardTabs } from '@/entrypoints/background/card-tabs';
import { createConditionKeeper } from '@/entrypoints/background/condition-keeper';
import { openLooked } from '@/entrypoints/background/looked';
import { createMarketKeeper } from '@/entrypoints/background/market-keeper';
import { createRefreshQueue } from '@/entrypoints/background/refresh-queue';
import { createRefresher } from '@/entrypoints/background/refresher';
import { createScanPublisher } from '@/entrypoints/background/scan-publisher';
import { createSourceDesk } from '@/entrypoints/background/source-desk';
import { loadSnapshot } from '@/lib/facts/snapshot';
import { createNotices } from '@/lib/platform/notices';
import type { StorageArea } from '@/lib/platform/storage-area';
import { createSettings } from '@/lib/settings/settings-store';
import { createMemoryStore } from '@/lib/store/memory-store';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import type { ReadingFix } from '@/lib/universe/lexicon';
import { createConditionBook } from '@/lib/watchlist/condition-book';
import { createLocalArea } from '@/lib/watchlist/layered-area';
import { createWatchlist } from '@/lib/watchlist/watchlist';

export const area = fakeBrowser.storage.local as unknown as StorageArea;
const writes: string[][] = [];

/** As `area`, with the keys of every write noted. */
const counted: StorageArea = {
  get: (keys) => area.get(keys),
  set: (entries) => {
    writes.push(Object.keys(entries).sort());
    return area.set(entries);
  },
  remove: (keys) => area.remove(keys),
};

export async function createParts() {
  fakeBrowser.reset();
  writes.length = 0;
  const universe = loadBundledUniverse();
  const { as_of, facts } = loadSnapshot();
  const store = createMemoryStore({ as_of, facts, release: '0.1.0' });
  const notices = createNotices(area);
  const settings = createSettings({ area, addNotice: notices.add });
  const market = createMarketKeeper(universe, store);
  const off: string[] = [];
  const fixes: ReadingFix[] = [];
  const publisherOf = (version: string) =>
    createScanPublisher({
      area: counted,
      version,
      universe,
      universeStamp: () => 'bundled',
      settings,
      market,
      hostsOff: async () => off,
      readingFixes: async () => fixes,
    });
  const publisher = publisherOf('0.1.0');
  const told: string[] = [];
  const permitted = { yes: false };
  const alarms: (number | null)[] = [];
  const watchlist = createWatchlist({
    area: createLocalArea(area),
    isKnown: (id) => universe.byId.has(id),
    now: () => new Date(),
  });
  const reports: string[] = [];
  const conditions = createConditionKeeper({
    book: createConditionBook(store.own),
    kept: store.kind,
    issuerOf: (id) => universe.byId.get(id),
    watched: async () => new Set((await watchlist.list()).map(({ issuer }) => issuer)),
    current: market.current,
    whole: market.whole,
    tell: async ({ id }) => reports.push(id) > 0,
    wakeDaily: async () => undefined,
    now: () => new Date(),
  });
  const looked = await openLooked(
    store.work,
    () => '2026-11-22',
    () => undefined,
  );
  const cardTabs = createCardTabs(async (_tab, { issuer }) => told.push(issuer));
  const queue = createRefreshQueue(store.work, async () => undefined);
  const desk = createSourceDesk({ settings, store, pack: null, mayAsk: async () => permitted.yes });
  const refresher = createRefresher({
    queue,
    desk,
    universe,
    watchlist,
    looked,
    pack: null,
    via: null,
    pace: 1,
    onFacts: cardTabs.tell,
    onEnd: async () => undefined,
    wakeIn: async (ms) => void alarms.push(ms),
    touch: () => undefined,
  });
  return {
    version: '0.1.0',
    universe,
    store,
    notices,
    settings,
    market,
    publisher,
    publisherOf,
    off,
    fixes,
    writes,
    told,
    permitted,
    alarms,
    watchlist,
    conditions,
    cardTabs,
    queue,
    desk,
    refresher,
  };
}
