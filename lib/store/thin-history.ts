/** How much of the past is kept: one figure a day for a year, then one a month, then none. */
import { dayOf } from '../facts/calendar';
import type { Fact } from '../facts/fact';

const YEAR_DAYS = 366;
const LONGEST_DAYS = 5 * YEAR_DAYS;

/** One kind of figure from one source, of which the past is a history. */
const seriesOf = ({ metric, symbol, source, currency }: Fact): string =>
  [metric, symbol, source, currency].join('\n');

/**
 * Facts of one issuer without what is too old to matter. Days are counted from the newest of them, not from a clock
 * that may be wrong. The newest of every kind stays however old it is, and so does every split.
 */
export function thinHistory(facts: readonly Fact[]): Fact[] {
  const newest =
    facts
      .map(({ as_of }) => as_of)
      .sort()
      .at(-1) ?? '';
  const today = dayOf(newest);
  const last = new Map<string, string>();
  const lastOfMonth = new Map<string, string>();
  for (const fact of facts) {
    const series = seriesOf(fact);
    if (fact.as_of > (last.get(series) ?? '')) last.set(series, fact.as_of);
    const month = `${series}\n${fact.as_of.slice(0, 7)}`;
    if (fact.as_of > (lastOfMonth.get(month) ?? '')) lastOfMonth.set(month, fact.as_of);
  }
  return facts.filter((fact) => {
    const series = seriesOf(fact);
    if (fact.metric === 'split' || fact.as_of === last.get(series)) return true;
    const age = today - dayOf(fact.as_of);
    if (age <= YEAR_DAYS) return true;
    return age <= LONGEST_DAYS && lastOfMonth.get(`${series}\n${fact.as_of.slice(0, 7)}`) === fact.as_of;
  });
}

/**
 * What to drop when there are more than `limit` facts: the past of companies nobody looked at, oldest first. The newest
 * of every kind stays for everybody, so no card loses a figure.
 */
export function evictable(
  facts: readonly Fact[],
  wanted: ReadonlySet<string>,
  limit: number,
): (fact: Fact) => boolean {
  const excess = facts.length - limit;
  if (excess <= 0) return () => false;
  const keyOf = (fact: Fact) => `${fact.issuer}\n${seriesOf(fact)}`;
  const last = new Map<string, string>();
  for (const fact of facts) {
    if (fact.as_of > (last.get(keyOf(fact)) ?? '')) last.set(keyOf(fact), fact.as_of);
  }
  const past = (fact: Fact) => fact.metric !== 'split' && fact.as_of < (last.get(keyOf(fact)) ?? '');
  const days = facts
    .filter((fact) => !wanted.has(fact.issuer) && past(fact))
    .map(({ as_of }) => as_of)
    .sort();
  const until = days[Math.min(excess, days.length) - 1];
  if (until === undefined) return () => false;
  return (fact) => !wanted.has(fact.issuer) && fact.as_of <= until && past(fact);
}
