/** Figures of the issuers the S&P file does not cover, from the hand-gathered list with one source a row. */
import type { Fact, FactQuality, Metric } from '@/lib/facts/fact';
import { isMetric } from '@/lib/facts/metrics';
import { toMajorUnit } from '@/lib/facts/units';
import { isValuedLine, linesOf } from '@/lib/universe/lines';
import type { Universe } from '@/lib/universe/universe';
import { KNOWN_EPS_MARKS } from './known-marks';
import { isUsLine } from './line-index';
import { type CsvRow, numberIn } from './raw-files';
import type { Refusals } from './refusals';
import { sourceOfRow } from './sources';

const OUR_METRIC: Record<string, Metric> = {
  eps_ttm_diluted: 'eps_ttm',
  eps_ttm_basic: 'eps_ttm',
  eps_fy_diluted: 'eps_fy',
  revenue_growth_ttm: 'revenue_growth',
  loss_flag_ttm: 'loss_ttm',
};

const QUALITIES: ReadonlySet<string> = new Set<FactQuality>(['official', 'vendor', 'press']);

function metricOf(name: string): Metric | null {
  return OUR_METRIC[name] ?? (isMetric(name) ? name : null);
}

/** The row's own marks, and those only its note tells. */
function flagsOf(row: CsvRow): string[] {
  const note = row.note ?? '';
  const flags = (row.flag ?? '').split(';').filter((flag) => flag !== '');
  if (row.metric === 'eps_ttm_basic') flags.push('basic_eps');
  if (row.metric === 'eps_fy_diluted' && !flags.includes('fy_not_ttm')) flags.push('fy_not_ttm');
  if (note.includes('derived:')) flags.push('derived');
  if (/converted (to|using)/i.test(note)) flags.push('converted_by_vendor');
  const known = KNOWN_EPS_MARKS[row.issuer_id ?? ''];
  if (row.metric === 'eps_ttm_diluted' && known !== undefined && !flags.includes(known)) flags.push(known);
  return flags;
}

/** Turns one row into a fact of a known line, or says why not. */
function readRow(row: CsvRow, universe: Universe): Fact | string {
  const issuer = universe.byId.get(row.issuer_id ?? '');
  if (!issuer) return 'company outside the universe';
  const line = linesOf(issuer).find(({ symbol }) => symbol === row.symbol);
  if (!line) return 'symbol is no line of its company';
  if (!isValuedLine(line)) return 'preferred or convertible line, no valuation';
  if (row.metric === 'pe_fy') return 'ratio of a vendor where price and EPS are given';
  const metric = metricOf(row.metric ?? '');
  if (metric === null) return `unknown figure ${row.metric}`;
  const value = numberIn(row.value);
  if (value === null) return 'not a number';
  if (!QUALITIES.has(row.quality ?? '')) return 'unknown quality';
  const currency = row.currency === '' ? null : (row.currency ?? null);
  if (metric === 'eps_ttm' && value > 0 && currency !== null && line.currency !== null) {
    const inLine = toMajorUnit(1, line.currency).currency === toMajorUnit(1, currency).currency;
    if (!inLine) return 'EPS in another currency than its line is quoted in';
  }
  const flags = flagsOf(row);
  return {
    issuer: issuer.id,
    symbol: line.symbol,
    metric,
    value,
    currency,
    as_of: row.as_of ?? '',
    period_end: row.period_end === '' ? null : (row.period_end ?? null),
    source: sourceOfRow(row.source ?? '').id,
    quality: row.quality as FactQuality,
    ...(flags.length > 0 ? { flags } : {}),
  };
}

const isEps = (fact: Fact) => fact.metric === 'eps_ttm' || fact.metric === 'eps_fy';

/**
 * Takes the rows marked primary. A US line's price and market value come from the listing file, unless results came
 * out after its EPS was read: then the price of the EPS's own day stays beside it.
 */
export function factsFromExtra(rows: readonly CsvRow[], universe: Universe, refusals: Refusals): Fact[] {
  const refuse = (why: string, row: CsvRow) => refusals.refuse(`further figures: ${why}`, row.symbol ?? '');
  const facts: Fact[] = [];
  const doubted = new Set<string>();
  for (const row of rows) {
    if (row.use !== 'primary') {
      refuse(`second reading, kept for comparison only (${row.use})`, row);
      continue;
    }
    if ((row.flag ?? '').split(';').includes('suspect')) {
      refuse('marked suspect', row);
      doubted.add(row.issuer_id ?? '');
      continue;
    }
    const fact = readRow(row, universe);
    if (typeof fact === 'string') refuse(fact, row);
    else facts.push(fact);
  }
  const priced = new Set(facts.filter((fact) => fact.metric === 'price').map((fact) => fact.symbol));
  const computable = new Set(
    facts.filter((fact) => isEps(fact) && priced.has(fact.symbol)).map((fact) => fact.issuer),
  );
  const outdated = new Set(
    facts
      .filter((fact) => fact.flags?.includes('reported_since'))
      .map((fact) => `${fact.symbol} ${fact.as_of}`),
  );
  return facts.flatMap((fact) => {
    const line = linesOf(universe.byId.get(fact.issuer)!).find(({ symbol }) => symbol === fact.symbol)!;
    const byListing = isUsLine(line) && (fact.metric === 'price' || fact.metric === 'market_cap');
    if (byListing && !outdated.has(`${fact.symbol} ${fact.as_of}`)) {
      refusals.refuse(
        'further figures: price or market value of a US line, taken from the listing file',
        fact.symbol,
      );
      return [];
    }
    if (fact.metric === 'pe_ttm' && (computable.has(fact.issuer) || doubted.has(fact.issuer))) {
      refusals.refuse('further figures: ratio of a vendor where price and EPS are given', fact.symbol);
      return [];
    }
    // A profit whose EPS was refused may pass the tier's gates but must not become a ratio by another way.
    if (fact.metric === 'net_income_ttm' && doubted.has(fact.issuer)) {
      return [{ ...fact, flags: [...(fact.flags ?? []), 'eps_refused'] }];
    }
    return [fact];
  });
}
