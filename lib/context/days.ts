/** Calendar arithmetic for sweeps over many dates: a day is a whole number, so windows are subtractions. */
import type { IsoDate } from '../facts/fact';

const DAY_MS = 86_400_000;
const known = new Map<IsoDate, number>();

/** Days since 1970-01-01; NaN for text that is no date. Remembered, because a store repeats few dates many times. */
export function dayOf(date: IsoDate): number {
  let day = known.get(date);
  if (day === undefined) {
    day = Date.parse(date) / DAY_MS;
    known.set(date, day);
  }
  return day;
}

/** The same day of an earlier month; the 31st falls back to the month's last day. */
export function monthsBefore(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(day, last))).toISOString().slice(0, 10);
}
