/** Keeps the refresh engine going: on demand, on an alarm, after the worker's death; and tells who has to know. */
import { loadSnapshot } from '@/lib/facts/snapshot';
import { logError } from '@/lib/platform/log';
import { nextAlarmMs } from '@/lib/refresh/alarm-plan';
import { type Progress, progressOf } from '@/lib/refresh/progress';
import type { RefreshQueue } from '@/lib/refresh/queue';
import { type RefreshRequest, startRefresh } from '@/lib/refresh/start-refresh';
import { openSources } from '@/lib/sources/open-sources';
import type { PackAddress } from '@/lib/sources/pack/pack-source';
import type { IssuerId } from '@/lib/universe/issuer';
import type { Universe } from '@/lib/universe/universe';
import type { Watchlist } from '@/lib/watchlist/watchlist';
import type { Looked } from './looked';
import type { SourceDesk } from './source-desk';

interface RefresherParts {
  queue: RefreshQueue;
  desk: SourceDesk;
  universe: Universe;
  watchlist: Watchlist;
  looked: Looked;
  pack: PackAddress | null;
  /** Origin of the stand-ins for all providers, in the test build; else null. */
  via: string | null;
  /** How many times faster than its own limits a source may be asked: 1, but for stand-ins. */
  pace: number;
  /** Figures of these companies are newer than a moment ago. */
  onFacts: (issuers: readonly IssuerId[]) => void;
  /** A refresh that brought figures has ended, for now or for good. */
  onEnd: () => Promise<void>;
  /** Sets the one alarm; null = none is needed. */
  wakeIn: (ms: number | null) => Promise<void>;
  /** Any call to the browser: it counts the worker as busy. */
  touch: () => void;
}

export interface Refresher {
  /** Starts or joins; returns when it is under way. */
  start(request: RefreshRequest): Promise<void>;
  cancel(): Promise<void>;
  /** Stops what is under way and waits until it lies still; it can be taken up again. */
  halt(): Promise<void>;
  progress(): Promise<Progress>;
  /** Takes up what a dead worker left, or sees to the alarm. */
  resume(): Promise<void>;
  /** A source was turned on or off, or has another key: what is under way starts anew with those that are on. */
  sourcesChanged(): Promise<void>;
  /** Somebody looks at this company: asked for at once if its figures are due. */
  lookedAt(issuer: IssuerId): void;
}

/** Without a call to the browser for 30 s the worker is stopped. */
const TOUCH_MS = 20_000;
/** The same company is not looked into again within this. */
const LOOK_AGAIN_MS = 10 * 60_000;
const EVERYTHING: RefreshRequest = { only: null, byHand: false };

interface Connection {
  saveData?: boolean;
  type?: string;
}

function network(): { online: boolean; metered: boolean } {
  const { saveData, type } = (navigator as { connection?: Connection }).connection ?? {};
  return { online: navigator.onLine, metered: saveData === true || type === 'cellular' };
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}

export function createRefresher(parts: RefresherParts): Refresher {
  const { queue, desk, universe, watchlist, looked, pack, via, pace, onFacts, onEnd, wakeIn, touch } = parts;
  const now = () => new Date();
  let flight: { controller: AbortController; done: Promise<void> } | null = null;
  let latest: Progress | null = null;
  let changed = false;
  const askedAt = new Map<IssuerId, number>();

  const isStuck = () => latest?.paused === 'storage-full';

  async function planAlarm(): Promise<void> {
    const [{ run }, { on }] = await Promise.all([queue.read(), desk.open()]);
    await wakeIn(nextAlarmMs(run, on.length > 0, now()));
  }

  async function fly(request: RefreshRequest, signal: AbortSignal): Promise<void> {
    const [{ on, keys }, watched] = await Promise.all([desk.open(), watchlist.list()]);
    if (on.length === 0) return;
    await wakeIn(60_000);
    const beat = setInterval(touch, TOUCH_MS);
    try {
      await startRefresh(
        {
          queue,
          sources: (gateOf, shelfOf) =>
            openSources(
              {
                on,
                keys,
                now,
                via,
                pack: pack && {
                  address: pack,
                  recall: () => queue.memo('pack'),
                  bundledAsOf: loadSnapshot().as_of,
                },
              },
              (source, limits) => gateOf(source, { ...limits, perSecond: limits.perSecond * pace }),
              shelfOf,
            ),
          issuers: universe.listed,
          interest: () => ({ watched: watched.map(({ issuer }) => issuer), hovered: looked.recent() }),
          network,
          now,
          random: Math.random,
          sleep,
          onProgress: (progress) => {
            latest = progress;
          },
          onFacts: (issuers) => {
            changed = true;
            onFacts(issuers);
          },
        },
        request,
        signal,
      );
    } finally {
      clearInterval(beat);
    }
  }

  function launch(request: RefreshRequest): { controller: AbortController; done: Promise<void> } {
    const controller = new AbortController();
    const mine = {
      controller,
      done: fly(request, controller.signal)
        .catch((error) => logError('refresh', error))
        .then(async () => {
          if (flight === mine) flight = null;
          if (!isStuck()) latest = null;
          if (changed) await onEnd().catch((error) => logError('refresh.end', error));
          changed = false;
          await planAlarm();
        })
        .catch((error) => logError('refresh.end', error)),
    };
    flight = mine;
    return mine;
  }

  async function start(request: RefreshRequest): Promise<void> {
    const running = flight;
    if (running === null) launch(request);
    // Joins the run under way: the engine takes the request in after it.
    else void fly(request, running.controller.signal).catch((error) => logError('refresh.join', error));
  }

  async function halt(): Promise<void> {
    const running = flight;
    if (running === null) return;
    running.controller.abort();
    await running.done;
  }

  return {
    start,
    halt,

    async cancel() {
      await halt();
      const { run } = await queue.read();
      if (run !== null && run.state !== 'finished')
        await queue.putRun({ ...run, state: 'paused', paused: 'cancelled', wakeAt: null });
      await planAlarm();
    },

    async progress() {
      if (latest !== null && (flight !== null || isStuck())) return latest;
      const contents = await queue.read();
      return progressOf(contents, desk.offered, new Map(), now());
    },

    async resume() {
      const [{ run }, { on }] = await Promise.all([queue.read(), desk.open()]);
      if (on.length === 0) return wakeIn(null);
      const wakeMs = nextAlarmMs(run, true, now());
      const waited = run?.paused === 'waiting' && run.wakeAt !== null && Date.parse(run.wakeAt) <= Date.now();
      // A full disk may keep even the word that the run has stopped from being written.
      if (isStuck()) await wakeIn(nextAlarmMs(null, true, now()));
      else if (run?.state === 'running' || waited) await start(EVERYTHING);
      else await wakeIn(wakeMs);
    },

    async sourcesChanged() {
      await halt();
      const { on } = await desk.open();
      if (on.length > 0) await start({ only: null, byHand: true });
      else await wakeIn(null);
    },

    lookedAt(issuer) {
      const last = askedAt.get(issuer);
      const lately = last !== undefined && Date.now() - last < LOOK_AGAIN_MS;
      askedAt.set(issuer, lately ? last : Date.now());
      desk
        .open()
        .then(async ({ on }) => {
          // Without a source there is nothing to put in order, so nothing is remembered.
          if (on.length === 0) return;
          looked.note(issuer);
          if (!lately) await start({ only: [issuer], byHand: false });
        })
        .catch((error) => logError('refresh.look', error));
    },
  };
}
