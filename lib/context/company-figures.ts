/** Figures of the whole company, whichever line they were filed under, with the facts they come from. */
import { convertAmount } from '../facts/convert';
import type { Fact, IsoDate } from '../facts/fact';
import type { Issuer } from '../universe/issuer';
import { evidenceLevel } from './evidence';
import { type FactView, newestOf } from './fact-view';
import type { TierFacts } from './tier-rule';

/** An amount in another currency at the rate of a day; null when a currency or the rate is not known. */
export function amountIn(view: FactView, fact: Fact, currency: string | null, on: IsoDate): number | null {
  if (fact.currency === null || currency === null) return null;
  if (fact.currency === currency) return fact.value;
  const converted = convertAmount(view.rates, fact.value, fact.currency, currency, on);
  return converted && Number.isFinite(converted.value) ? converted.value : null;
}

/** In dollars at the rate of the day the figure was read. */
function inDollars(view: FactView, fact: Fact | null): number | null {
  return fact && amountIn(view, fact, 'USD', fact.as_of);
}

/**
 * Market value of all classes: the primary line's own figure where there is one. A vendor may print the whole company
 * on every line, so lines are never added up.
 */
export function marketCapOf(view: FactView, issuer: Issuer): Fact | null {
  const caps = view.shelf(issuer.id).market_cap;
  const newest = newestOf(caps);
  if (newest === null || newest.symbol === issuer.symbol) return newest;
  return caps.find((fact) => fact.symbol === issuer.symbol) ?? newest;
}

/** Below zero by an amount nobody stated. */
export const LOSS_OF_UNKNOWN_SIZE = -Number.MIN_VALUE;

/** Everything the tier rule looks at; an amount whose currency cannot be turned into dollars counts as missing. */
export function tierFactsOf(view: FactView, issuer: Issuer): TierFacts {
  const shelf = view.shelf(issuer.id);
  const stated = newestOf(shelf.net_income_ttm);
  return {
    cap: inDollars(view, marketCapOf(view, issuer)),
    ni: stated ? stated.value : newestOf(shelf.loss_ttm)?.value === 1 ? LOSS_OF_UNKNOWN_SIZE : null,
    rev: inDollars(view, newestOf(shelf.revenue_ttm)),
    g: newestOf(shelf.revenue_growth)?.value ?? null,
    E: evidenceLevel(issuer, view.now),
    role: issuer.role,
  };
}

export interface TierEvidence {
  facts: TierFacts;
  cap: Fact | null;
  income: Fact | null;
  revenue: Fact | null;
  growth: Fact | null;
}

/** What the tier rule looks at, with the facts it comes from. */
export function tierEvidence(view: FactView, issuer: Issuer): TierEvidence {
  const income = view.newest(issuer.id, 'net_income_ttm') ?? view.newest(issuer.id, 'loss_ttm');
  return {
    facts: tierFactsOf(view, issuer),
    cap: marketCapOf(view, issuer),
    income,
    revenue: view.newest(issuer.id, 'revenue_ttm'),
    growth: view.newest(issuer.id, 'revenue_growth'),
  };
}
