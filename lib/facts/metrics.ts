/** The catalogue of figures: what each is called, and in what unit it is written. */
import type { Metric } from './fact';

/** `per_share` is per unit of one line; `amount` the whole company; `share` a fraction (0.12 = 12 %). */
export type MetricUnit = 'per_share' | 'amount' | 'ratio' | 'share' | 'count' | 'rate';

export interface MetricTraits {
  label: string;
  unit: MetricUnit;
}

export const METRICS: Record<Metric, MetricTraits> = {
  price: { label: 'price', unit: 'per_share' },
  market_cap: { label: 'market cap', unit: 'amount' },
  eps_ttm: { label: 'EPS (TTM, diluted)', unit: 'per_share' },
  eps_fy: { label: 'EPS (fiscal year, diluted)', unit: 'per_share' },
  pe_ttm: { label: 'P/E as reported', unit: 'ratio' },
  pe_fwd: { label: 'forward P/E', unit: 'ratio' },
  eps_growth: { label: 'EPS growth', unit: 'share' },
  revenue_ttm: { label: 'revenue (TTM)', unit: 'amount' },
  net_income_ttm: { label: 'net income (TTM)', unit: 'amount' },
  loss_ttm: { label: 'loss over the last four quarters', unit: 'count' },
  revenue_growth: { label: 'revenue growth', unit: 'share' },
  operating_income_ttm: { label: 'operating income (TTM)', unit: 'amount' },
  gross_margin: { label: 'gross margin', unit: 'share' },
  gross_margin_prior: { label: 'gross margin a year before', unit: 'share' },
  capex_ttm: { label: 'capital expenditure (TTM)', unit: 'amount' },
  fcf_ttm: { label: 'free cash flow (TTM)', unit: 'amount' },
  cfo_ttm: { label: 'operating cash flow (TTM)', unit: 'amount' },
  cash: { label: 'cash', unit: 'amount' },
  total_debt: { label: 'total debt', unit: 'amount' },
  preferred_equity: { label: 'preferred equity', unit: 'amount' },
  minority_interest: { label: 'minority interest', unit: 'amount' },
  ebitda_ttm: { label: 'EBITDA (TTM)', unit: 'amount' },
  shares: { label: 'shares', unit: 'count' },
  eps_quarter_max_share: { label: 'largest quarter in the TTM EPS', unit: 'share' },
  high_52w: { label: '52-week high', unit: 'per_share' },
  low_52w: { label: '52-week low', unit: 'per_share' },
  high_3y: { label: '3-year high', unit: 'per_share' },
  volatility_60d: { label: '60-day volatility', unit: 'share' },
  volatility_1y: { label: '1-year volatility', unit: 'share' },
  customer_top_share: { label: 'largest customer', unit: 'share' },
  customer_sum_share: { label: 'named customers together', unit: 'share' },
  customer_count: { label: 'customers named as concentration', unit: 'count' },
  top_ten_share: { label: 'ten largest holdings', unit: 'share' },
  ps: { label: 'P/S as reported', unit: 'ratio' },
  ev: { label: 'enterprise value', unit: 'amount' },
  split: { label: 'share split', unit: 'ratio' },
  fx: { label: 'exchange rate', unit: 'rate' },
};

/** True for a figure written in money and therefore meaningless without its currency. */
export function needsCurrency(metric: Metric): boolean {
  const unit = METRICS[metric].unit;
  return unit === 'per_share' || unit === 'amount';
}

export function isMetric(name: string): name is Metric {
  return Object.hasOwn(METRICS, name);
}
