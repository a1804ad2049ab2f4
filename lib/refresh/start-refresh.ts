/** The way in: plans what is due, or takes up what a dead worker left, and asks until nothing is left. */
import type { Gate } from '@/lib/sources/http';
import type { AnswerShelf } from '@/lib/sources/kept-answers';
import type { Source, SourceId, SourceLimits, SourceTraits } from '@/lib/sources/source';
import type { Issuer, IssuerId } from '@/lib/universe/issuer';
import { openDesk } from './desk';
import { type Interest, rankOf } from './due';
import { HOUR_MS, msSince } from './instants';
import { isFull, type LaneDeps, runLane } from './lane';
import { spentParts } from './parts';
import { type Progress, progressOf } from './progress';
import { jobKey, type RefreshQueue, type Run } from './queue';
import { createRateMeter } from './rate-meter';
import { endOf, inScope, jobsOf } from './run-plan';

export interface RefreshDeps {
  queue: RefreshQueue;
  /**
   * The sources that are on. `gateOf` goes into each one's HTTP client: every request waits for its turn there; `shelfOf`
   * keeps the answers of questions that take several.
   */
  sources: (
    gateOf: (source: SourceId, limits: SourceLimits) => Gate,
    shelfOf: (traits: SourceTraits) => AnswerShelf,
  ) => readonly Source[];
  issuers: readonly Issuer[];
  interest: () => Interest;
  network: () => { online: boolean; metered: boolean };
  now: () => Date;
  /** Between 0 and 1. */
  random: () => number;
  /** Rejects when `signal` aborts. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  onProgress: (progress: Progress) => void;
  /** These companies have newer figures than a moment ago. */
  onFacts: (issuers: readonly IssuerId[]) => void;
}

export interface RefreshRequest {
  /** Only these companies; null = everything that is due. */
  only: readonly IssuerId[] | null;
  /** The person asked: also over a metered connection, and also what they stopped before. */
  byHand: boolean;
}

/** A stopped refresh is taken up by itself when it is this old. */
const FORGIVEN_MS = 20 * HOUR_MS;
/** Questions under way at the same source at once: enough to keep its pace over a slow line. */
const LANES = 2;

interface Flight {
  done: Promise<Run | null>;
  widen: (request: RefreshRequest) => void;
}
const flights = new WeakMap<RefreshQueue, Flight>();

/**
 * Runs until everything due is answered, a source needs a long rest, or `signal` aborts; then the run lies paused in
 * the queue and the next call takes it up. While one run is under way, a second call joins it. Null = nothing to do.
 */
export function startRefresh(
  deps: RefreshDeps,
  request: RefreshRequest,
  signal: AbortSignal,
): Promise<Run | null> {
  const under = flights.get(deps.queue);
  if (under) {
    under.widen(request);
    return under.done;
  }
  const waiting: RefreshRequest[] = [request];
  const done = fly(deps, waiting, signal).finally(() => flights.delete(deps.queue));
  flights.set(deps.queue, { done, widen: (more) => waiting.push(more) });
  return done;
}

async function fly(deps: RefreshDeps, waiting: RefreshRequest[], signal: AbortSignal): Promise<Run | null> {
  let run: Run | null = null;
  for (let request = waiting.shift(); request && !signal.aborted; request = waiting.shift()) {
    run = (await runOnce(deps, request, waiting, signal)) ?? run;
  }
  return run;
}

async function runOnce(
  deps: RefreshDeps,
  request: RefreshRequest,
  waiting: readonly RefreshRequest[],
  signal: AbortSignal,
): Promise<Run | null> {
  const { queue, now, sleep, issuers } = deps;
  const contents = await queue.read();
  const { run: last } = contents;
  const stopped = last?.paused === 'cancelled' && msSince(last.startedAt, now()) < FORGIVEN_MS;
  if (stopped && !request.byHand && request.only === null) return null;

  const unfinished = last !== null && last.state !== 'finished' ? last : null;
  const run: Run = {
    ...(unfinished ?? { id: now().toISOString(), startedAt: now().toISOString() }),
    state: 'running',
    paused: null,
    wakeAt: null,
  };
  const meter = createRateMeter(now);
  const desk = openDesk({ queue, now, sleep, onRequest: meter.count }, run, contents);
  const sources = deps.sources(
    (source, limits) => (gateSignal) => desk.gate(source, limits, gateSignal),
    (traits) => desk.parts.shelf(traits),
  );
  const jobs = jobsOf(contents.jobs, sources, issuers, { ...request, run: run.id, now: now() });
  if (jobs.length === 0) {
    if (unfinished && request.only === null) await desk.putRun({ state: 'finished' });
    return null;
  }
  const traits = sources.map((source) => source.traits);
  const tell = () => {
    const present = { run: desk.run, jobs: desk.jobs(), sources: desk.states() };
    deps.onProgress(progressOf(present, traits, meter.rates(), now()));
  };
  const metered = () => deps.network().metered && !request.byHand && !waiting.some(({ byHand }) => byHand);
  const lane: LaneDeps = {
    ...deps,
    desk,
    issuers: new Map(issuers.map((issuer) => [issuer.id, issuer])),
    rankOf: () => {
      const rank = rankOf(deps.interest(), issuers);
      return (issuer) => (inScope(request.only, issuer) ? rank(issuer) : null);
    },
    busy: { count: 0 },
    hindrance: () => (!deps.network().online ? 'offline' : metered() ? 'metered' : null),
    onSettled: (changed) => {
      if (changed.length > 0) deps.onFacts(changed);
      tell();
    },
  };
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  try {
    await desk.add(jobs);
    tell();
    const pending = new Set(desk.jobs().flatMap((job) => (job.state === 'pending' ? [jobKey(job)] : [])));
    const spent = spentParts(contents.parts, pending, traits, now());
    if (spent.length > 0) await queue.dropParts(spent);
    const ends = await Promise.all(
      sources.flatMap((source) => Array.from({ length: LANES }, () => runLane(source, lane, stop))),
    );
    // A few companies asked for in between leave the run they interrupted as it was.
    const between = unfinished !== null && request.only !== null;
    await desk.putRun(between ? unfinished : endOf(ends, desk.jobs(), run.id, now()));
  } catch (error) {
    failed.abort();
    const full = isFull(error);
    if (!full && !signal.aborted) throw error;
    // Where not even this can be written, whoever watches is told all the same.
    await desk
      .putRun({ state: 'paused', paused: full ? 'storage-full' : 'cancelled', wakeAt: null })
      .catch((again: unknown) => {
        if (!isFull(again)) throw again;
      });
  }
  tell();
  return desk.run;
}
