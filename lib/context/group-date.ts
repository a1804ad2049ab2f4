/** The one date a comparison is made at (method 2.2). */
import { CLOSE_WINDOW_DAYS, type Close } from './closes';

const LEAST_SHARE = 0.8;

/**
 * The newest day of all, if four fifths already have their newest close near it; null where older closes must be looked
 * at. Spares the sweep in a market that is read once a day.
 */
export function sharedDay(newest: readonly Close[]): number | null {
  let latest = Number.NEGATIVE_INFINITY;
  for (const { anchor } of newest) if (anchor > latest) latest = anchor;
  let near = 0;
  for (const { day } of newest) if (Math.abs(day - latest) <= CLOSE_WINDOW_DAYS) near++;
  return newest.length > 0 && near >= LEAST_SHARE * newest.length - 1e-9 ? latest : null;
}

/**
 * Newest day of a close on which at least 80 % of the members have a close within a week; where no day reaches that,
 * the newest of those that most members share. Null without any close. One sweep over the days in between.
 */
export function groupDay(members: readonly (readonly Close[])[]): number | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const closes of members) {
    for (const { day, anchor } of closes) {
      if (anchor < first) first = anchor;
      if (day > last) last = day;
    }
  }
  if (first > last) return null;
  const origin = first - CLOSE_WINDOW_DAYS;
  const span = last + CLOSE_WINDOW_DAYS + 2 - origin;
  /** Members gained and lost per day: each counts once in the union of the windows round its closes. */
  const changes = new Int32Array(span);
  const isClose = new Uint8Array(span);
  for (const closes of members) {
    let coveredFrom = Number.POSITIVE_INFINITY;
    for (const { day, anchor } of closes) {
      isClose[anchor - origin] = 1;
      const start = day - CLOSE_WINDOW_DAYS;
      const end = Math.min(day + CLOSE_WINDOW_DAYS + 1, coveredFrom);
      if (end > start) {
        changes[start - origin]! += 1;
        changes[end - origin]! -= 1;
      }
      coveredFrom = Math.min(coveredFrom, start);
    }
  }
  const needed = LEAST_SHARE * members.length - 1e-9;
  let best: number | null = null;
  let most = 0;
  let covered = 0;
  for (let place = 0; place < span; place++) {
    covered += changes[place]!;
    if (isClose[place] === 1 && covered >= Math.min(most, needed)) {
      best = origin + place;
      most = Math.max(most, covered);
    }
  }
  return best;
}
