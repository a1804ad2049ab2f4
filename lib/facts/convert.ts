/** Brings a figure to another currency or another line of the same company (method 2.6). */
import { daysBetween } from './calendar';
import type { Fact, IsoDate } from './fact';
import { toMajorUnit } from './units';

/** A rate further from the price's day than this would mix dates. */
const MAX_RATE_DAYS = 7;

/** Where exchange rates are read: a fact book, or a view that leaves out what was not known yet. */
export interface Rates {
  /** Rates of all pairs, newest first. */
  all(issuer: 'fx', metric: 'fx'): readonly Fact[];
}

export interface Rate {
  value: number;
  /** The rates it is made of; empty for one currency. */
  facts: Fact[];
}

export interface Converted {
  value: number;
  currency: string;
  rates: Fact[];
}

/** The rate of a pair on the day, else the nearest within a week, an earlier one first. */
function quoted(rates: Rates, pair: string, on: IsoDate): Fact | null {
  const all = rates.all('fx', 'fx');
  const before = all.find((fact) => fact.symbol === pair && fact.as_of <= on);
  if (before && daysBetween(before.as_of, on) <= MAX_RATE_DAYS) return before;
  const later = all.findLast((fact) => fact.symbol === pair && fact.as_of > on);
  return later && daysBetween(on, later.as_of) <= MAX_RATE_DAYS ? later : null;
}

function direct(rates: Rates, from: string, to: string, on: IsoDate): Rate | null {
  const straight = quoted(rates, from + to, on);
  if (straight) return { value: straight.value, facts: [straight] };
  const inverse = quoted(rates, to + from, on);
  return inverse ? { value: 1 / inverse.value, facts: [inverse] } : null;
}

/** Units of `to` for one `from`, straight, inverted or across the dollar or the euro; null when a rate is missing. */
export function rateBetween(rates: Rates, from: string, to: string, on: IsoDate): Rate | null {
  if (from === to) return { value: 1, facts: [] };
  const straight = direct(rates, from, to, on);
  if (straight) return straight;
  for (const pivot of ['USD', 'EUR']) {
    if (pivot === from || pivot === to) continue;
    const first = direct(rates, from, pivot, on);
    const second = first && direct(rates, pivot, to, on);
    if (second) return { value: first.value * second.value, facts: [...first.facts, ...second.facts] };
  }
  return null;
}

/** An amount in another currency at the rate of a day; pence count as pounds. Null when no rate is known. */
export function convertAmount(
  rates: Rates,
  value: number,
  from: string,
  to: string,
  on: IsoDate,
): Converted | null {
  const source = toMajorUnit(value, from);
  const target = toMajorUnit(1, to);
  const rate = rateBetween(rates, source.currency, target.currency, on);
  if (!rate) return null;
  return { value: (source.value * rate.value) / target.value, currency: to, rates: rate.facts };
}

/**
 * A per-share figure of one line per unit of another: `per_primary` is the number of units that equal one primary
 * unit, so one ADS of five ordinary shares earns five times the ordinary's EPS. Null when either ratio is unknown.
 */
export function perUnitOf(
  value: number,
  from: { per_primary: number | null },
  to: { per_primary: number | null },
): number | null {
  if (from.per_primary === null || to.per_primary === null) return null;
  return (value * from.per_primary) / to.per_primary;
}
