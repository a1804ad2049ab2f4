/** Everything the routes work with, made once per life of the worker; nothing here is lost with it. */
import { loadSnapshot } from '@/lib/facts/snapshot';
import { browser } from '@/lib/platform/browser';
import { logError } from '@/lib/platform/log';
import { createNotices, type Notices } from '@/lib/platform/notices';
import { REFRESH_ALARM } from '@/lib/refresh/alarm-plan';
import type { RefreshQueue } from '@/lib/refresh/queue';
import { readPackUniverse, readSiteFixes } from '@/lib/refresh/stored-queue';
import { createSettings, type SettingsStore } from '@/lib/settings/settings-store';
import { createSiteScripts } from '@/lib/settings/site-scripts';
import { createSites, type Sites } from '@/lib/settings/sites';
import { sourcesOnOffer } from '@/lib/sources/open-sources';
import { fixesInForce, hostsOffByFix, readingFixes } from '@/lib/sources/pack/site-fixes';
import { openStore } from '@/lib/store/open-store';
import type { Store } from '@/lib/store/store';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import type { Universe } from '@/lib/universe/universe';
import { createConditionBook } from '@/lib/watchlist/condition-book';
import { createWatchlist, type Watchlist } from '@/lib/watchlist/watchlist';
import { chooseWatchlistArea } from '@/lib/watchlist/watchlist-area';
import { say } from '@/lib/words/say';
import { type CardTabs, createCardTabs } from './card-tabs';
import { type ConditionKeeper, createConditionKeeper } from './condition-keeper';
import { openLooked } from './looked';
import { makeRoom } from './make-room';
import { createMarketKeeper, type MarketKeeper } from './market-keeper';
import { createRefreshQueue } from './refresh-queue';
import { createRefresher, type Refresher } from './refresher';
import { createScanPublisher, type ScanPublisher } from './scan-publisher';
import { createSourceDesk, type SourceDesk } from './source-desk';
import { readSourceSettings } from './source-settings';
import { tellCondition } from './tell-condition';
import { createTierKeeper } from './tier-keeper';
import { createUniverseKeeper } from './universe-keeper';

export interface Services {
  version: string;
  universe: Universe;
  store: Store;
  market: MarketKeeper;
  settings: SettingsStore;
  sites: Sites;
  watchlist: Watchlist;
  conditions: ConditionKeeper;
  notices: Notices;
  publisher: ScanPublisher;
  desk: SourceDesk;
  queue: RefreshQueue;
  refresher: Refresher;
  cardTabs: CardTabs;
  /** Origin of the stand-ins for all providers, in the test build; else null. */
  via: string | null;
}

export async function startServices(): Promise<Services> {
  const { local, sync } = browser.storage;
  const { version, content_scripts: scripts = [] } = browser.runtime.getManifest();
  const companies = createUniverseKeeper(loadBundledUniverse());
  const { universe } = companies;
  const notices = createNotices(local);
  // A sentence that cannot be kept must not cost the database it is about.
  const addNotice = (sentence: string) => notices.add(sentence).catch((error) => logError('notice', error));
  const settings = createSettings({ area: local, addNotice });
  const { as_of, facts } = loadSnapshot();
  const [store, area, { pack, via, pace }] = await Promise.all([
    openStore({ picture: { as_of, facts, release: version }, addNotice, logError }),
    chooseWatchlistArea(sync, local, logError),
    readSourceSettings(local),
  ]);
  companies.use(await readPackUniverse(store.work).catch(() => null));
  const tiers = createTierKeeper(store.work, () => market.current());
  const market = createMarketKeeper(universe, store);
  const siteFixes = async () => fixesInForce(await readSiteFixes(store.work).catch(() => null), new Date());
  const publisher = createScanPublisher({
    area: local,
    version,
    universe,
    universeStamp: companies.stamp,
    settings,
    market,
    hostsOff: () => sites.hostsOff(),
    readingFixes: async () => readingFixes(await siteFixes()),
  });
  const sites = createSites({
    area: local,
    settings,
    scripts: createSiteScripts(browser, logError),
    builtin: scripts.flatMap(({ matches = [] }) => matches),
    sources: sourcesOnOffer(pack).flatMap(({ hosts }) => hosts),
    fixedOff: async () => hostsOffByFix(await siteFixes()),
    publish: publisher.publish,
  });
  const watchlist = createWatchlist({
    area,
    isKnown: (issuer) => universe.byId.has(issuer),
    now: () => new Date(),
  });
  const conditions = createConditionKeeper({
    book: createConditionBook(store.own),
    kept: store.kind,
    issuerOf: (id) => universe.byId.get(id),
    watched: async () => new Set((await watchlist.list()).map(({ issuer }) => issuer)),
    current: market.current,
    whole: market.whole,
    tell: tellCondition,
    wakeDaily: async (on) => {
      if (!on) await browser.alarms.clear(CONDITIONS_ALARM);
      else if (!(await browser.alarms.get(CONDITIONS_ALARM)))
        browser.alarms.create(CONDITIONS_ALARM, { periodInMinutes: CONDITIONS_MINUTES });
    },
    now: () => new Date(),
  });
  const desk = createSourceDesk({
    settings,
    store,
    pack,
    mayAsk: (origins) => browser.permissions.contains({ origins }),
  });
  const queue = createRefreshQueue(store.work, async (list) => {
    if (list === 'broken') await addNotice(say('sources_pack_universe_broken'));
    if (companies.use(list === 'broken' ? null : list)) market.forget();
    // What the pack says of single sites may be new even where the companies are the same.
    await publisher.publish();
  });
  const cardTabs = createCardTabs((tabId, envelope, where) =>
    browser.tabs.sendMessage(tabId, envelope, where),
  );
  const looked = await openLooked(store.work, today, logError);
  const refresher = createRefresher({
    queue,
    desk,
    universe,
    watchlist,
    looked,
    pack,
    via,
    pace,
    onFacts: (issuers) => {
      market.forget();
      cardTabs.tell(issuers);
    },
    onEnd: async () => {
      await tiers.run();
      await makeRoom({ store, looked, watchlist });
      market.forget();
      await publisher.publish();
      await conditions.run();
    },
    wakeIn: setAlarm,
    touch: () => void browser.runtime.getPlatformInfo(),
  });
  const parts = { version, universe, store, market, settings, sites, watchlist, notices, publisher };
  return { ...parts, conditions, desk, queue, refresher, cardTabs, via };
}

/** Dates come round without any new figure. */
export const CONDITIONS_ALARM = 'conditions';
const CONDITIONS_MINUTES = 6 * 60;

const today = () => new Date().toISOString().slice(0, 10);

async function setAlarm(ms: number | null): Promise<void> {
  if (ms === null) await browser.alarms.clear(REFRESH_ALARM);
  else browser.alarms.create(REFRESH_ALARM, { delayInMinutes: ms / 60_000 });
}
