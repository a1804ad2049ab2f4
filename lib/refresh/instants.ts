/** Instants are ISO texts; a clock that was wrong once must not stop anything for a year. */

export const HOUR_MS = 3_600_000;

/** Longer rests are left to the alarm, unless there is other work: a worker that only waits is killed anyway. */
export const PATIENCE_MS = 20_000;

/** Nothing rightly lies further ahead than this: beyond it our clock was wrong when it was written. */
const FURTHEST_MS = 14 * 24 * HOUR_MS;

export const after = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();

/** Milliseconds until an instant; 0 for null, the past, and anything absurdly far ahead. */
export function msUntil(instant: string | null, now: Date): number {
  if (instant === null) return 0;
  const wait = Date.parse(instant) - now.getTime();
  return wait > 0 && wait <= FURTHEST_MS ? wait : 0;
}

/** Milliseconds since an instant; infinite for null and for one that lies ahead. */
export function msSince(instant: string | null, now: Date): number {
  if (instant === null) return Number.POSITIVE_INFINITY;
  const age = now.getTime() - Date.parse(instant);
  return age >= -HOUR_MS ? Math.max(0, age) : Number.POSITIVE_INFINITY;
}
