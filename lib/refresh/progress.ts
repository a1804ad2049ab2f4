/** What a person sees of a refresh: pure, from what lies in the queue. */
import type { FailureReason, SourceId, SourceTraits } from '@/lib/sources/source';
import type { IssuerId } from '@/lib/universe/issuer';
import type { MessageKey } from '../words/keys';
import { say } from '../words/say';
import { HOUR_MS, msUntil } from './instants';
import type { Job, PauseReason, QueueContents, SourceState } from './queue';
import { REASON_WORDS } from './reason-words';
import { leftToday } from './token-bucket';

export interface SourceProgress {
  source: SourceId;
  label: string;
  total: number;
  done: number;
  failed: number;
  /** Requests a second over the last few; null before the first. */
  perSecond: number | null;
  /** Left alone until then: too many requests, or trouble of its own. */
  waitingUntil: string | null;
  /** Why it is left alone, in a sentence. */
  why: string | null;
  stopped: { reason: FailureReason; message: string } | null;
  leftToday: number | null;
}

/** One line of the list of failures: everything that failed for the same reason. */
export interface FailureGroup {
  source: SourceId;
  label: string;
  reason: FailureReason;
  message: string;
  issuers: IssuerId[];
}

export interface Progress {
  state: 'idle' | 'running' | 'paused' | 'finished';
  paused: PauseReason | null;
  wakeAt: string | null;
  total: number;
  done: number;
  failed: number;
  /** Null when nothing is left or it cannot be said, as with a source that waits for tomorrow. */
  secondsLeft: number | null;
  sources: SourceProgress[];
  failures: FailureGroup[];
  /** How many days our clock is ahead of the sources' clocks, behind is negative; 0 = they agree. */
  clockAheadDays: number;
}

export type Rates = ReadonlyMap<SourceId, number>;

export function progressOf(
  { run, jobs, sources }: Pick<QueueContents, 'run' | 'jobs' | 'sources'>,
  traits: readonly SourceTraits[],
  rates: Rates,
  now: Date,
): Progress {
  const known = new Map(traits.map((one) => [one.id, one]));
  const ours = jobs.filter((job) => job.run === run?.id && known.has(job.source));
  const states = new Map(sources.map((state) => [state.source, state]));
  const rows = traits.flatMap((one) => {
    const mine = ours.filter((job) => job.source === one.id);
    return mine.length > 0 ? [sourceProgress(one, mine, states.get(one.id), rates, now)] : [];
  });
  const count = (state: Job['state']) => ours.filter((job) => job.state === state).length;
  return {
    state: run === null ? 'idle' : run.state,
    paused: run?.paused ?? null,
    wakeAt: run?.wakeAt ?? null,
    total: ours.length,
    done: count('done'),
    failed: count('failed'),
    secondsLeft: run?.state === 'running' ? secondsLeft(rows, known, now) : null,
    sources: rows,
    failures: failureGroups(ours, known),
    clockAheadDays: clockAheadDays(sources),
  };
}

/** Less than this is a time zone set wrongly or a slow answer, and changes no figure's age. */
const WORTH_TELLING_DAYS = 2;

function clockAheadDays(states: readonly SourceState[]): number {
  const furthest = states
    .map(({ clockAheadMs = 0 }) => clockAheadMs / (24 * HOUR_MS))
    .reduce((most, days) => (Math.abs(days) > Math.abs(most) ? days : most), 0);
  return Math.abs(furthest) < WORTH_TELLING_DAYS ? 0 : Math.round(furthest);
}

function sourceProgress(
  traits: SourceTraits,
  jobs: readonly Job[],
  state: SourceState | undefined,
  rates: Rates,
  now: Date,
): SourceProgress {
  const waiting = msUntil(state?.closedUntil ?? null, now) > 0;
  return {
    source: traits.id,
    label: traits.label,
    total: jobs.length,
    done: jobs.filter((job) => job.state === 'done').length,
    failed: jobs.filter((job) => job.state === 'failed').length,
    perSecond: rates.get(traits.id) ?? null,
    waitingUntil: waiting ? (state?.closedUntil ?? null) : null,
    why: waiting ? (state?.why ?? null) : null,
    stopped: state?.stopped ?? null,
    leftToday: leftToday(state, traits.limits, now),
  };
}

