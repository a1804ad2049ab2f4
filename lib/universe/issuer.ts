/** Who a company is: identity, listings, place in the chain. Figures never live here, they are facts. */

export type IssuerId = string;

export type Layer =
  | 'chips'
  | 'equip'
  | 'hw'
  | 'dc'
  | 'cloud'
  | 'model'
  | 'app'
  | 'edge'
  | 'periph'
  | 'fund'
  | 'control';

export type Role = 'origin' | 'beneficiary' | 'concept' | 'control' | 'fund';
export type TierName = 'leader' | 'mid' | 'fringe';
export type EvidenceLevel = 'E0' | 'E1' | 'E2' | 'E3' | 'E4';
export type IssuerType = 'equity' | 'etf' | 'private';
export type IssuerStatus = 'listed' | 'private' | 'pre_ipo' | 'merged';
export type ValuationGroup = 'ai_core' | 'ai_periphery' | 'control' | 'none';

export type LineKind =
  | 'ordinary'
  | 'share_class'
  | 'ads'
  | 'adr'
  | 'gdr'
  | 'dual_listing'
  | 'cross_listing'
  | 'currency_counter'
  | 'currency_line'
  | 'preferred'
  | 'preferred_depositary'
  | 'convertible_preferred_depositary'
  | 'preferred_gdr';

/** Another line of the same issuer. `per_primary` = units of this line equal to one primary unit; null = not confirmed. */
export interface AltLine {
  symbol: string;
  mic: string | null;
  currency: string | null;
  kind: LineKind;
  per_primary: number | null;
}

export interface TierOverride {
  tier: TierName;
  rule_tier: TierName;
  reason: string;
  by: string;
  date: string;
  review_by: string;
  evidence_url?: string;
}

/** The newest linked proof of an AI amount (E3, E4); without one the level is the editor's judgement. */
export interface EvidenceProof {
  url: string;
  /** At most 200 characters. */
  quote: string;
  period: string;
  date: string;
}

/** An alias that is not this company when one of these words stands next to it ("Siemens" before "Healthineers"). */
export interface AliasNeighbours {
  alias: string;
  not_before?: string[];
  not_after?: string[];
}

/** One row of `data/issuers.json`; fields are explained in `data/README.md`. */
export interface Issuer {
  id: IssuerId;
  symbol: string | null;
  type: IssuerType;
  status: IssuerStatus;
  exchange: string | null;
  mic: string | null;
  country: string | null;
  currency: string | null;
  reporting_currency: string | null;
  legal_name: string;
  short_name: string;
  aliases: string[];
  ambiguous_aliases: string[];
  alias_neighbours?: AliasNeighbours[];
  product_terms: string[];
  alt_symbols: AltLine[];
  former_symbols: string[];
  absorbed_symbols: string[];
  is_depositary: boolean;
  layers: [Layer, ...Layer[]];
  subsector: string | null;
  role: Role;
  tier: TierName | null;
  tier_override: TierOverride | null;
  ai_evidence: EvidenceLevel | null;
  evidence?: EvidenceProof | null;
  valuation_group: ValuationGroup;
  why: string;
  fye_month: number | null;
  cik: number | null;
  in_article: boolean;
  fund_kind: string | null;
  related: string[];
  notes: string | null;
  /** Set while a cash offer or agreed merger fixes the price: the card stays, the medians leave it out. */
  pending_offer?: { since: string; note: string } | null;
  /** Symbols this issuer uses that meant something else before a date ("reused ticker"). */
  symbol_since?: Record<string, string>;
  /** Former symbols that mean something else from a date on. */
  symbol_until?: Record<string, string>;
  /** The issuer a merged one became part of; the card redirects there. */
  merged_into?: IssuerId;
  verified: { us_listing: string | null; listing_db: string | null; cik: string | null };
  confidence: 'high' | 'medium';
  curated_on: string;
}
