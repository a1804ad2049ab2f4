import '@/lib/platform/speak';
import { defineBackground } from 'wxt/utils/define-background';
import { createFaultLog } from '@/lib/diagnostics/fault-log';
import { createTimings } from '@/lib/diagnostics/timings';
import { browser } from '@/lib/platform/browser';
import { logError, onFault } from '@/lib/platform/log';
import { createPace } from '@/lib/protocol/pace';
import type { Handlers } from '@/lib/protocol/router';
import { createRouter } from '@/lib/protocol/router';
import { REFRESH_ALARM } from '@/lib/refresh/alarm-plan';
import { SETTINGS_KEY } from '@/lib/settings/settings-store';
import { aboutRoutes } from './routes/about';
import { conditionRoutes } from './routes/conditions';
import { contextRoutes } from './routes/contexts';
import { type DiagnosticParts, diagnosticsRoutes } from './routes/diagnostics';
import { figureRoutes } from './routes/figures';
import { injectRoutes } from './routes/inject';
import { refreshRoutes } from './routes/refresh';
import { searchRoutes } from './routes/search';
import { sectorRoutes } from './routes/sector';
import { sectorOpenRoutes } from './routes/sector-open';
import { settingsRoutes } from './routes/settings';
import { siteRoutes } from './routes/sites';
import { sourceRoutes } from './routes/sources';
import { watchlistRoutes } from './routes/watchlist';
import { onSectorMenuClick } from './sector-menu';
import { CONDITIONS_ALARM, type Services, startServices } from './services';
import { onCommand, onMenuClick, showMenu } from './tab-requests';
import { listenToNotices } from './tell-condition';

const routes = (services: Services, diagnostics: DiagnosticParts): Handlers => ({
  ...contextRoutes(services),
  ...injectRoutes(),
  ...watchlistRoutes(services),
  ...conditionRoutes(services),
  ...settingsRoutes(services),
  ...siteRoutes(services),
  ...searchRoutes(services),
  ...sectorRoutes(services),
  ...sectorOpenRoutes(),
  ...aboutRoutes(services),
  ...diagnosticsRoutes(services, diagnostics),
  ...sourceRoutes(services),
  ...refreshRoutes(services),
  ...figureRoutes(services),
});

/** Longer than a card takes that waits for a waking worker, shorter than anything a person would wait for. */
const CATCH_UP_MS = 300;

/** Every listener is added before the first `await`: a worker woken for an event is given it only then. */
export default defineBackground(() => {
  const ready = startServices();
  const faults = createFaultLog(browser.storage.local, () => new Date());
  const timings = createTimings(() => performance.now());
  onFault((where, error) => void faults.note(where, error));
  const since = new Date().toISOString();
  const handlers = ready.then((services) => routes(services, { faults, timings, since }));
  const whenReady = (where: string, work: (services: Services) => Promise<void>) => {
    ready.then(work).catch((error) => logError(where, error));
  };

  const own = { id: browser.runtime.id, baseUrl: browser.runtime.getURL('') };
  const pace = createPace(() => performance.now());
  // The polyfill's type asks for a `true` that a foreign message must not get.
  browser.runtime.onMessage.addListener(
    createRouter({ own, handlers, logError, pace, timed: timings.timed }) as never,
  );

  browser.runtime.onInstalled.addListener(({ reason }) => {
    showMenu();
    if (reason === 'install') welcome();
    whenReady('install', renew);
  });
  browser.runtime.onStartup.addListener(() => whenReady('startup', renew));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local' || !(SETTINGS_KEY in changes)) return;
    whenReady('settings.changed', ({ publisher }) => publisher.publish());
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    listenToNotices();
    whenReady('sites.permitted', ({ sites }) => sites.permitted(origins));
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    whenReady('sites.withdrawn', ({ sites }) => sites.withdrawn(origins));
    whenReady('sources.withdrawn', async ({ desk, refresher }) => {
      if (desk.offered.some(({ hosts }) => hosts.some((host) => origins.includes(host))))
        await refresher.sourcesChanged();
    });
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === CONDITIONS_ALARM) whenReady('conditions.alarm', ({ conditions }) => conditions.run());
    if (name !== REFRESH_ALARM) return;
    whenReady('refresh.alarm', ({ refresher }) => refresher.start({ only: null, byHand: false }));
  });
  browser.commands.onCommand.addListener(onCommand);
  browser.contextMenus.onClicked.addListener(onMenuClick);
  browser.contextMenus.onClicked.addListener(onSectorMenuClick);
  listenToNotices();

  // What an earlier life left undone (killed between two writes) is done once whoever woke us has been answered.
  setTimeout(() => {
    whenReady('publish', ({ publisher }) => publisher.publish());
    whenReady('refresh.resume', ({ refresher }) => refresher.resume());
    whenReady('conditions.catch-up', ({ conditions }) => conditions.catchUp());
  }, CATCH_UP_MS);
  keepFromPages();
});

/**
 * Lexicon, registered scripts and permissions as they have to be, whatever stands there: an update drops scripts, and
 * a broken page's renderer could have written anything into the storage that it shares with us.
 */
async function renew({ publisher, sites, conditions }: Services): Promise<void> {
  await publisher.publishAnew();
  await sites.reconcile();
  // With an update comes another bundled picture.
  await conditions.run();
}

/** Once, and only for a person: the demo and the tests open pages of their own. */
function welcome(): void {
  if (!__WELCOME__) return;
  browser.tabs
    .create({ url: browser.runtime.getURL('/welcome.html') })
    .catch((error) => logError('welcome', error));
}

/** A broken page's renderer can read what content scripts can read: the whole watchlist is none of it. */
function keepFromPages(): void {
  const sync = browser.storage.sync as { setAccessLevel?: (level: { accessLevel: string }) => Promise<void> };
  sync.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch((error) => logError('sync.access', error));
}
