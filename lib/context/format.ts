/** How figures are printed. Comparisons never use these: they work on the unrounded number. */
import type { IsoDate } from '../facts/fact';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Made once: building a formatter costs a hundred times its use. */
const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const SIX_DIGITS = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 6, useGrouping: false });
const CENTS = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const SIGNS: Record<string, string> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  TWD: 'NT$',
  KRW: '₩',
  HKD: 'HK$',
};

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

function signOf(currency: string | null): string {
  if (currency === null) return '';
  return SIGNS[currency] ?? `${currency} `;
}

/** At most three digits that say something: 476, 48, 7.8, 0.38. */
function short(amount: number): string {
  if (amount >= 100) return amount.toFixed(0);
  return amount.toFixed(amount >= 10 ? 0 : 1);
}

function trillions(amount: number): string {
  if (amount < 10) return amount.toFixed(2);
  return amount < 100 ? amount.toFixed(1) : WHOLE.format(amount);
}

/** Whole-company amounts: `$476bn`, `-$320m`, `NT$4.4tn`. */
export function formatAmount(value: number, currency: string | null): string {
  const size = Math.abs(value);
  const sign = `${value < 0 ? '-' : ''}${signOf(currency)}`;
  if (size >= 0.9995e12) return `${sign}${trillions(size / 1e12)}tn`;
  if (size >= 0.9995e9) return `${sign}${short(size / 1e9)}bn`;
  if (size >= 0.9995e6) return `${sign}${short(size / 1e6)}m`;
  return `${sign}${WHOLE.format(size)}`;
}

/** Prices and per-share figures: `$214.72`, `GBX 3,000.00`, `₩271,000`. */
export function formatPerShare(value: number, currency: string | null): string {
  const size = Math.abs(value);
  const digits = size >= 10_000 ? 0 : 2;
  if (size >= 1e12) return formatAmount(value, currency);
  const printed = (digits === 0 ? WHOLE : CENTS).format(size);
  return `${value < 0 ? '-' : ''}${signOf(currency)}${printed}`;
}

/** A change as a share of one: 0.124 → `+12 %`; one decimal below ten per cent where it is not whole. */
export function formatChange(share: number): string {
  const printed = percent(Math.abs(share));
  if (share === 0) return '0 %';
  return `${share > 0 ? '+' : '-'}${printed}`;
}

/** A part of a whole: 0.402 → `40 %`. */
export function formatShare(share: number): string {
  return `${share < 0 ? '-' : ''}${percent(Math.abs(share))}`;
}

function percent(size: number): string {
  const points = size * 100;
  if (points >= 1e6) return '> 1,000,000 %';
  if (points < 10 && Math.abs(points - Math.round(points)) >= 0.05) return `${points.toFixed(1)} %`;
  return `${WHOLE.format(points)} %`;
}

/** Whole things: `1,234,567`. */
export function formatCount(n: number): string {
  return WHOLE.format(n);
}

/** A plain number of up to six digits that say something: an exchange rate, a count. */
export function formatNumber(value: number): string {
  return SIX_DIGITS.format(value);
}

/** `21 August 2026`; text that is no date comes back as it is. */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  const name = MONTHS[(month ?? 0) - 1];
  return name && day && year ? `${day} ${name} ${year}` : date;
}

/** `1 company`, `9 companies`. */
export function count(n: number, one: string, many: string): string {
  return `${WHOLE.format(n)} ${n === 1 ? one : many}`;
}
