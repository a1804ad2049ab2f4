/** Which questions are worth asking now, and in which order. */
import type { Source, SourceTraits } from '@/lib/sources/source';
import type { Issuer, IssuerId } from '@/lib/universe/issuer';
import { isFinal } from './back-off';
import { HOUR_MS, msSince } from './instants';
import { EVERYBODY, type Job, jobKey } from './queue';

/** A company the source does not know today will hardly be known tomorrow. */
const ASK_AGAIN_DAYS = 7;

/** Whose figures the person looks at: asked for first. */
export interface Interest {
  watched: readonly IssuerId[];
  /** Most recently hovered first. */
  hovered: readonly IssuerId[];
}

/** True when the last answer has outlived its time, or there is none. */
export function isDue(job: Job | undefined, traits: SourceTraits, now: Date): boolean {
  if (!job) return true;
  const lifetimeMs = traits.lifetimeHours * HOUR_MS;
  if (job.state === 'failed' && job.failure) {
    const unknown = isFinal(job.failure.reason) && job.issuer !== EVERYBODY;
    const restMs = unknown ? ASK_AGAIN_DAYS * 24 * HOUR_MS : lifetimeMs;
    return msSince(job.failure.at, now) >= restMs;
  }
  return msSince(job.answeredAt, now) >= lifetimeMs;
}

/** The questions of a new run: one per source and company it covers, unless the last answer is still good. */
export function dueJobs(
  sources: readonly Source[],
  issuers: readonly Issuer[],
  known: readonly Job[],
  { run, now }: { run: string; now: Date },
): Job[] {
  const byKey = new Map(known.map((job) => [jobKey(job), job]));
  return sources.flatMap((source) => {
    const { id } = source.traits;
    const whom =
      source.traits.companiesPerFetch === null
        ? [EVERYBODY]
        : issuers.filter((one) => source.covers(one)).map((one) => one.id);
    return whom.flatMap((issuer): Job[] => {
      const last = byKey.get(jobKey({ source: id, issuer }));
      if (!isDue(last, source.traits, now)) return [];
      const answeredAt = last?.answeredAt ?? null;
      return [
        { source: id, issuer, state: 'pending', run, tries: 0, notBefore: null, answeredAt, failure: null },
      ];
    });
  });
}

/**
 * Rank of a company, small first: what is watched, what was hovered, those they are compared with (the same primary
 * layer), the rest.
 */
export function rankOf(interest: Interest, issuers: readonly Issuer[]): (issuer: IssuerId) => number {
  const first = new Set<IssuerId>(interest.watched);
  const second = new Set<IssuerId>(interest.hovered);
  const layers = new Map(issuers.map((issuer) => [issuer.id, issuer.layers[0]]));
  const compared = new Set([...first, ...second].map((id) => layers.get(id)));
  return (issuer) => {
    if (issuer === EVERYBODY || first.has(issuer)) return 0;
    if (second.has(issuer)) return 1;
    return compared.has(layers.get(issuer)) ? 2 : 3;
  };
}
