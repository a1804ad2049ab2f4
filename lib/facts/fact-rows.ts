/** Rows of a user's own file as facts, and a sentence for every row that cannot be one. */

import { displayName } from '../universe/display-name';
import type { Issuer } from '../universe/issuer';
import { linesOf } from '../universe/lines';
import { resolveSymbol } from '../universe/resolve';
import type { Universe } from '../universe/universe';
import { say } from '../words/say';
import { isIsoDate } from './calendar';
import { faultOf } from './check-facts';
import type { Fact, Metric } from './fact';
import { isMetric, METRICS, metricLabel } from './metrics';
import { normaliseCurrency } from './units';

export type FactRow = Record<string, string | undefined>;

export const FACT_COLUMNS = [
  'symbol',
  'metric',
  'value',
  'currency',
  'as_of',
  'period_end',
  'source',
] as const;

/** Spellings of other lists for our own figures. */
const OTHER_NAMES: Record<string, Metric> = {
  eps_ttm_diluted: 'eps_ttm',
  eps_ttm_basic: 'eps_ttm',
  eps_fy_diluted: 'eps_fy',
  revenue_growth_ttm: 'revenue_growth',
  eps_growth_ttm: 'eps_growth',
  loss_flag_ttm: 'loss_ttm',
};

/** `1234.5`, `-.5`, `1.2e9`; nothing that only a program would take for a number, such as `0x10`. */
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

export interface ReadRows {
  facts: Fact[];
  /** One sentence per row not taken, with its place in the file. */
  problems: string[];
}

interface Owner {
  issuer: string;
  symbol: string;
}

function ownerOfPair(text: string): Owner | string {
  const pair = text.toUpperCase().replace(/=X$/, '').replace('/', '');
  return /^[A-Z]{6}$/.test(pair) ? { issuer: 'fx', symbol: pair } : say('facts_row_pair', text);
}

function ownerOfIssuer(issuer: Issuer): Owner {
  return { issuer: issuer.id, symbol: linesOf(issuer)[0]?.symbol ?? issuer.id };
}

/** A reused ticker is the one who had it on the figure's day: an old row is no history of a new company. */
function ownerOf(text: string, universe: Universe, on: string): Owner | string {
  const resolved = resolveSymbol(universe, text, isIsoDate(on) ? { on } : {});
  const today = resolved ? null : resolveSymbol(universe, text);
  if (today) return say('facts_row_reused', text, displayName(today.issuer), on);
  if (resolved?.via === 'absorbed') return `${resolved.note}`;
  if (resolved?.line) return { issuer: resolved.issuer.id, symbol: resolved.line.symbol };
  const issuer = universe.byId.get(text.toLowerCase());
  return issuer ? ownerOfIssuer(issuer) : say('facts_row_unknown_symbol', text);
}

function readRow(row: FactRow, universe: Universe): Fact | string {
  const cell = (column: (typeof FACT_COLUMNS)[number]) => row[column]?.trim() ?? '';
  const name = cell('metric').toLowerCase();
  const metric = OTHER_NAMES[name] ?? (isMetric(name) ? name : null);
  if (metric === null) return say('facts_row_unknown_metric', cell('metric'));
  if (cell('symbol') === '') return say('facts_row_no_symbol');
  const owner =
    metric === 'fx' ? ownerOfPair(cell('symbol')) : ownerOf(cell('symbol'), universe, cell('as_of'));
  if (typeof owner === 'string') return owner;
  const value = DECIMAL.test(cell('value')) ? Number(cell('value')) : Number.NaN;
  if (!Number.isFinite(value)) return say('facts_row_no_number', cell('value'));
  const { unit } = METRICS[metric];
  const fact: Fact = {
    ...owner,
    metric,
    value,
    currency: unit === 'per_share' || unit === 'amount' ? normaliseCurrency(cell('currency')) : null,
    as_of: cell('as_of'),
    period_end: cell('period_end') || null,
    source: cell('source') || say('sources_own_file'),
    quality: 'user',
    ...(name === 'eps_fy_diluted' ? { flags: ['fy_not_ttm'] } : {}),
    ...(name === 'eps_ttm_basic' ? { flags: ['basic_eps'] } : {}),
  };
  return faultOf(fact) === null ? fact : say('facts_row_fault', metricLabel(metric), faultOf(fact) ?? '');
}

/**
 * `symbol` is a listing symbol, an issuer id, or a pair such as `EURUSD` for the metric `fx`; further columns are
 * ignored. Row numbers count from 2, as a spreadsheet shows them beneath the
 * header, unless `rowNumber` says where a row stood.
 */
export function readFactRows(
  rows: readonly FactRow[],
  universe: Universe,
  rowNumber = (place: number) => place + 2,
): ReadRows {
  const facts: Fact[] = [];
  const problems: string[] = [];
  rows.forEach((row, place) => {
    const read = readRow(row, universe);
    if (typeof read === 'string') problems.push(say('facts_row', rowNumber(place), read));
    else facts.push(read);
  });
  return { facts, problems };
}
