/** One dated, sourced figure. The whole product moves these towards `contextOf`. */
import type { IssuerId } from '../universe/issuer';

/** ISO calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;

export type Metric =
  | 'price'
  | 'market_cap'
  | 'eps_ttm'
  | 'eps_fy'
  | 'pe_ttm'
  | 'pe_fwd'
  | 'eps_growth'
  | 'revenue_ttm'
  | 'net_income_ttm'
  /** 1 = the source calls the last four quarters a loss without giving the amount. */
  | 'loss_ttm'
  | 'revenue_growth'
  | 'operating_income_ttm'
  | 'gross_margin'
  | 'gross_margin_prior'
  | 'capex_ttm'
  | 'fcf_ttm'
  | 'cfo_ttm'
  | 'cash'
  | 'total_debt'
  | 'preferred_equity'
  | 'minority_interest'
  | 'ebitda_ttm'
  | 'shares'
  | 'eps_quarter_max_share'
  | 'high_52w'
  | 'low_52w'
  | 'high_3y'
  | 'volatility_60d'
  | 'volatility_1y'
  | 'customer_top_share'
  | 'customer_sum_share'
  | 'customer_count'
  | 'top_ten_share'
  | 'ps'
  | 'ev'
  /** New shares for an old one; `as_of` is the first day of trading on the new basis. */
  | 'split'
  | 'fx';

export type FactQuality = 'official' | 'vendor' | 'press' | 'user';

/**
 * `currency` null = pure ratio; `GBX` = pence. `symbol` is the line the figure belongs to (a per-share figure is per
 * unit of that line); for `fx` it is the pair, e.g. `EURUSD` = USD for one EUR, and `issuer` is `fx`.
 */
export interface Fact {
  issuer: IssuerId;
  symbol: string;
  metric: Metric;
  value: number;
  currency: string | null;
  as_of: IsoDate;
  period_end: IsoDate | null;
  /** Key into the source list (`SourceInfo.id`) or free text of a user's own file. */
  source: string;
  quality: FactQuality;
  /** Marks from the raw file that the reader must see, e.g. `fy_not_ttm`, `tiny_eps`, `reported_since`, `derived`. */
  flags?: string[];
}

export interface SourceInfo {
  id: string;
  label: string;
  url: string | null;
  licence: string | null;
}

/** A picture of facts taken at one date; `as_of` is what freshness inside it is judged at. */
export interface Snapshot {
  version: 1;
  as_of: IsoDate;
  sources: SourceInfo[];
  facts: Fact[];
  /** Rows of the raw files that were not taken, by reason; `symbols` names the lines, sorted. */
  dropped: { reason: string; count: number; symbols: string[] }[];
  coverage: { layer: string; issuers: number; with_ratio: number; loss_making: number; none: number }[];
}

/** One row a date of the bundled record of medians; `null` where the group was too small. */
export interface MedianHistoryRow {
  date: IsoDate;
  ai: { median: number; n: number } | null;
  non_ai: { median: number; n: number } | null;
}
