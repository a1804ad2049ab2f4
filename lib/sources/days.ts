import type { IsoDate } from '@/lib/facts/fact';

const DAY_MS = 86_400_000;

export const dayOf = (instant: Date): IsoDate => instant.toISOString().slice(0, 10);

/** Day of a time in Unix seconds, in the exchange's own time where its offset is known. */
export const dayOfSeconds = (seconds: number, offsetSeconds = 0): IsoDate =>
  dayOf(new Date((seconds + offsetSeconds) * 1000));

/**
 * False for a date that has not come yet. Both clocks are asked, because ours may be wrong by a year; a day is
 * left for time zones.
 */
export function hasCome(day: IsoDate, now: Date, serverDate: Date | null): boolean {
  const latest = Math.max(now.getTime(), serverDate?.getTime() ?? 0);
  return Date.parse(day) <= latest + DAY_MS;
}

/** Today, by the server's clock where it told it. */
export const today = (now: Date, serverDate: Date | null): IsoDate => dayOf(serverDate ?? now);
