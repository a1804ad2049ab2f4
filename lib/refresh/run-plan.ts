import type { Source } from '@/lib/sources/source';
import type { Issuer, IssuerId } from '@/lib/universe/issuer';
import { dueJobs } from './due';
import { after, HOUR_MS } from './instants';
import type { LaneEnd } from './lane';
import { type Job, jobKey, type Run } from './queue';

export const inScope = (only: readonly IssuerId[] | null, issuer: IssuerId): boolean =>
  only === null || only.includes(issuer);

/** What is left of the run before, and what has fallen due since, as questions of this run. */
export function jobsOf(
  known: readonly Job[],
  sources: readonly Source[],
  issuers: readonly Issuer[],
  { only, run, now }: { only: readonly IssuerId[] | null; run: string; now: Date },
): Job[] {
  const on = new Set(sources.map((source) => source.traits.id));
  const left = known
    .filter((job) => job.state === 'pending' && on.has(job.source))
    .map((job) => ({ ...job, run }));
  const keys = new Set(left.map(jobKey));
  const due = dueJobs(sources, issuers, known, { run, now }).filter((job) => !keys.has(jobKey(job)));
  return [...left, ...due].filter(({ issuer }) => inScope(only, issuer));
}

/** The run as it is left when every lane has ended. */
export function endOf(ends: readonly LaneEnd[], jobs: readonly Job[], run: string, now: Date): Partial<Run> {
  const stop = ends.find((end) => end.kind === 'stop');
  const pending = jobs.some((job) => job.run === run && job.state === 'pending');
  if (!pending) return { state: 'finished', paused: null, wakeAt: null };
  if (stop) return { state: 'paused', paused: stop.reason, wakeAt: null };
  const rests = ends.flatMap((end) => (end.kind === 'rest' ? [end.ms] : []));
  return { state: 'paused', paused: 'waiting', wakeAt: after(now, Math.min(...rests, HOUR_MS)) };
}
