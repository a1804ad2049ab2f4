/** One line of the table: an entry and, in short, what its card would say. Far smaller than the whole context. */
import { fundValuation } from '../context/fund-valuation';
import type { Market } from '../context/market';
import type { RatioKind, TierResult, Valuation } from '../context/sector-context';
import { tierResult } from '../context/tier-result';
import { emptyValuation, valuationOf } from '../context/valuation';
import type { IsoDate } from '../facts/fact';
import { isOldPicture, isStalePrice } from '../facts/freshness';
import { displayName } from '../universe/display-name';
import type { Issuer, Layer } from '../universe/issuer';
import { layerLabel } from '../universe/labels';
import type { WatchlistEntry } from './entry';

export interface WatchedRow {
  entry: WatchlistEntry;
  name: string;
  symbol: string | null;
  layer: Layer;
  layer_label: string;
  more_layers: Layer[];
  tier: Pick<TierResult, 'value' | 'basis'> | null;
  state: Valuation['state'];
  ratio_kind: RatioKind | null;
  ratio: number | null;
  ratio_text: string | null;
  approx: boolean;
  multiple: number | null;
  band: Valuation['band'];
  glyph: string;
  /** Words of the band or of the state. */
  words: string;
  group_label: string | null;
  /** Date of the comparison. */
  as_of: IsoDate | null;
  muted: boolean;
  year: YearPlace | null;
}

/** Where the newest price stands between the low and the high of twelve months. */
export interface YearPlace {
  /** 0 at the low, 1 at the high. */
  place: number;
  low: number;
  high: number;
  price: number;
  currency: string | null;
  as_of: IsoDate;
}

/** Null unless price, low and high belong to one line and currency and the price lies within. */
export function yearPlaceOf({ view }: Market, issuer: Issuer): YearPlace | null {
  const high = view.newest(issuer.id, 'high_52w');
  if (!high) return null;
  const isSame = ({ symbol, currency }: typeof high) => symbol === high.symbol && currency === high.currency;
  const low = view.all(issuer.id, 'low_52w').find(isSame);
  const price = view.all(issuer.id, 'price').find(isSame);
  if (!low || !price || low.value >= high.value) return null;
  // A newer price may have left the range that an older day knew.
  const from = Math.min(low.value, price.value);
  const to = Math.max(high.value, price.value);
  return {
    place: (price.value - from) / (to - from),
    low: from,
    high: to,
    price: price.value,
    currency: price.currency,
    as_of: price.as_of,
  };
}

export function watchedRow(market: Market, issuer: Issuer, entry: WatchlistEntry): WatchedRow {
  const { view } = market;
  const rated = market.rated(issuer.id);
  const valuation = rated
    ? valuationOf(market, rated, null)
    : issuer.type === 'etf'
      ? fundValuation(issuer)
      : emptyValuation('not_applicable', '');
  const tier = rated ? tierResult(market, rated) : null;
  const price = rated?.standing.price ?? null;
  const bundled = price !== null && view.isBundled(price);
  const old = bundled && view.snapshot !== null && isOldPicture(view.snapshot.as_of, view.now);
  const [layer, ...more_layers] = issuer.layers;
  return {
    entry,
    name: displayName(issuer),
    symbol: issuer.symbol,
    layer,
    layer_label: layerLabel(layer),
    more_layers,
    tier: tier && { value: tier.value, basis: tier.basis },
    state: valuation.state,
    ratio_kind: valuation.ratio_kind,
    ratio: valuation.ratio,
    ratio_text: valuation.ratio_text,
    approx: valuation.approx,
    multiple: valuation.multiple,
    band: valuation.band,
    glyph: valuation.glyph,
    words: valuation.words,
    group_label: valuation.group_label,
    as_of: valuation.as_of,
    muted: old || (price !== null && !bundled && isStalePrice(price, view.now)),
    year: yearPlaceOf(market, issuer),
  };
}
