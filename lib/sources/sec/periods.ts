import type { IsoDate } from '@/lib/facts/fact';
import type { ReportedFigure } from './company-reports';

const DAY_MS = 86_400_000;

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** A figure that covers a span of time, as opposed to a day. */
export type SpanFigure = ReportedFigure & { start: IsoDate };

export type SpanKind = 'quarter' | 'half' | 'nine-months' | 'year';

/** By length alone, with room for 52/53-week calendars; null for instants, months and spans since inception. */
export function spanKind(figure: { start: IsoDate | null; end: IsoDate }): SpanKind | null {
  if (figure.start === null) return null;
  const days = daysBetween(figure.start, figure.end);
  if (days >= 70 && days <= 120) return 'quarter';
  if (days >= 140 && days <= 229) return 'half';
  if (days >= 230 && days <= 329) return 'nine-months';
  if (days >= 330 && days <= 420) return 'year';
  return null;
}

export function samePeriod(a: ReportedFigure, b: ReportedFigure): boolean {
  return a.start === b.start && a.end === b.end;
}

/** `earlier` covers the same part of the year before: ends 355 to 373 days sooner, length within 8 days. */
export function isYearEarlier(earlier: SpanFigure, later: SpanFigure): boolean {
  const gap = daysBetween(earlier.end, later.end);
  const longer = daysBetween(later.start, later.end) - daysBetween(earlier.start, earlier.end);
  return gap >= 355 && gap <= 373 && Math.abs(longer) <= 8;
}

/** `later` starts right after `year` ended: 0 to 4 days, as calendars of 52 weeks are stated loosely. */
export function follows(later: SpanFigure, year: SpanFigure): boolean {
  const gap = daysBetween(year.end, later.start);
  return gap >= 0 && gap <= 4;
}

const ANNUAL = /^(10-K|10-KT|20-F|40-F)(\/A)?$/;
const QUARTERLY = /^(10-Q|10-QT)(\/A)?$/;

export const isAnnualForm = (form: string): boolean => ANNUAL.test(form);
export const isForeignAnnualForm = (form: string): boolean => /^(20|40)-F/.test(form);
/** Proxy statements, prospectuses and current reports repeat figures at other scales and on other bases. */
export const isPeriodicForm = (form: string): boolean => ANNUAL.test(form) || QUARTERLY.test(form);
