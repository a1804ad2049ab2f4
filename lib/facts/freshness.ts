/**
 * When a figure is too old to be shown as current (method 2.7). `at` is the day it is judged at: today for refreshed
 * facts, the snapshot's own date for bundled ones.
 */
import { daysBetween } from './calendar';
import type { Fact, IsoDate } from './fact';

/** A weekend with a holiday on either side. */
const MAX_PRICE_DAYS = 4;
/** Longest lawful gap between third-quarter end and annual report is 197 days. */
export const MAX_QUARTER_DAYS = 200;
/** A foreign filer's year, its four months to file, and 15 days of grace. */
const MAX_YEAR_DAYS = 500;
const MAX_PICTURE_DAYS = 30;

/** The day a figure speaks of: its period's end, or the day it was read when no period is given. */
export function dateOfFigure(fact: Pick<Fact, 'as_of' | 'period_end'>): IsoDate {
  return fact.period_end ?? fact.as_of;
}

export function isStalePrice(price: Pick<Fact, 'as_of'>, at: IsoDate): boolean {
  return daysBetween(price.as_of, at) > MAX_PRICE_DAYS;
}

/** `annual` is for a figure that rests on a fiscal year because the filer publishes no quarters. */
export function isStaleEarnings(
  earnings: Pick<Fact, 'as_of' | 'period_end'>,
  at: IsoDate,
  basis: 'quarterly' | 'annual',
): boolean {
  const limit = basis === 'annual' ? MAX_YEAR_DAYS : MAX_QUARTER_DAYS;
  return daysBetween(dateOfFigure(earnings), at) > limit;
}

/** Debt and cash for EV/S: no older than a stale quarter. */
export function isStaleBalance(balance: Pick<Fact, 'as_of' | 'period_end'>, at: IsoDate): boolean {
  return daysBetween(dateOfFigure(balance), at) > MAX_QUARTER_DAYS;
}

/** True once the bundled picture is so old that a badge resting on it is drawn muted. */
export function isOldPicture(snapshotAsOf: IsoDate, now: IsoDate): boolean {
  return daysBetween(snapshotAsOf, now) > MAX_PICTURE_DAYS;
}
