/** What the reader sees of one issuer: the reply of `contextOf`, and the only thing card, popup and options draw. */
import type { Fact, IsoDate } from '../facts/fact';
import type { IssuerId, IssuerStatus, IssuerType, Layer, Role, TierName } from '../universe/issuer';

export type Band = 'far_below' | 'below' | 'near' | 'above' | 'far_above';

/**
 * `ok` has a multiple and band; every other state has its own words in `words`.
 * `no_group`: a ratio exists but no group is large enough. `not_applicable`: fund, preferred line, unlisted.
 */
export type ValuationState =
  | 'ok'
  | 'loss_making'
  | 'no_data'
  | 'stale'
  /** Priced, but on no day near the one its group is compared at. */
  | 'other_date'
  | 'currency_missing'
  | 'unit_check_failed'
  | 'suspect'
  | 'no_group'
  | 'not_applicable';

export type RatioKind = 'pe' | 'ev_s' | 'p_s';

/** Key of a peer group: a layer, a periphery subsector (`periph:new_energy`), `ai` (mainstream AI) or `control`. */
export type GroupKey = string;

export interface Gate {
  id: 'size' | 'profit' | 'evidence' | 'growth';
  label: string;
  /** The value as printed, e.g. `$476bn`, `E2`, `+1 %`; null = no fact. */
  value: string | null;
  pass: boolean | null;
  as_of: IsoDate | null;
}

export interface TierResult {
  value: TierName | 'unrated';
  rule_value: TierName | 'unrated';
  flags: ('loss' | 'small_revenue' | 'shrinking' | 'unproven')[];
  gates: Gate[];
  /** `editor` = facts not loaded, the curated proposal is shown; `override` = dated editor's view against the rule. */
  basis: 'rule' | 'override' | 'editor';
  incomplete: boolean;
  override: { reason: string; by: string; date: IsoDate; review_by: IsoDate } | null;
  /** One line for the tooltip: `Size $476bn ✓ · profit TTM -$0.3bn ✗ · … → mid-tier`. */
  words: string;
  /** The stored state that keeps the tier steady at a line; null where none is kept. */
  hysteresis: { since: IsoDate; pending: TierName | null; pending_count: number } | null;
}

export interface PeerMark {
  issuer: IssuerId;
  symbol: string;
  ratio: number;
}

export interface ControlComparison {
  median: number | null;
  n: number;
  multiple: number | null;
}

export interface Valuation {
  state: ValuationState;
  ratio_kind: RatioKind | null;
  /** `TTM`, `FY2025` or `reported by <source>`; null when there is no ratio. */
  basis: string | null;
  /** ≈: price ÷ EPS and market cap ÷ net income differ by more than 5 %. */
  approx: boolean;
  ratio: number | null;
  /** Printed ratio: `32.9×`, `> 200×`; null when there is none. */
  ratio_text: string | null;
  group: GroupKey | null;
  /** `chips`, `mainstream AI`, `non-AI tech` … as printed in `0.9× chips median`. */
  group_label: string | null;
  /** Why this group and not the layer, e.g. `edge group too small`; null when it is the layer itself. */
  fallback: string | null;
  thin: boolean;
  n: number;
  median: number | null;
  low: number | null;
  high: number | null;
  multiple: number | null;
  band: Band | null;
  within_uncertainty: boolean;
  loss_making: number;
  missing: number;
  /** Members left out for another reason (no price near the group date, pending offer, stale), by reason. */
  left_out: { reason: string; n: number }[];
  /** Median over all incl. losses (inverted earnings yield); null = more than half lose money or nothing known. */
  loss_aware_median: number | null;
  loss_aware_words: string | null;
  /** `higher than 7 of 9 peers` or `higher than 63 % of 41 peers`. */
  rank: string | null;
  /** Mid-rank percentile among the peers, 0 to 100. */
  percentile: number | null;
  control: ControlComparison;
  peers: PeerMark[];
  /** The group date: every ratio of the comparison uses prices at or within 7 days before it. */
  as_of: IsoDate | null;
  /** The badge's one line, e.g. `P/E 32.9× · 0.9× chips median`. */
  badge: string;
  /** Words of the band or of the state: `near median`, `loss-making: P/E not meaningful`. */
  words: string;
  glyph: string;
  /** The mandatory disclosure line; null when there is no comparison. */
  disclosure: string | null;
  /** Further lines beneath: REIT note, today's newer ratio, forward P/E, PEG, one-off flag, disagreement. */
  notes: { id: string; text: string; as_of: IsoDate | null; source: string | null }[];
}

export interface RiskNote {
  id: string;
  /** 0 info, 1 watch, 2 elevated. */
  severity: 0 | 1 | 2;
  title: string;
  text: string;
  evidence: { fact: string; value: string; as_of: IsoDate | null; source: string | null }[];
  method_version: string;
  /** Belongs to the foot of the full panel, never among the notes of the hover. */
  panel_only: boolean;
}

/** One figure on the card with where it is from. `id` is unique in a context. */
export interface FigureSource {
  id: string;
  /** What it is: `price`, `EPS (TTM, diluted)`, `market cap` … */
  figure: string;
  value: string;
  as_of: IsoDate;
  period_end: IsoDate | null;
  /** Label of the source as printed. */
  source: string;
  url: string | null;
  quality: Fact['quality'];
}

export interface ListingLine {
  symbol: string;
  mic: string | null;
  exchange: string | null;
  currency: string | null;
  /** `class C`, `ADS, 5 ordinary shares`, `convertible preferred depositary` …; null for the plain primary line. */
  note: string | null;
}

export interface SectorContext {
  issuer: IssuerId;
  symbol: string | null;
  /** In the reader's language. */
  name: string;
  /** The name in English where `name` is another one. */
  name_beside: string | null;
  legal_name: string;
  type: IssuerType;
  status: IssuerStatus;
  /** The line the reader hovered, or the primary one. */
  listing: ListingLine | null;
  /** `Ticker was PSTG until 2026`, `no longer listed; part of Synopsys`, … null when the name is current. */
  redirect: string | null;
  layer: Layer;
  layer_label: string;
  more_layers: { layer: Layer; label: string }[];
  subsector: string | null;
  role: Role;
  role_label: string;
  role_glyph: string;
  why: string;
  tier: TierResult | null;
  /** Why there is no tier (a fund, a company of the comparison group, one not listed); null where there is one. */
  no_tier: string | null;
  valuation: Valuation;
  risks: RiskNote[];
  related: { issuer: IssuerId; symbol: string; name: string }[];
  sources: FigureSource[];
  /** A reclassification that the facts propose and nobody has made yet (a control with quantified AI revenue). */
  proposal: string | null;
  /** `Snapshot of 21 August 2026, 93 days old`; null when no bundled figure is on the card. */
  snapshot_note: string | null;
  /** The picture is older than 30 days: the badge is drawn muted. */
  muted: boolean;
  footer: string;
  method_version: string;
}

export interface GroupMedian {
  group: GroupKey;
  label: string;
  n: number;
  median: number | null;
  low: number | null;
  high: number | null;
  loss_making: number;
  missing: number;
  as_of: IsoDate | null;
}

/** One step of a derivation: what it is, what it came to, and what it was made from. Leaves are facts or rules. */
export interface ExplainNode {
  label: string;
  /** As printed; null where the step has no single value (a list of peers, a missing fact). */
  value: string | null;
  as_of: IsoDate | null;
  source: string | null;
  children: ExplainNode[];
}
