/** Reported results by period: of one company (A7, A8, A11) and of a group (A10). */
import { LOSS_OF_UNKNOWN_SIZE } from '../context/company-figures';
import type { FactView } from '../context/fact-view';
import { FULL_GROUP } from '../context/groups';
import type { Market } from '../context/market';
import { medianWithout, sortedOf } from '../context/order-statistics';
import type { GroupKey } from '../context/sector-context';
import type { Fact, IsoDate, Metric } from '../facts/fact';
import { dateOfFigure } from '../facts/freshness';
import type { Issuer, IssuerId } from '../universe/issuer';
import type { Reading } from './condition';

/** One figure a period, oldest first: the one that was read last. */
function byPeriod(view: FactView, issuer: IssuerId, metric: Metric): Fact[] {
  const periods = new Map<IsoDate, Fact>();
  for (const fact of view.all(issuer, metric)) {
    const period = dateOfFigure(fact);
    if (!periods.has(period)) periods.set(period, fact);
  }
  return [...periods.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => fact);
}

const readingOf = (fact: Fact): Reading => ({
  date: dateOfFigure(fact),
  value: fact.value,
  unit: fact.currency,
});

/** Net income of four quarters; a loss of unknown size where a source only says that it is one. */
export function incomeReadings(view: FactView, issuer: Issuer): Reading[] {
  const stated = byPeriod(view, issuer.id, 'net_income_ttm').map(readingOf);
  if (stated.length > 0) return stated;
  return byPeriod(view, issuer.id, 'loss_ttm')
    .filter(({ value }) => value === 1)
    .map((fact) => ({ date: dateOfFigure(fact), value: LOSS_OF_UNKNOWN_SIZE, unit: null }));
}

export function growthReadings(view: FactView, issuer: Issuer): Reading[] {
  return byPeriod(view, issuer.id, 'revenue_growth').map(readingOf);
}

/** The period of the newest results; null without any. */
export function newestResults(view: FactView, issuer: Issuer): IsoDate | null {
  const dates = (['eps_ttm', 'net_income_ttm', 'revenue_ttm', 'eps_fy'] as const).flatMap((metric) =>
    view.all(issuer.id, metric).map(dateOfFigure),
  );
  return dates.sort().at(-1) ?? null;
}

/** Last day of the calendar quarter a date lies in. */
function quarterEnd(date: IsoDate): IsoDate {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, Math.ceil(month / 3) * 3, 0)).toISOString().slice(0, 10);
}

/** Median revenue growth of a group by calendar quarter, oldest first; quarters with fewer than eight are left out. */
export function groupGrowthReadings(market: Market, key: GroupKey): Reading[] {
  const quarters = new Map<IsoDate, number[]>();
  for (const { issuer } of market.membersOf(key)) {
    const own = new Map(
      byPeriod(market.view, issuer.id, 'revenue_growth').map((fact) => [
        quarterEnd(dateOfFigure(fact)),
        fact.value,
      ]),
    );
    for (const [quarter, value] of own) quarters.set(quarter, [...(quarters.get(quarter) ?? []), value]);
  }
  return [...quarters]
    .filter(([, values]) => values.length >= FULL_GROUP)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, values]) => ({ date, value: medianWithout(sortedOf(values), -1) as number, unit: null }));
}
