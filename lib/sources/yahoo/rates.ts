/** Exchange rates for companies whose accounts and quotes are in two currencies; without one there is no ratio. */
import type { Fact } from '@/lib/facts/fact';
import { toMajorUnit } from '@/lib/facts/units';
import type { Issuer } from '@/lib/universe/issuer';
import { dayOfSeconds, hasCome } from '../days';
import type { Chart } from './chart-answer';

/** Quoted the other way round: dollars for one of them. */
const DOLLARS_FOR_ONE: ReadonlySet<string> = new Set(['EUR', 'GBP', 'AUD', 'NZD']);

export interface Pair {
  /** `EURUSD`, `USDTWD`: the larger number of the two ways, which loses least to rounding. */
  name: string;
  /** What the rate is stated in. */
  stated: string;
}

/** Pairs against the dollar that lead from the currency of the accounts to that of the quote; none for one currency. */
export function pairsFor({ reporting_currency, currency }: Issuer): Pair[] {
  if (reporting_currency === null || currency === null) return [];
  const [from, to] = [reporting_currency, currency].map((one) => toMajorUnit(1, one).currency);
  if (from === to) return [];
  return [from, to].flatMap((one): Pair[] => {
    if (one === undefined || one === 'USD') return [];
    return [
      DOLLARS_FOR_ONE.has(one) ? { name: `${one}USD`, stated: 'USD' } : { name: `USD${one}`, stated: one },
    ];
  });
}

/** Null for a chart that is not of that pair, or has no price of a day that has come. */
export function rateFrom(
  { meta }: Chart,
  pair: Pair,
  clock: { now: Date; server: Date | null },
): Omit<Fact, 'source' | 'quality'> | null {
  const { regularMarketPrice: value, regularMarketTime: time, currency } = meta;
  if (!value || !time || currency !== pair.stated) return null;
  const as_of = dayOfSeconds(time, meta.gmtoffset);
  if (!hasCome(as_of, clock.now, clock.server)) return null;
  return { issuer: 'fx', symbol: pair.name, metric: 'fx', value, currency: null, as_of, period_end: null };
}
