/** Arithmetic on ISO dates; the clock is always an argument. */
import type { IsoDate } from './fact';

const MS_A_DAY = 86_400_000;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

const known = new Map<IsoDate, number>();

/** Days since 1970-01-01; NaN for text that is no date. Remembered: a store of 100,000 facts repeats few dates. */
export function dayOf(date: IsoDate): number {
  let day = known.get(date);
  if (day === undefined) {
    day = Math.round(Date.parse(date) / MS_A_DAY);
    known.set(date, day);
  }
  return day;
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayOf(to) - dayOf(from);
}

/** The day as an ISO date again. */
export function dateOf(day: number): IsoDate {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

/** True for a day that exists, written `YYYY-MM-DD` (`2026-02-30` is none). */
export function isIsoDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
