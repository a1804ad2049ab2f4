/** The one date a comparison is made at (method 2.2). */
import { CLOSE_WINDOW_DAYS, type Close } from './closes';

const LEAST_SHARE = 0.8;

/**
 * Newest day of a close on which at least 80 % of the members have a close within a week; where no day reaches that,
 * the newest of those that most members share. Null without any close. One sweep over all closes.
 */
export function groupDay(members: readonly (readonly Close[])[]): number | null {
  const days = new Set<number>();
  /** Members gained and lost per day: each counts once in the union of the windows round its closes. */
  const changes = new Map<number, number>();
  const change = (day: number, by: number) => changes.set(day, (changes.get(day) ?? 0) + by);
  for (const closes of members) {
    let coveredFrom = Number.POSITIVE_INFINITY;
    for (const { day, anchor } of closes) {
      days.add(anchor);
      const end = Math.min(day + CLOSE_WINDOW_DAYS + 1, coveredFrom);
      const start = day - CLOSE_WINDOW_DAYS;
      if (end > start) {
        change(start, 1);
        change(end, -1);
      }
      coveredFrom = Math.min(coveredFrom, start);
    }
  }
  const steps = [...changes].sort((a, b) => a[0] - b[0]);
  const needed = LEAST_SHARE * members.length - 1e-9;
  let best: number | null = null;
  let most = 0;
  let covered = 0;
  let step = 0;
  for (const day of [...days].sort((a, b) => a - b)) {
    for (; step < steps.length && (steps[step] as [number, number])[0] <= day; step++) {
      covered += (steps[step] as [number, number])[1];
    }
    if (covered >= Math.min(most, needed)) {
      best = day;
      most = Math.max(most, covered);
    }
  }
  return best;
}
