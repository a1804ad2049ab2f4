/** The queue's contents in the hands of the running worker: read once, written through on every change. */

import type { Gate } from '@/lib/sources/http';
import type { SourceId, SourceLimits } from '@/lib/sources/source';
import type { IssuerId } from '@/lib/universe/issuer';
import { after, HOUR_MS, msUntil, PATIENCE_MS } from './instants';
import { createParts, type Parts } from './parts';
import type { Job, QueueContents, RefreshQueue, Run, Settlement, SourceState } from './queue';
import { jobKey } from './queue';
import { newSourceState, takeTurn } from './token-bucket';

export type Rank = (issuer: IssuerId) => number | null;

export interface Desk {
  readonly run: Run;
  readonly parts: Parts;
  jobs(): readonly Job[];
  states(): readonly SourceState[];
  stateOf(source: SourceId, limits: SourceLimits): SourceState;
  putRun(change: Partial<Run>): Promise<void>;
  putState(state: SourceState): Promise<void>;
  settle(settlement: Settlement): Promise<void>;
  /** Takes up more questions within the same run. */
  add(jobs: readonly Job[]): Promise<void>;
  /**
   * The next question for a source, marked as being asked: the smallest rank, null = not this one. Or how long until
   * one is ripe; null = none left.
   */
  next(source: SourceId, rankOf: Rank): { job: Job } | { waitMs: number } | null;
  release(job: Job): void;
  /** Waits for the source's turn and counts the request before it is made. */
  gate(source: SourceId, limits: SourceLimits, signal: AbortSignal): ReturnType<Gate>;
}

export interface DeskDeps {
  queue: RefreshQueue;
  now: () => Date;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  onRequest: (source: SourceId) => void;
}

export function openDesk(
  { queue, now, sleep, onRequest }: DeskDeps,
  first: Run,
  known: Pick<QueueContents, 'jobs' | 'sources' | 'parts'>,
): Desk {
  let run = first;
  const jobs = new Map(known.jobs.map((job) => [jobKey(job), job]));
  const states = new Map(known.sources.map((state) => [state.source, state]));
  const asking = new Set<string>();

  const stateOf = (source: SourceId, limits: SourceLimits) =>
    states.get(source) ?? newSourceState(source, limits, now());

  async function putState(state: SourceState): Promise<void> {
    states.set(state.source, state);
    await queue.putSource(state);
  }

  return {
    get run() {
      return run;
    },
    parts: createParts(queue, known.parts, now, async ({ id, limits }, aheadMs) => {
      const state = stateOf(id, limits);
      if (Math.abs(aheadMs - (state.clockAheadMs ?? 0)) < HOUR_MS) return;
      await putState({ ...state, clockAheadMs: aheadMs });
    }),
    jobs: () => [...jobs.values()],
    states: () => [...states.values()],
    stateOf,
    async putRun(change) {
      run = { ...run, ...change };
      await queue.putRun(run);
    },
    putState,
    async settle(settlement) {
      await queue.settle(settlement);
      jobs.set(jobKey(settlement.job), settlement.job);
    },
    async add(more) {
      for (const job of more) jobs.set(jobKey(job), job);
      await queue.begin(run, more);
    },
    next(source, rankOf) {
      let best: Job | null = null;
      let bestRank = Number.POSITIVE_INFINITY;
      let soonest = Number.POSITIVE_INFINITY;
      for (const job of jobs.values()) {
        if (job.source !== source || job.state !== 'pending' || job.run !== run.id) continue;
        const rank = asking.has(jobKey(job)) ? null : rankOf(job.issuer);
        if (rank === null) continue;
        const waitMs = msUntil(job.notBefore, now());
        if (waitMs > 0) soonest = Math.min(soonest, waitMs);
        else if (best === null || rank < bestRank) [best, bestRank] = [job, rank];
      }
      if (best === null) return Number.isFinite(soonest) ? { waitMs: soonest } : null;
      asking.add(jobKey(best));
      return { job: best };
    },
    release: (job) => void asking.delete(jobKey(job)),
    async gate(source, limits, signal) {
      for (;;) {
        signal.throwIfAborted();
        const turn = takeTurn(stateOf(source, limits), limits, now());
        if (turn.go) {
          // Written before the request is sent: a death in between costs one request of the day, not the limit.
          await putState(turn.state);
          onRequest(source);
          return null;
        }
        if (turn.waitMs > PATIENCE_MS) return { until: after(now(), turn.waitMs) };
        await sleep(turn.waitMs, signal);
      }
    },
  };
}
