/** How figures are printed. Comparisons never use these: they work on the unrounded number. */
import type { IsoDate } from '../facts/fact';
import { localeOf, perLanguage } from '../words/per-language';
import { say } from '../words/say';
import { shorten, withCurrency } from './money';

const whole = perLanguage((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 0 }));
const sixDigits = perLanguage(
  (tag) => new Intl.NumberFormat(tag, { maximumSignificantDigits: 6, useGrouping: false }),
);
const cents = perLanguage(
  (tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);
/** One market prints the same few days thousands of times, and each printing costs as much as a median. */
const longDays = perLanguage((tag) => {
  const printer = new Intl.DateTimeFormat(localeOf(tag), { dateStyle: 'long', timeZone: 'UTC' });
  const printed = new Map<IsoDate, string>();
  return (date: IsoDate, time: number) => {
    let day = printed.get(date);
    if (day === undefined) {
      day = printer.format(time);
      if (printed.size < MAX_DAYS) printed.set(date, day);
    }
    return day;
  };
});

/** Days remembered in print: some years of them. */
const MAX_DAYS = 2000;

/** From here on the exact ratio says nothing any more (method 2.3). */
const RATIO_CAP = 200;
const MULTIPLE_CAP = 100;

/** `32.9×`; two decimals below 1; `> 200×` beyond the cap. */
export function formatRatio(ratio: number): string {
  if (ratio > RATIO_CAP) return `> ${RATIO_CAP}×`;
  return `${ratio.toFixed(ratio < 1 ? 2 : 1)}×`;
}

/** A multiple of the median: one decimal, two below 1. */
export function formatMultiple(multiple: number): string {
  if (multiple > MULTIPLE_CAP) return `> ${MULTIPLE_CAP}×`;
  return `${multiple.toFixed(multiple < 1 ? 2 : 1)}×`;
}

/** Whole-company amounts: `$476bn`, `-$320m`, `NT$4.4tn`; in Chinese `4,760亿美元`. */
export function formatAmount(value: number, currency: string | null): string {
  return withCurrency(shorten(Math.abs(value)), currency, value < 0);
}

/** Prices and per-share figures: `$214.72`, `GBX 3,000.00`, `₩271,000`. */
export function formatPerShare(value: number, currency: string | null): string {
  const size = Math.abs(value);
  const digits = size >= 10_000 ? 0 : 2;
  if (size >= 1e12) return formatAmount(value, currency);
  const printed = (digits === 0 ? whole() : cents()).format(size);
  return withCurrency(printed, currency, value < 0);
}

/** A change as a share of one: 0.124 → `+12 %`; one decimal below ten per cent where it is not whole. */
export function formatChange(share: number): string {
  const printed = percent(Math.abs(share));
  if (share === 0) return say('context_percent', 0);
  return `${share > 0 ? '+' : '-'}${printed}`;
}

/** A part of a whole: 0.402 → `40 %`. */
export function formatShare(share: number): string {
  return `${share < 0 ? '-' : ''}${percent(Math.abs(share))}`;
}

function percent(size: number): string {
  const points = size * 100;
  if (points >= 1e6) return `> ${say('context_percent', whole().format(1e6))}`;
  if (points < 10 && Math.abs(points - Math.round(points)) >= 0.05)
    return say('context_percent', points.toFixed(1));
  return say('context_percent', whole().format(points));
}

/** Whole things: `1,234,567`. */
export function formatCount(n: number): string {
  return whole().format(n);
}

/** A plain number of up to six digits that say something: an exchange rate, a count. */
export function formatNumber(value: number): string {
  return sixDigits().format(value);
}

/** `21 August 2026`, `2026年8月21日`; text that is no date comes back as it is. */
export function formatDate(date: IsoDate): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? date : longDays()(date, time);
}
