/** The whole sector on one screen: every company where its ratio puts it, every group with its median and interval. */
import type { IsoDate, MedianHistoryRow } from '../facts/fact';
import { displayName } from '../universe/display-name';
import type { IssuerId, Layer, Role, TierName } from '../universe/issuer';
import { LAYERS } from '../universe/labels';
import { type OutsideReason, placeIn, withoutSubject } from './group';
import { AI_GROUP, CONTROL_GROUP, LEAST_GROUP } from './groups';
import { growthsOf } from './layer-growth';
import type { Market, Rated } from './market';
import { intervalWithout, medianWithout, sortedOf } from './order-statistics';
import type { Band, GroupKey } from './sector-context';
import { valuationOf } from './valuation';

export interface SectorCompany {
  issuer: IssuerId;
  symbol: string;
  /** In the reader's language. */
  name: string;
  /** As the universe writes it, for whoever searches by that. */
  known_as: string;
  layer: Layer;
  role: Role;
  tier: TierName | 'unrated';
  /** `placed` has a ratio; everybody else is counted beside the layer and never placed. */
  state: 'placed' | 'loss' | OutsideReason;
  /** P/E at the layer's own date. */
  ratio: number | null;
  /** Against the group that the company's card names; null where there is no comparison. */
  multiple: number | null;
  band: Band | null;
  /** Revenue growth of twelve months as a share of one. */
  growth: number | null;
  /** Day of the price, or of the figure that says why there is no ratio; null without any. */
  as_of: IsoDate | null;
  /** Labels of the sources of price and earnings. */
  source: string | null;
}

export interface SectorGroup {
  key: GroupKey;
  /** With a positive ratio on the group's date. */
  n: number;
  /** Null below six, where not even the extremes enclose the true median with 95 %; so are the two below. */
  median: number | null;
  low: number | null;
  high: number | null;
  loss_making: number;
  missing: number;
  as_of: IsoDate | null;
}

export interface GrowthOfLayer {
  layer: Layer;
  /** Null below six figures: fewer say nothing about a layer. */
  median: number | null;
  low: number | null;
  high: number | null;
  n: number;
  members: number;
}

export interface SectorPicture {
  companies: SectorCompany[];
  /** In the order of the chain. */
  layers: SectorGroup[];
  ai: SectorGroup;
  control: SectorGroup;
  /** Leader, mid-tier, fringe over all layers. */
  tiers: SectorGroup[];
  /** Origin, beneficiary, concept over all layers. */
  roles: SectorGroup[];
  growth: GrowthOfLayer[];
  history: readonly MedianHistoryRow[];
  /** The bundled picture's date while figures rest on it; null otherwise. */
  snapshot: IsoDate | null;
}

export const CHAIN = LAYERS.filter((layer) => layer !== 'fund' && layer !== 'control');
const TIERS: readonly TierName[] = ['leader', 'mid', 'fringe'];
const ROLES: readonly Role[] = ['origin', 'beneficiary', 'concept'];

function groupOf(market: Market, key: GroupKey): SectorGroup {
  const { n, median, low, high, lossMaking, missing, group } = withoutSubject(
    market.view,
    market.group(key, 'pe'),
    null,
  );
  const known = n < LEAST_GROUP ? null : median;
  return { key, n, median: known, low, high, loss_making: lossMaking, missing, as_of: group.date };
}

function sourceOf({ view }: Market, { standing }: Rated): string | null {
  const facts = [standing.price, standing.reported ?? standing.earnings?.fact ?? null];
  const labels = facts.flatMap((fact) => (fact ? view.sourceOf(fact).label : []));
  return labels.length === 0 ? null : [...new Set(labels)].join(' · ');
}

function companyOf(market: Market, layer: Layer, rated: Rated): SectorCompany {
  const { issuer, symbol, tier, standing } = rated;
  const place = placeIn(market.view, market.group(layer, 'pe').day, rated);
  const placed = typeof place === 'string' ? null : place;
  const valuation = placed ? valuationOf(market, rated, null) : null;
  const compared = valuation?.state === 'ok' ? valuation : null;
  return {
    issuer: issuer.id,
    symbol,
    name: displayName(issuer),
    known_as: issuer.short_name,
    layer,
    role: issuer.role,
    tier,
    state: typeof place === 'string' ? place : 'placed',
    ratio: placed?.ratio ?? null,
    multiple: compared?.multiple ?? null,
    band: compared?.band ?? null,
    growth: market.view.newest(issuer.id, 'revenue_growth')?.value ?? null,
    as_of: placed?.date ?? (standing.earnings?.fact ?? standing.price)?.as_of ?? null,
    source: sourceOf(market, rated),
  };
}

/** A group across the layers, each member's ratio at its own layer's date. */
function across(key: GroupKey, members: readonly SectorCompany[]): SectorGroup {
  const ratios = sortedOf(members.flatMap(({ ratio }) => ratio ?? []));
  const interval = intervalWithout(ratios, -1);
  const losses = members.filter(({ state }) => state === 'loss').length;
  const dates = members.flatMap(({ state, as_of }) => (state === 'placed' && as_of ? as_of : [])).sort();
  return {
    key,
    n: ratios.length,
    median: ratios.length < LEAST_GROUP ? null : medianWithout(ratios, -1),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    loss_making: losses,
    missing: members.length - ratios.length - losses,
    as_of: dates.at(-1) ?? null,
  };
}

function growthOf(market: Market, layer: Layer): GrowthOfLayer {
  const sorted = sortedOf(growthsOf(market, layer));
  const enough = sorted.length >= LEAST_GROUP;
  const interval = enough ? intervalWithout(sorted, -1) : null;
  return {
    layer,
    median: enough ? medianWithout(sorted, -1) : null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    n: sorted.length,
    members: market.membersOf(layer).length,
  };
}

/** Everything the sector page shows. Companies come layer by layer, within one by name. */
export function sectorPicture(market: Market, history: readonly MedianHistoryRow[]): SectorPicture {
  const companies = CHAIN.flatMap((layer) =>
    market
      .membersOf(layer)
      .map((rated) => companyOf(market, layer, rated))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
  return {
    companies,
    layers: CHAIN.map((layer) => groupOf(market, layer)),
    ai: groupOf(market, AI_GROUP),
    control: groupOf(market, CONTROL_GROUP),
    tiers: TIERS.map((tier) =>
      across(
        tier,
        companies.filter((company) => company.tier === tier),
      ),
    ),
    roles: ROLES.map((role) =>
      across(
        role,
        companies.filter((company) => company.role === role),
      ),
    ),
    growth: CHAIN.map((layer) => growthOf(market, layer)),
    history,
    snapshot: market.view.snapshot?.as_of ?? null,
  };
}
