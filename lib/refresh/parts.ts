/** Answers of a question that takes several requests, as they lie in the queue until the question is settled. */
import type { HttpAnswer } from '@/lib/sources/http';
import type { AnswerShelf } from '@/lib/sources/kept-answers';
import type { SourceId, SourceTraits } from '@/lib/sources/source';
import { HOUR_MS, msSince } from './instants';
import { type Job, jobKey, type RefreshQueue } from './queue';

export interface Part {
  /** The question it belongs to; null = one that many questions share, such as an exchange rate. */
  job: string | null;
  source: SourceId;
  /** Of the address, which may hold a key: SHA-256, in hex. */
  asked: string;
  at: string;
  status: number;
  body: Uint8Array<ArrayBuffer>;
  /** The server's clock, as an ISO instant. */
  date: string | null;
}

export const partKey = ({ source, asked }: Pick<Part, 'source' | 'asked'>): string => `${source}/${asked}`;

async function digest(url: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const answerOf = ({ status, body, date }: Part): HttpAnswer => ({
  status,
  body,
  validators: { etag: null, lastModified: null },
  retryAfterMs: null,
  date: date === null ? null : new Date(date),
});

export interface Parts {
  shelf(traits: SourceTraits): AnswerShelf;
  /** Names the question that requests with this signal are made for. */
  name(signal: AbortSignal, job: Job): void;
  /** Keys of what a question put there, to be removed when it is settled. */
  keysOf(job: Job): string[];
}

/** `onClock` hears how far our clock is ahead of a source's. */
export function createParts(
  queue: RefreshQueue,
  known: readonly Part[],
  now: () => Date,
  onClock: (traits: SourceTraits, aheadMs: number) => Promise<void>,
): Parts {
  const parts = new Map(known.map((part) => [partKey(part), part]));
  const jobs = new WeakMap<AbortSignal, string>();
  return {
    shelf: (traits) => ({
      clock: (theirs) => onClock(traits, now().getTime() - theirs.getTime()),
      async recall({ url }) {
        const { id: source, lifetimeHours } = traits;
        const part = parts.get(partKey({ source, asked: await digest(url) }));
        return part && msSince(part.at, now()) < lifetimeHours * HOUR_MS ? answerOf(part) : null;
      },
      async keep({ url, signal, shared = false }, { status, body, date }) {
        const job = shared ? null : (jobs.get(signal) ?? null);
        if (!shared && (job === null || traits.requestsPerCompany <= 1)) return;
        const part: Part = {
          job,
          source: traits.id,
          asked: await digest(url),
          at: now().toISOString(),
          status,
          body,
          date: date?.toISOString() ?? null,
        };
        parts.set(partKey(part), part);
        // A full disk costs a repetition after a death, nothing else; the facts say it when their turn comes.
        await queue.putPart(part).catch(() => undefined);
      },
    }),
    name: (signal, job) => void jobs.set(signal, jobKey(job)),
    keysOf(job) {
      const own = [...parts.values()].filter((part) => part.job === jobKey(job)).map(partKey);
      for (const key of own) parts.delete(key);
      return own;
    },
  };
}

/** What no question will ask for again: of settled or forgotten ones, and what has aged. */
export function spentParts(
  parts: readonly Part[],
  pending: ReadonlySet<string>,
  sources: readonly SourceTraits[],
  now: Date,
): string[] {
  const lifetimes = new Map(sources.map(({ id, lifetimeHours }) => [id, lifetimeHours * HOUR_MS]));
  return parts
    .filter(({ job, source, at }) => {
      const aged = msSince(at, now) >= (lifetimes.get(source) ?? 0);
      return aged || (job !== null && !pending.has(job));
    })
    .map(partKey);
}
