/** Dated prices of one line as they were stored: nothing between them is made up, nothing is adjusted. */
import type { Fact, IsoDate } from '../facts/fact';
import { newestOf } from './fact-view';

export interface PricePoint {
  date: IsoDate;
  value: number;
  /** Label of whoever told it. */
  source: string;
}

export interface PriceHistory {
  symbol: string;
  /** As prices of this line are written; `GBX` = pence. */
  currency: string | null;
  /** Oldest first, one a day. */
  points: PricePoint[];
  /** A share split before which prices count other shares; they are left out. */
  since_split: IsoDate | null;
  /** Highest and lowest of 52 weeks as a source states them; null where none does. */
  range: { low: number; high: number; as_of: IsoDate; source: string } | null;
}

function groupBy<Key>(facts: readonly Fact[], keyOf: (fact: Fact) => Key): Map<Key, Fact[]> {
  const groups = new Map<Key, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(keyOf(fact));
    if (group) group.push(fact);
    else groups.set(keyOf(fact), [fact]);
  }
  return groups;
}

const daysOf = (facts: readonly Fact[]) => new Set(facts.map(({ as_of }) => as_of)).size;

/** The most often priced of some groups; the earlier one of two that are equal. */
function longest(groups: Iterable<Fact[]>): Fact[] {
  let best: Fact[] = [];
  for (const group of groups) if (daysOf(group) > daysOf(best)) best = group;
  return best;
}

/** One price a day; where sources tell of the same day, the one that tells of more days is believed. */
function onePerDay(prices: readonly Fact[]): Fact[] {
  const bySource = groupBy(prices, ({ source }) => source);
  const reach = (fact: Fact) => daysOf(bySource.get(fact.source) ?? []);
  const best = new Map<IsoDate, Fact>();
  for (const price of prices) {
    const known = best.get(price.as_of);
    if (!known || reach(price) > reach(known)) best.set(price.as_of, price);
  }
  return [...best.values()].sort((a, b) => (a.as_of < b.as_of ? -1 : 1));
}

function rangeOf(
  facts: readonly Fact[],
  own: Pick<Fact, 'symbol' | 'currency'>,
  labelOf: (fact: Fact) => string,
): PriceHistory['range'] {
  const ofLine = (metric: Fact['metric']) =>
    newestOf(
      facts
        .filter(
          (fact) => fact.metric === metric && fact.symbol === own.symbol && fact.currency === own.currency,
        )
        .sort((a, b) => (a.as_of < b.as_of ? 1 : -1)),
    );
  const [low, high] = [ofLine('low_52w'), ofLine('high_52w')];
  if (!low || !high || low.as_of !== high.as_of || !(low.value < high.value)) return null;
  return { low: low.value, high: high.value, as_of: low.as_of, source: labelOf(high) };
}

/**
 * Prices of the line asked for, or of the one that is priced most often where it has none. `facts` are those of one
 * issuer that may be read today. Null without any price.
 */
export function priceHistory(
  facts: readonly Fact[],
  symbol: string | null,
  labelOf: (fact: Fact) => string,
): PriceHistory | null {
  const prices = facts.filter(({ metric, value }) => metric === 'price' && value > 0);
  const wanted = prices.filter((price) => price.symbol === symbol);
  const ofLine = wanted.length > 0 ? wanted : longest(groupBy(prices, (price) => price.symbol).values());
  const own = longest(groupBy(ofLine, ({ currency }) => currency).values());
  const [first] = own;
  if (!first) return null;
  const days = own.map(({ as_of }) => as_of).sort();
  const split = facts
    .filter(({ metric, as_of, value }) => metric === 'split' && value !== 1 && as_of <= (days.at(-1) ?? ''))
    .filter((fact) => fact.symbol === first.symbol && (days[0] ?? '') < fact.as_of)
    .map(({ as_of }) => as_of)
    .sort()
    .at(-1);
  const range = rangeOf(facts, first, labelOf);
  return {
    symbol: first.symbol,
    currency: first.currency,
    points: onePerDay(own.filter(({ as_of }) => split === undefined || as_of >= split)).map((price) => ({
      date: price.as_of,
      value: price.value,
      source: labelOf(price),
    })),
    since_split: split ?? null,
    range: range && (split === undefined || range.as_of >= split) ? range : null,
  };
}
