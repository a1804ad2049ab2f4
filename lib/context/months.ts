/** Calendar months, for rules that count in them. */
import type { IsoDate } from '../facts/fact';

/** The same day of an earlier month; the 31st falls back to the month's last day. */
export function monthsBefore(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(day, last))).toISOString().slice(0, 10);
}
