/** Closes of the issuer's own line, and how far each is below the high of 52 weeks (conditions A3 and A4). */
import type { FactView } from '../context/fact-view';
import { dayOf, daysBetween } from '../facts/calendar';
import type { Fact, IsoDate } from '../facts/fact';
import type { Issuer } from '../universe/issuer';
import type { Reading } from './condition';

const YEAR_DAYS = 365;
/** A published high speaks for closes up to a month from it. */
const HIGH_DAYS = 31;
/** With fewer closes of a year than this, its high may be missing among them. */
const LEAST_CLOSES = 200;

/** One close a day of one line and currency, newest first. */
function closesOfLine(view: FactView, issuer: Issuer): Fact[] {
  const all = view.all(issuer.id, 'price');
  const own = all.find(({ symbol }) => symbol === issuer.symbol) ?? all[0];
  const days = new Set<IsoDate>();
  return all.filter(({ symbol, currency, as_of }) => {
    if (symbol !== own?.symbol || currency !== own.currency || days.has(as_of)) return false;
    days.add(as_of);
    return true;
  });
}

export function priceReadings(view: FactView, issuer: Issuer): Reading[] {
  return closesOfLine(view, issuer)
    .map(({ as_of, value, currency }) => ({ date: as_of, value, unit: currency }))
    .reverse();
}

/** New shares for an old one after one day, up to another; 1 without a split. */
export function splitFactor(view: FactView, issuer: Issuer, after: IsoDate, until: IsoDate): number {
  const days = new Map<IsoDate, number>();
  for (const { as_of, value } of view.all(issuer.id, 'split')) {
    if (as_of > after && as_of <= until && value > 0) days.set(as_of, value);
  }
  return [...days.values()].reduce((factor, value) => factor * value, 1);
}

function highOn(view: FactView, issuer: Issuer, close: Fact, closes: readonly Fact[]): number | null {
  const { as_of, symbol, currency, value } = close;
  const isSplit = (from: IsoDate) => splitFactor(view, issuer, from, as_of) !== 1;
  const since = (from: IsoDate) =>
    closes.filter((other) => other.as_of >= from && other.as_of <= as_of).map((other) => other.value);
  const published = view
    .all(issuer.id, 'high_52w')
    .find((high) => high.as_of <= as_of && high.symbol === symbol && high.currency === currency);
  if (published && daysBetween(published.as_of, as_of) <= HIGH_DAYS) {
    // Before a split the high was counted in other shares.
    return isSplit(published.as_of) ? null : Math.max(published.value, value, ...since(published.as_of));
  }
  const yearAgo = closes.filter(
    (other) => other.as_of <= as_of && dayOf(as_of) - dayOf(other.as_of) <= YEAR_DAYS,
  );
  const first = yearAgo.at(-1);
  if (!first || yearAgo.length < LEAST_CLOSES || isSplit(first.as_of)) return null;
  return Math.max(...yearAgo.map((other) => other.value));
}

/** Share of the high of 52 weeks that is gone at each close, oldest first; closes without a known high are left out. */
export function fallReadings(view: FactView, issuer: Issuer, last: number): Reading[] {
  const closes = closesOfLine(view, issuer);
  return closes
    .slice(0, last)
    .flatMap((close): Reading[] => {
      const high = highOn(view, issuer, close, closes);
      return high === null ? [] : [{ date: close.as_of, value: 1 - close.value / high, unit: null }];
    })
    .reverse();
}
