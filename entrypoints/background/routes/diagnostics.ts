import { METHOD_VERSION } from '@/lib/context/method';
import type { FaultLog } from '@/lib/diagnostics/fault-log';
import { type Count, diagnosticsText } from '@/lib/diagnostics/report';
import type { Timings } from '@/lib/diagnostics/timings';
import { loadSnapshot } from '@/lib/facts/snapshot';
import { browser } from '@/lib/platform/browser';
import { done } from '@/lib/protocol/reply';
import type { Handlers } from '@/lib/protocol/router';
import type { Services } from '../services';

export interface DiagnosticParts {
  faults: FaultLog;
  timings: Timings;
  /** ISO instant the worker woke at. */
  since: string;
}

export const diagnosticsRoutes = (services: Services, { faults, timings, since }: DiagnosticParts) =>
  ({
    'diagnostics.get': async () =>
      done(
        diagnosticsText({
          versions: await versionsOf(services),
          counts: await countsOf(services),
          timings: timings.list(),
          since,
          faults: await faults.list(),
        }),
      ),
  }) satisfies Partial<Handlers>;

async function versionsOf({ version }: Services): Promise<Count[]> {
  const { os, arch } = await browser.runtime.getPlatformInfo();
  return [
    ['Sector Lens', version],
    ['method', METHOD_VERSION],
    ['snapshot', loadSnapshot().as_of],
    ['browser', navigator.userAgent],
    ['system', `${os} ${arch}`],
    ['language', browser.i18n.getUILanguage()],
  ];
}

/** How many of everything, never which. */
async function countsOf({
  universe,
  store,
  settings,
  sites,
  watchlist,
  desk,
  refresher,
}: Services): Promise<Count[]> {
  const [{ facts, bySource }, chosen, rows, entries, sources, progress] = await Promise.all([
    store.counts(),
    settings.get(),
    sites.list(),
    watchlist.list(),
    desk.rows(),
    refresher.progress(),
  ]);
  return [
    ['issuers', universe.all.length],
    ['store', store.kind],
    ['facts', facts],
    ...Object.entries(bySource).map(
      ([id, one]): Count => [`facts of ${id}`, `${one.facts}, newest ${one.newest}`],
    ),
    ['watchlist', entries.length],
    ['sites built in', rows.filter(({ kind }) => kind === 'builtin').length],
    ['sites enabled by hand', rows.filter(({ kind }) => kind === 'granted').length],
    ['sites switched off', chosen.sitesOff.length],
    ['muted words', chosen.mutes.length],
    ['own names', chosen.aliases.length],
    ['mark style', chosen.markStyle],
    [
      'sources on',
      sources
        .filter(({ on }) => on)
        .map(({ id }) => id)
        .join(' ') || 'none',
    ],
    ['refresh', `${progress.state}, ${progress.done} of ${progress.total}, ${progress.failed} failed`],
  ];
}