/** Sources are asked side by side, so the slowest decides. */
function secondsLeft(
  rows: readonly SourceProgress[],
  known: ReadonlyMap<SourceId, SourceTraits>,
  now: Date,
): number | null {
  const times = rows.map(({ source, total, done, failed, perSecond, waitingUntil, leftToday }) => {
    const traits = known.get(source);
    const requests = (total - done - failed) * (traits?.requestsPerCompany || 1);
    if (!traits || requests === 0) return 0;
    if (leftToday !== null && requests > leftToday) return Number.POSITIVE_INFINITY;
    const pace =
      perSecond === null || perSecond <= 0
        ? traits.limits.perSecond
        : Math.min(perSecond, traits.limits.perSecond);
    return requests / pace + msUntil(waitingUntil, now) / 1000;
  });
  const longest = Math.max(0, ...times);
  return longest > 0 && Number.isFinite(longest) ? Math.ceil(longest) : null;
}

function failureGroups(jobs: readonly Job[], known: ReadonlyMap<SourceId, SourceTraits>): FailureGroup[] {
  const groups = new Map<string, FailureGroup>();
  for (const { source, issuer, state, failure } of jobs) {
    if (state !== 'failed' || !failure) continue;
    const key = `${source} ${failure.reason} ${failure.message}`;
    const group = groups.get(key);
    if (group) group.issuers.push(issuer);
    else
      groups.set(key, { source, label: known.get(source)?.label ?? source, ...failure, issuers: [issuer] });
  }
  return [...groups.values()].sort((a, b) => b.issuers.length - a.issuers.length);
}

const PAUSED = {
  cancelled: 'answers_refresh_paused_cancelled',
  offline: 'answers_refresh_paused_offline',
  metered: 'answers_refresh_paused_metered',
  'storage-full': 'answers_refresh_paused_storage_full',
  waiting: 'answers_refresh_paused_waiting',
} as const satisfies Record<PauseReason, MessageKey>;

/** One line: `Refreshing 212 of 329 · SEC EDGAR 4.1/s · 1 min left · 3 failed (Not known there)`. */
export function progressLine(progress: Progress): string {
  const { state, paused, total, done, failed, secondsLeft, sources, failures: groups } = progress;
  if (state === 'idle') return say('answers_refresh_idle');
  const settled = done + failed;
  const [most, ...others] = groups;
  const why = most ? `${say(REASON_WORDS[most.reason])}${others.length > 0 ? ' …' : ''}` : null;
  const failures =
    failed === 0
      ? []
      : [why ? say('answers_refresh_failed_why', failed, why) : say('answers_refresh_failed', failed)];
  if (state === 'finished') return [say('answers_refresh_finished', done, total), ...failures].join(' · ');
  if (state === 'paused') {
    return [
      say('answers_refresh_finished', settled, total),
      say(PAUSED[paused ?? 'waiting']),
      ...failures,
    ].join(' · ');
  }
  const rates = sources
    .filter((row) => row.perSecond !== null && row.done + row.failed < row.total)
    .map((row) => say('answers_refresh_rate', row.label, (row.perSecond ?? 0).toFixed(1)));
  const left = secondsLeft === null ? [] : [durationWords(secondsLeft)];
  return [say('answers_refresh_running', settled, total), ...rates, ...left, ...failures].join(' · ');
}

function durationWords(seconds: number): string {
  if (seconds < 60) return say('answers_refresh_seconds', seconds);
  const minutes = Math.round(seconds / 60);
  return minutes < 60
    ? say('answers_refresh_minutes', minutes)
    : say('answers_refresh_hours', Math.round(minutes / 60));
}
