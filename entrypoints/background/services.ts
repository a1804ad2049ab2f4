/** Everything the routes work with, made once per life of the worker; nothing here is lost with it. */
import { loadSnapshot } from '@/lib/facts/snapshot';
import { browser } from '@/lib/platform/browser';
import { logError } from '@/lib/platform/log';
import { createNotices, type Notices } from '@/lib/platform/notices';
import { createSettings, type SettingsStore } from '@/lib/settings/settings-store';
import { createSiteScripts } from '@/lib/settings/site-scripts';
import { createSites, type Sites } from '@/lib/settings/sites';
import { PROVIDERS } from '@/lib/sources/catalogue';
import { openStore } from '@/lib/store/open-store';
import type { Store } from '@/lib/store/store';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import type { Universe } from '@/lib/universe/universe';
import { createWatchlist, type Watchlist } from '@/lib/watchlist/watchlist';
import { chooseWatchlistArea } from '@/lib/watchlist/watchlist-area';
import { createMarketKeeper, type MarketKeeper } from './market-keeper';
import { createScanPublisher, type ScanPublisher } from './scan-publisher';

export interface Services {
  version: string;
  universe: Universe;
  store: Store;
  market: MarketKeeper;
  settings: SettingsStore;
  sites: Sites;
  watchlist: Watchlist;
  notices: Notices;
  publisher: ScanPublisher;
}

export async function startServices(): Promise<Services> {
  const { local, sync } = browser.storage;
  const { version, content_scripts: scripts = [] } = browser.runtime.getManifest();
  const universe = loadBundledUniverse();
  const notices = createNotices(local);
  // A sentence that cannot be kept must not cost the database it is about.
  const addNotice = (sentence: string) => notices.add(sentence).catch((error) => logError('notice', error));
  const settings = createSettings({ area: local, addNotice });
  const { as_of, facts } = loadSnapshot();
  const [store, area] = await Promise.all([
    openStore({ picture: { as_of, facts, release: version }, addNotice, logError }),
    chooseWatchlistArea(sync, local, logError),
  ]);
  const market = createMarketKeeper(universe, store);
  const publisher = createScanPublisher({
    area: local,
    version,
    universe,
    settings,
    market,
    hostsOff: () => sites.hostsOff(),
  });
  const sites = createSites({
    area: local,
    settings,
    scripts: createSiteScripts(browser, logError),
    builtin: scripts.flatMap(({ matches = [] }) => matches),
    sources: PROVIDERS.flatMap(({ hosts }) => hosts),
    publish: publisher.publish,
  });
  const watchlist = createWatchlist({
    area,
    isKnown: (issuer) => universe.byId.has(issuer),
    now: () => new Date(),
  });
  return { version, universe, store, market, settings, sites, watchlist, notices, publisher };
}
