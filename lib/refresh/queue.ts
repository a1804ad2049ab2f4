/** The work of a refresh as it lies in the database, so that it outlives the worker at any line. */
import type { Fact, SourceInfo } from '@/lib/facts/fact';
import type { PackUniverse } from '@/lib/sources/pack/pack-universe';
import type { DatedFixes } from '@/lib/sources/pack/site-fixes';
import type { FailureReason, SourceId } from '@/lib/sources/source';
import type { IssuerId } from '@/lib/universe/issuer';
import type { Part } from './parts';

/** Stands for "everybody" in the jobs of a source that is asked once for all. */
export const EVERYBODY: IssuerId = '*';

/** One question: one source about one company. Kept after it is answered, as the memory of when that was. */
export interface Job {
  source: SourceId;
  issuer: IssuerId;
  state: 'pending' | 'done' | 'failed';
  /** Of the run that last took it up. */
  run: string;
  /** Failed attempts in a row. */
  tries: number;
  /** ISO instants; null = now, never. */
  notBefore: string | null;
  answeredAt: string | null;
  failure: { reason: FailureReason; message: string; at: string } | null;
}

export type PauseReason = 'cancelled' | 'offline' | 'metered' | 'storage-full' | 'waiting';

export interface Run {
  id: string;
  startedAt: string;
  state: 'running' | 'paused' | 'finished';
  paused: PauseReason | null;
  /** When it is worth waking up again; null = not by itself. */
  wakeAt: string | null;
}

/** What is known of a source across runs. */
export interface SourceState {
  source: SourceId;
  /** Token bucket: what was left at that instant. */
  tokens: number;
  tokensAt: string;
  /** Requests of one day, for sources that count by the day. */
  day: string;
  usedToday: number;
  /** Circuit breaker: troubles in a row that concern the source, and until when it is left alone. */
  troubles: number;
  closedUntil: string | null;
  /** The sentence about the last of them; rows of older versions lack it. */
  why?: string | null;
  /** How far our clock was ahead of the source's when it last answered, in ms; behind is negative. */
  clockAheadMs?: number;
  /** Waits for the person: a key that is not accepted. */
  stopped: { reason: FailureReason; message: string } | null;
}

export interface QueueContents {
  run: Run | null;
  jobs: readonly Job[];
  sources: readonly SourceState[];
  parts: readonly Part[];
}

/** What an answer brought; written together with the job that asked, or not at all. */
export interface Settlement {
  job: Job;
  facts: readonly Fact[];
  sources: readonly SourceInfo[];
  /** `broken` = one that cannot be used: the former one goes too. */
  universe: PackUniverse | 'broken' | null;
  siteFixes: DatedFixes | null;
  /** Replaces what the source wanted to find again, unless undefined. */
  memo: unknown;
  /** Keys of parts that are of no more use. */
  spent: readonly string[];
}

export interface Forgetting {
  what: 'answers' | 'figures' | 'all';
  /** Stands for the source's memo from now on; undefined = it has none. */
  memo?: unknown;
}

/** The queue's place in the store. Every method is one transaction. */
export interface RefreshQueue {
  read(): Promise<QueueContents>;
  /** Replaces the run and adds or replaces the jobs. */
  begin(run: Run, jobs: readonly Job[]): Promise<void>;
  putRun(run: Run): Promise<void>;
  putSource(state: SourceState): Promise<void>;
  putPart(part: Part): Promise<void>;
  dropParts(keys: readonly string[]): Promise<void>;
  /** Throws `QuotaExceededError` with nothing written when the disk is full. */
  settle(settlement: Settlement): Promise<void>;
  /** What the source's last kept answer asked to be remembered; undefined when nothing was. */
  memo(source: SourceId): Promise<unknown>;
  /**
   * Forgets a source's questions. `answers`: it was turned off, and what it allows in a day still counts; `figures`:
   * what it brought is deleted as well; `all`: it has another key, and with it another day.
   */
  forget(source: SourceId, how: Forgetting): Promise<void>;
}

export const jobKey = ({ source, issuer }: Pick<Job, 'source' | 'issuer'>): string => `${source}/${issuer}`;
