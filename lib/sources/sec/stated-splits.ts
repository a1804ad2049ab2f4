/** Splits as filings state them. They tell when, and not reliably which way: some write 10 for one share made of ten. */
import type { IsoDate } from '@/lib/facts/fact';
import type { CompanyReports } from './company-reports';
import { daysBetween } from './periods';

export const SPLIT_TAG = 'StockholdersEquityNoteStockSplitConversionRatio1';

/** Repeated for years in later filings, and then no news. */
const NEWS_DAYS = 280;
/** A longer span than this says how many splits there were in a year, not when. */
const LONGEST_DAYS = 31;

export interface StatedSplit {
  /** The day stated, of the split or of its announcement. */
  day: IsoDate;
  ratio: number;
}

/** Splits that a reader could have read of by the day, each once, oldest first. */
export function statedSplits(reports: CompanyReports, filedBy: IsoDate): StatedSplit[] {
  const figures = Object.values(reports.tags.get(SPLIT_TAG) ?? {}).flat();
  const known = new Map<string, StatedSplit>();
  for (const { start, end, val, filed } of figures) {
    const span = start === null ? 0 : daysBetween(start, end);
    const news = filed <= filedBy && daysBetween(end, filed) <= NEWS_DAYS;
    if (!news || span > LONGEST_DAYS || !(val > 0) || val === 1) continue;
    const key = `${end.slice(0, 4)} ${val}`;
    const first = known.get(key);
    if (first === undefined || end < first.day) known.set(key, { day: end, ratio: val });
  }
  return [...known.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/**
 * True when a split by about `factor`, either way, is stated between the two reports: then the former stands on the old
 * shares. False when one is stated before the former; null when none is stated.
 */
export function isBetween(
  splits: readonly StatedSplit[],
  factor: number,
  { from, to }: { from: IsoDate; to: IsoDate },
): boolean | null {
  const same = splits.filter(({ day, ratio }) => day <= to && isLike(ratio, factor));
  const last = same.at(-1);
  return last === undefined ? null : last.day > from;
}

const isLike = (ratio: number, factor: number): boolean =>
  Math.abs(Math.abs(Math.log(ratio)) - Math.abs(Math.log(factor))) < 0.05;
