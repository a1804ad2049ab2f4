/** When the background should wake up for a refresh: one alarm, computed anew after every run. */
import { HOUR_MS, msSince } from './instants';
import type { Run } from './queue';

export const REFRESH_ALARM = 'refresh';

/** Browsers do not fire alarms sooner. */
const SOONEST_MS = 60_000;
/** Without anything due a look every few hours: lifetimes end at all times of the day. */
const REGULAR_MS = 3 * HOUR_MS;
/** A pause for want of a connection ends with the browser's own event; this is for when it does not come. */
const NETWORK_MS = 15 * 60_000;

/** Milliseconds until the next look; null when no source is on. */
export function nextAlarmMs(run: Run | null, anySourceOn: boolean, now: Date): number | null {
  if (!anySourceOn) return null;
  if (run === null) return SOONEST_MS;
  // A run that still says it is running was left by a worker that died.
  if (run.state === 'running') return SOONEST_MS;
  if (run.paused === 'offline' || run.paused === 'metered') return NETWORK_MS;
  if (run.paused === 'waiting' && run.wakeAt !== null) {
    const waitMs = Date.parse(run.wakeAt) - now.getTime();
    return Math.min(Math.max(SOONEST_MS, waitMs), REGULAR_MS);
  }
  const age = msSince(run.startedAt, now);
  return Number.isFinite(age) ? REGULAR_MS : SOONEST_MS;
}
