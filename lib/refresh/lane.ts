/** One line of questions to one source, until none is left or the source needs a rest. */
import type { Source, SourceResult } from '@/lib/sources/source';
import type { Issuer, IssuerId } from '@/lib/universe/issuer';
import { jobAfterTrouble, sourceAfterAnswer, sourceAfterTrouble } from './back-off';
import type { Desk, Rank } from './desk';
import { PATIENCE_MS } from './instants';
import { EVERYBODY, type Job, type PauseReason } from './queue';
import { closedForMs, leftToday } from './token-bucket';

const LOOK_AGAIN_MS = 5_000;

export interface LaneDeps {
  desk: Desk;
  issuers: ReadonlyMap<IssuerId, Issuer>;
  rankOf: () => Rank;
  /** How many questions are under way, at all sources together. */
  busy: { count: number };
  /** Why nothing may be asked just now; null = go on. */
  hindrance: () => PauseReason | null;
  now: () => Date;
  random: () => number;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** A question is answered or given up; these companies have newer figures. */
  onSettled: (changed: readonly IssuerId[]) => void;
}

/** How a lane ended: nothing left, a rest of so many milliseconds, or something that stops the whole run. */
export type LaneEnd = { kind: 'done' } | { kind: 'rest'; ms: number } | { kind: 'stop'; reason: PauseReason };

/** Rejects only when `signal` aborts or the store fails in a way nobody can plan for. */
export async function runLane(source: Source, deps: LaneDeps, signal: AbortSignal): Promise<LaneEnd> {
  const { desk, now, sleep } = deps;
  const { id, limits, requestsPerCompany } = source.traits;
  for (;;) {
    signal.throwIfAborted();
    const hindrance = deps.hindrance();
    if (hindrance) return { kind: 'stop', reason: hindrance };

    const state = desk.stateOf(id, limits);
    if (state.stopped) {
      await giveUp(source, state.stopped, deps);
      return { kind: 'done' };
    }
    const left = leftToday(state, limits, now());
    if (left !== null && left < Math.max(1, requestsPerCompany))
      return { kind: 'rest', ms: msToMidnight(now()) };
    const closedMs = closedForMs(state, now());
    const next = closedMs > 0 ? { waitMs: closedMs } : desk.next(id, deps.rankOf());
    if (next === null) return { kind: 'done' };
    if ('waitMs' in next) {
      const long = next.waitMs > PATIENCE_MS;
      if (long && deps.busy.count === 0) return { kind: 'rest', ms: next.waitMs };
      await sleep(long ? LOOK_AGAIN_MS : next.waitMs, signal);
      continue;
    }
    deps.busy.count += 1;
    try {
      const stop = await askOne(source, next.job, deps, signal);
      if (stop) return { kind: 'stop', reason: stop };
    } finally {
      deps.busy.count -= 1;
      desk.release(next.job);
    }
  }
}

async function askOne(
  source: Source,
  job: Job,
  deps: LaneDeps,
  signal: AbortSignal,
): Promise<PauseReason | null> {
  const { desk, issuers, now, random, onSettled } = deps;
  const { id, limits } = source.traits;
  const whom =
    job.issuer === EVERYBODY
      ? [...issuers.values()]
      : [issuers.get(job.issuer)].filter((one) => one !== undefined);
  // A signal of its own names the question its requests are made for.
  const own = AbortSignal.any([signal]);
  desk.parts.name(own, job);
  const result = await source.fetch(whom, own);
  const wide = result.failures.find(({ issuer }) => issuer === null);
  const trouble = result.failures.find(({ issuer }) => issuer !== null);
  const state = desk.stateOf(id, limits);
  if (wide) {
    // Lanes that were under way together tell of the same trouble; it counts once.
    if (closedForMs(state, now()) === 0) await desk.putState(sourceAfterTrouble(state, wide, now(), random));
    const changed = job.issuer === EVERYBODY ? jobAfterTrouble(job, wide, now(), random) : job;
    return changed === job ? null : settle(changed, result, deps, onSettled);
  }
  const answered = sourceAfterAnswer(state);
  if (answered !== state) await desk.putState(answered);
  const settled: Job =
    trouble && result.facts.length === 0
      ? jobAfterTrouble(job, trouble, now(), random)
      : { ...job, state: 'done', tries: 0, notBefore: null, answeredAt: now().toISOString(), failure: null };
  return settle(settled, result, deps, onSettled);
}

/** The disk, or the browser's share of it, has no room. */
export const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

async function settle(
  job: Job,
  { facts, sources, universe, siteFixes, memo }: SourceResult,
  { desk }: LaneDeps,
  onSettled: LaneDeps['onSettled'],
): Promise<PauseReason | null> {
  try {
    await desk.settle({
      job,
      facts,
      sources: sources ?? [],
      universe: universe ?? null,
      siteFixes: siteFixes ?? null,
      memo,
      spent: job.state === 'pending' ? [] : desk.parts.keysOf(job),
    });
  } catch (error) {
    if (isFull(error)) return 'storage-full';
    throw error;
  }
  onSettled([...new Set(facts.map(({ issuer }) => issuer))]);
  return null;
}

/** A source that waits for the person answers nothing in this run; its questions say why. */
async function giveUp(
  source: Source,
  stopped: NonNullable<ReturnType<Desk['stateOf']>['stopped']>,
  deps: LaneDeps,
): Promise<void> {
  const { desk, now, onSettled } = deps;
  const failure = { ...stopped, at: now().toISOString() };
  const rank = deps.rankOf();
  for (
    let next = desk.next(source.traits.id, rank);
    next && 'job' in next;
    next = desk.next(source.traits.id, rank)
  ) {
    await settle({ ...next.job, state: 'failed', failure }, { facts: [], failures: [] }, deps, onSettled);
    desk.release(next.job);
  }
}

function msToMidnight(now: Date): number {
  const next = new Date(now);
  next.setUTCHours(24, 0, 0, 0);
  return next.getTime() - now.getTime();
}
