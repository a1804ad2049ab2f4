/**
 * What a context rests on, out of everything that is kept of one issuer: the newest of every figure, and as much of
 * the past as a comparison looks at. Counted in figures and not in days, because no clock can be relied on.
 */
import { dayOf } from '../facts/calendar';
import type { Fact, Metric } from '../facts/fact';

/** Figures of a day, of which older ones are looked up by date: so many of the newest, then one a week. */
const DATED: Partial<Record<Metric, { newest: number; weeks: number }>> = {
  // As far back as a bundled picture may lie that closes are compared with.
  price: { newest: 12, weeks: 16 },
  // Converts figures of up to a year ago; a rate a week away is near enough for all of them.
  fx: { newest: 12, weeks: 60 },
};
/** Other figures of a day: some, so that one with a mistyped date hides none. */
const NEWEST = 3;
/** Figures of a period: the first and the last reading of each of the newest. */
const PERIODS = 6;

const newestFirst = (a: Fact, b: Fact): number => (a.as_of < b.as_of ? 1 : a.as_of > b.as_of ? -1 : 0);

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[][] {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const known = groups.get(key);
    if (known) known.push(value);
    else groups.set(key, [value]);
  }
  return [...groups.values()];
}

function ofDays(facts: readonly Fact[]): Fact[] {
  const { newest, weeks } = DATED[facts[0]?.metric as Metric] ?? { newest: NEWEST, weeks: 0 };
  const kept = facts.slice(0, newest);
  let week = Number.POSITIVE_INFINITY;
  for (const fact of weeks > 0 ? facts.slice(newest) : []) {
    const own = Math.floor(dayOf(fact.as_of) / 7);
    if (own === week) continue;
    week = own;
    kept.push(fact);
    if (kept.length === newest + weeks) break;
  }
  return kept;
}

function ofPeriods(facts: readonly Fact[]): Fact[] {
  const periods = groupBy(facts, ({ period_end }) => period_end ?? '').sort((a, b) =>
    (a[0]?.period_end ?? '') < (b[0]?.period_end ?? '') ? 1 : -1,
  );
  return periods
    .slice(0, PERIODS)
    .flatMap((readings) => [...new Set([readings[0], readings.at(-1)])] as Fact[]);
}

/** The part of one issuer's facts that a context can rest on; all splits stay, they are few and change everything. */
export function frontOf(facts: readonly Fact[]): Fact[] {
  const series = groupBy(facts, ({ metric, symbol, source, currency, period_end }) =>
    [metric, symbol, source, currency, period_end === null].join('\n'),
  );
  return series.flatMap((own) => {
    if (own[0]?.metric === 'split') return own;
    const sorted = own.toSorted(newestFirst);
    return sorted[0]?.period_end === null ? ofDays(sorted) : ofPeriods(sorted);
  });
}
