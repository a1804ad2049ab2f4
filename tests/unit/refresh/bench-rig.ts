/** A refresh against the stand-in providers over real HTTP, on a clock that moves when somebody sleeps. */
import type { Fact } from '@/lib/facts/fact';
import type { Progress } from '@/lib/refresh/progress';
import { jobKey, type RefreshQueue } from '@/lib/refresh/queue';
import type { RefreshDeps } from '@/lib/refresh/start-refresh';
import { createStoredQueue } from '@/lib/refresh/stored-queue';
import { createProvider, type ProviderId } from '@/lib/sources/catalogue';
import { createHttp, type Gate, type Http } from '@/lib/sources/http';
import { withShelf } from '@/lib/sources/kept-answers';
import { createMemoryStore } from '@/lib/store/memory-store';
import { GOOD_KEY } from '@/scripts/fake-sources/answer';
import type { FakeSources } from '@/scripts/fake-sources/server';
import { issuerOf, NOW, TODAY } from '../sources/stand-in';
import { createStillClock, type StillClock } from './still-clock';

export interface Rig {
  deps: RefreshDeps;
  queue: RefreshQueue;
  kept: Fact[];
  /** `source issuer` of every settled question, in order, and how many requests had been made by then. */
  settled: string[];
  requestsAtSettling: number[];
  progress: Progress[];
  clock: StillClock;
  network: { online: boolean; metered: boolean };
  interest: { watched: string[]; hovered: string[] };
  keys: Record<string, string>;
}

export function createRig(sources: FakeSources, ids: readonly ProviderId[], issuers: readonly string[]): Rig {
  const kept: Fact[] = [];
  const settled: string[] = [];
  const requestsAtSettling: number[] = [];
  const progress: Progress[] = [];
  const clock = createStillClock(new Date(NOW));
  const network = { online: true, metered: false };
  const interest = { watched: [] as string[], hovered: [] as string[] };
  const keys: Record<string, string> = {};
  const stored = createStoredQueue(createMemoryStore({ as_of: TODAY, facts: [], release: 'test' }).work);
  const queue: RefreshQueue = {
    ...stored,
    async settle(settlement) {
      await stored.settle(settlement);
      kept.push(...settlement.facts);
      settled.push(jobKey(settlement.job).replace('/', ' '));
      requestsAtSettling.push(sources.requests.length);
    },
  };
  const now = () => clock.now;
  const deps: RefreshDeps = {
    queue,
    sources: (gateOf, shelfOf) =>
      ids.map((id) => {
        // The traits a source is planned with are also those its gate keeps.
        const { traits } = createProvider(id, { http: { get: never }, now, key: null });
        const gate = gateOf(id, traits.limits);
        const http: Http = {
          get(request) {
            let release = () => {};
            // Waiting for one's turn is waiting; only the request itself holds the clock.
            const held: Gate = async (signal) => {
              const full = await gate(signal);
              if (!full) release = clock.hold();
              return full;
            };
            const once = createHttp({ gate: held, timeoutMs: 20_000, via: sources.origin });
            return once.get(request).finally(() => release());
          },
        };
        return createProvider(id, { http: withShelf(http, shelfOf(traits)), now, key: keys[id] ?? GOOD_KEY });
      }),
    issuers: issuers.map(issuerOf),
    interest: () => interest,
    network: () => network,
    now,
    random: () => 0.5,
    sleep: clock.sleep,
    onProgress: (told) => void progress.push(told),
    onFacts: () => undefined,
  };
  return { deps, queue, kept, settled, requestsAtSettling, progress, clock, network, interest, keys };
}

const never = () => Promise.reject(new Error('not asked'));
