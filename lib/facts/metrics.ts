/** The catalogue of figures: what each is called, and in what unit it is written. */
import { say } from '../words/say';
import type { Metric } from './fact';

/** `per_share` is per unit of one line; `amount` the whole company; `share` a fraction (0.12 = 12 %). */
export type MetricUnit = 'per_share' | 'amount' | 'ratio' | 'share' | 'count' | 'rate';

export interface MetricTraits {
  unit: MetricUnit;
}

export const METRICS: Record<Metric, MetricTraits> = {
  price: { unit: 'per_share' },
  market_cap: { unit: 'amount' },
  eps_ttm: { unit: 'per_share' },
  eps_fy: { unit: 'per_share' },
  pe_ttm: { unit: 'ratio' },
  pe_fwd: { unit: 'ratio' },
  eps_growth: { unit: 'share' },
  revenue_ttm: { unit: 'amount' },
  net_income_ttm: { unit: 'amount' },
  loss_ttm: { unit: 'count' },
  revenue_growth: { unit: 'share' },
  operating_income_ttm: { unit: 'amount' },
  gross_margin: { unit: 'share' },
  gross_margin_prior: { unit: 'share' },
  capex_ttm: { unit: 'amount' },
  fcf_ttm: { unit: 'amount' },
  cfo_ttm: { unit: 'amount' },
  cash: { unit: 'amount' },
  total_debt: { unit: 'amount' },
  preferred_equity: { unit: 'amount' },
  minority_interest: { unit: 'amount' },
  ebitda_ttm: { unit: 'amount' },
  shares: { unit: 'count' },
  eps_quarter_max_share: { unit: 'share' },
  high_52w: { unit: 'per_share' },
  low_52w: { unit: 'per_share' },
  high_3y: { unit: 'per_share' },
  volatility_60d: { unit: 'share' },
  volatility_1y: { unit: 'share' },
  customer_top_share: { unit: 'share' },
  customer_sum_share: { unit: 'share' },
  customer_count: { unit: 'count' },
  top_ten_share: { unit: 'share' },
  ps: { unit: 'ratio' },
  ev: { unit: 'amount' },
  split: { unit: 'ratio' },
  fx: { unit: 'rate' },
};

/** What the figure is called: `market cap`, `EPS (TTM, diluted)`. */
export function metricLabel(metric: Metric): string {
  return say(`facts_metric_${metric}`);
}

/** True for a figure written in money and therefore meaningless without its currency. */
export function needsCurrency(metric: Metric): boolean {
  const unit = METRICS[metric].unit;
  return unit === 'per_share' || unit === 'amount';
}

export function isMetric(name: string): name is Metric {
  return Object.hasOwn(METRICS, name);
}
