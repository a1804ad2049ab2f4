/** EPS, 52-week range and what can be derived from the S&P file's ratios. */
import type { Fact, IsoDate, Metric } from '@/lib/facts/fact';
import type { Universe } from '@/lib/universe/universe';
import { KNOWN_EPS_MARKS, TINY_EPS_USD } from './known-marks';
import { type OwnedLine, usLinesBySymbol } from './line-index';
import { type CsvRow, numberIn } from './raw-files';
import type { Refusals } from './refusals';
import { roundTo } from './rounding';
import { SP500 } from './sources';

interface Sp500Row {
  price: number;
  eps: number;
  pe: number | null;
  low: number | null;
  high: number | null;
  cap: number | null;
  ps: number | null;
  ebitda: number | null;
}

export interface Listed {
  price: number | null;
  cap: number | null;
}

function readRow(row: CsvRow): Sp500Row | null {
  const price = numberIn(row.Price);
  const eps = numberIn(row['Earnings/Share']);
  if (price === null || eps === null) return null;
  return {
    price,
    eps,
    pe: numberIn(row['Price/Earnings']),
    low: numberIn(row['52 Week Low']),
    high: numberIn(row['52 Week High']),
    cap: numberIn(row['Market Cap']),
    ps: numberIn(row['Price/Sales']),
    ebitda: numberIn(row.EBITDA),
  };
}

/** Why a row contradicts itself or the listing file, or null. */
function contradictionIn(row: Sp500Row, listed: number | null): string | null {
  if (listed !== null && Math.abs(row.price / listed - 1) > 0.005)
    return 'price differs from the listing file';
  if (row.pe !== null && Math.abs((row.eps * row.pe) / row.price - 1) > 0.02) return 'price is not EPS × P/E';
  if (row.low !== null && row.price < row.low * 0.995) return 'price below its 52-week low';
  if (row.high !== null && row.price > row.high * 1.005) return 'price above its 52-week high';
  return null;
}

function epsFlags(issuer: string, eps: number): string[] {
  const known = KNOWN_EPS_MARKS[issuer];
  return [...(Math.abs(eps) < TINY_EPS_USD ? ['tiny_eps'] : []), ...(known === undefined ? [] : [known])];
}

function factsOfRow({ issuer, line }: OwnedLine, row: Sp500Row, listed: Listed, close: IsoDate): Fact[] {
  const facts: Fact[] = [];
  const add = (metric: Metric, value: number | null, flags: string[] = []) => {
    if (value === null) return;
    facts.push({
      issuer: issuer.id,
      symbol: line.symbol,
      metric,
      value,
      currency: 'USD',
      as_of: close,
      period_end: null,
      source: SP500.id,
      quality: 'vendor',
      ...(flags.length > 0 ? { flags } : {}),
    });
  };
  add('eps_ttm', row.eps, epsFlags(issuer.id, row.eps));
  add('high_52w', row.high);
  add('low_52w', row.low);
  // Figures of the whole company once an issuer, not once a share class.
  if (!line.primary) return facts;
  add('ebitda_ttm', row.ebitda);
  if (row.cap !== null && row.ps !== null && row.ps > 0) {
    add('revenue_ttm', roundTo(row.cap / row.ps, 6), ['derived']);
  }
  const cap = row.cap ?? listed.cap;
  if (cap !== null) add('net_income_ttm', roundTo((cap * row.eps) / row.price, 6), ['derived']);
  return facts;
}

/** `listedOf` gives the listing file's figures of the same close: a cross-check, and the cap where the row has none. */
export function factsFromSp500(
  rows: readonly CsvRow[],
  universe: Universe,
  close: IsoDate,
  listedOf: (symbol: string) => Listed,
  refusals: Refusals,
): Fact[] {
  const lines = usLinesBySymbol(universe);
  const facts: Fact[] = [];
  let outside = 0;
  for (const raw of rows) {
    const symbol = raw.Symbol ?? '';
    const row = readRow(raw);
    if (!row) {
      refusals.refuse('S&P file: dead row without price or EPS', symbol);
      continue;
    }
    const owned = lines.get(symbol);
    if (!owned) {
      outside += 1;
      continue;
    }
    const listed = listedOf(symbol);
    const contradiction = contradictionIn(row, listed.price);
    if (contradiction !== null) refusals.refuse(`S&P file: ${contradiction}`, symbol);
    else facts.push(...factsOfRow(owned, row, listed, close));
  }
  refusals.count('S&P file: company outside the universe', outside);
  return facts;
}
