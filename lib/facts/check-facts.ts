/** A fact that contradicts its own unit or dates is not a fact: it is left out, counted, and the reason kept. */

import { say } from '../words/say';
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
  if (!Number.isFinite(fact.value)) return say('facts_fault_finite');
  if (!isIsoDate(fact.as_of)) return say('facts_fault_as_of');
  if (fact.period_end !== null && !isIsoDate(fact.period_end)) return say('facts_fault_period_end');
  if (fact.period_end !== null && fact.period_end > fact.as_of) return say('facts_fault_future_period');
  if (POSITIVE.has(fact.metric) && fact.value <= 0) return say('facts_fault_positive');
  if (PARTS.has(fact.metric) && (fact.value < 0 || fact.value > 1)) return say('facts_fault_share');
  if (needsCurrency(fact.metric) && fact.currency === null) return say('facts_fault_currency');
  if (METRICS[fact.metric].unit === 'ratio' && fact.currency !== null) return say('facts_fault_ratio');
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
