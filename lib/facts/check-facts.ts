/** A fact that contradicts its own unit or dates is not a fact: it is left out, counted, and the reason kept. */
import { isIsoDate } from './calendar';
import type { Fact, Metric } from './fact';
import { METRICS, needsCurrency } from './metrics';

/** Figures that cannot be zero or less. */
const POSITIVE: ReadonlySet<Metric> = new Set<Metric>([
  'price',
  'market_cap',
  'shares',
  'pe_ttm',
  'pe_fwd',
  'ps',
  'high_52w',
  'low_52w',
  'high_3y',
  'fx',
]);

/** Parts of a whole, between 0 and 1. */
const PARTS: ReadonlySet<Metric> = new Set<Metric>([
  'customer_top_share',
  'customer_sum_share',
  'top_ten_share',
]);

export interface FactFault {
  fact: Fact;
  reason: string;
}

/** Why a fact cannot stand, or null for a sound one. */
export function faultOf(fact: Fact): string | null {
  if (!Number.isFinite(fact.value)) return 'not a finite number';
  if (!isIsoDate(fact.as_of)) return 'as_of is not a date';
  if (fact.period_end !== null && !isIsoDate(fact.period_end)) return 'period_end is not a date';
  if (fact.period_end !== null && fact.period_end > fact.as_of)
    return 'period ends after the figure was read';
  if (POSITIVE.has(fact.metric) && fact.value <= 0)
    return 'zero or negative where only a positive figure can be';
  if (PARTS.has(fact.metric) && (fact.value < 0 || fact.value > 1)) return 'a share outside 0 to 1';
  if (needsCurrency(fact.metric) && fact.currency === null) return 'an amount without currency';
  if (METRICS[fact.metric].unit === 'ratio' && fact.currency !== null) return 'a ratio with a currency';
  return null;
}

/** Splits facts into those that stand and those that do not, in their order. */
export function checkFacts(facts: readonly Fact[]): { sound: Fact[]; faults: FactFault[] } {
  const sound: Fact[] = [];
  const faults: FactFault[] = [];
  for (const fact of facts) {
    const reason = faultOf(fact);
    if (reason === null) sound.push(fact);
    else faults.push({ fact, reason });
  }
  return { sound, faults };
}
