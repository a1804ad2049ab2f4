/** Exports of screeners and brokers: one company a row, one figure a column, and a person to say which is which. */
import type { IsoDate, Metric } from '@/lib/facts/fact';
import { type FactRow, type ReadRows, readFactRows } from '@/lib/facts/fact-rows';
import { METRICS } from '@/lib/facts/metrics';
import type { Universe } from '@/lib/universe/universe';
import { say } from '@/lib/words/say';
import { readTable, type Table } from './facts-csv';
import { guessDecimal, readNumber } from './read-number';

export interface FigureColumn {
  column: string;
  metric: Metric;
  /** What one unit of the column is worth: 1,000,000 for a column in millions. */
  scale: number;
}

export interface ColumnMapping {
  symbol: string;
  figures: FigureColumn[];
  /** Column that names the currency, else one currency for the whole file. */
  currencyColumn: string | null;
  currency: string | null;
  /** Column that dates the row, else one day for the whole file. */
  dateColumn: string | null;
  date: IsoDate;
  decimal: '.' | ',';
  /** Label of the file as source, e.g. `Finviz export`. */
  source: string;
}

export interface Preview {
  table: Table;
  mapping: ColumnMapping;
}

const SYMBOL = /^(ticker|symbol|instrument|stock|code)\b/i;
const CURRENCY = /^(currency|ccy|curr\.?)$/i;
const DATE = /^(date|as of|as_of|last trade date|trade date)$/i;

/** Headers of known exports. Order matters: the first that fits takes the column. */
const FIGURES: readonly [RegExp, Metric][] = [
  [/^(forward p\/?e|fwd p\/?e|p\/?e \(?(fwd|forward)\)?)$/i, 'pe_fwd'],
  [/^(p\/?e|pe ratio|p\/e ratio|price\/earnings|p\/?e \(?ttm\)?|pe ratio \(ttm\))$/i, 'pe_ttm'],
  [/^(eps \(?ttm\)?|eps|diluted eps|earnings per share)$/i, 'eps_ttm'],
  [/^(price|last|last price|last sale|close|current price|last close|mark)$/i, 'price'],
  [/^(market cap|mkt cap|market capitalization|capitalisation)/i, 'market_cap'],
  [/^(p\/s|price\/sales|ps ratio)$/i, 'ps'],
  [/^(sales|revenue|revenue \(?ttm\)?)$/i, 'revenue_ttm'],
  [/^(income|net income|net income \(?ttm\)?)$/i, 'net_income_ttm'],
  [/^(52[- ]?w(ee)?k high|52w high|year high)$/i, 'high_52w'],
  [/^(52[- ]?w(ee)?k low|52w low|year low)$/i, 'low_52w'],
  [/^(shares outstanding|shs outstand)/i, 'shares'],
];

const FINVIZ_IN_MILLIONS: ReadonlySet<Metric> = new Set<Metric>([
  'market_cap',
  'revenue_ttm',
  'net_income_ttm',
  'shares',
]);

/** What the file seems to say, for a person to confirm or change before anything is taken. */
export function previewExport(text: string, today: IsoDate): Preview | { problem: string } {
  const table = readTable(text);
  const symbol = table.columns.find((column) => SYMBOL.test(column));
  if (symbol === undefined) return { problem: say('sources_trouble_no_symbol_column') };
  const finviz = table.columns.includes('No.') && table.columns.includes('Ticker');
  const taken = new Set<Metric>();
  const figures = table.columns.flatMap((column): FigureColumn[] => {
    const metric = FIGURES.find(([header]) => header.test(column))?.[1];
    if (metric === undefined || taken.has(metric)) return [];
    taken.add(metric);
    const inMillions =
      /\b(mil|million|mn|m)\b\)?$/i.test(column) || (finviz && FINVIZ_IN_MILLIONS.has(metric));
    return [{ column, metric, scale: inMillions ? 1e6 : 1 }];
  });
  const currencyColumn = table.columns.find((column) => CURRENCY.test(column)) ?? null;
  const cells = table.rows.slice(0, 50).flatMap((row) => figures.map(({ column }) => row[column] ?? ''));
  return {
    table,
    mapping: {
      symbol,
      figures,
      currencyColumn,
      currency: currencyColumn === null && finviz ? 'USD' : null,
      dateColumn: table.columns.find((column) => DATE.test(column)) ?? null,
      date: today,
      decimal: guessDecimal(cells),
      source: finviz ? 'Finviz export' : say('sources_own_file'),
    },
  };
}

/** Facts of the mapped columns. Empty cells are not mentioned; cells that are no number are. */
export function applyMapping(table: Table, mapping: ColumnMapping, universe: Universe): ReadRows {
  const rows: FactRow[] = [];
  const places: number[] = [];
  table.rows.forEach((row, index) => {
    for (const { column, metric, scale } of mapping.figures) {
      const cell = row[column]?.trim() ?? '';
      if (cell === '' || /^(-+|\u2013|\u2014|n\/?a)$/i.test(cell)) continue;
      const value = readNumber(cell, mapping.decimal);
      const money = METRICS[metric].unit === 'per_share' || METRICS[metric].unit === 'amount';
      const stated = mapping.currencyColumn === null ? mapping.currency : row[mapping.currencyColumn];
      rows.push({
        symbol: row[mapping.symbol],
        metric,
        value: value === null ? cell : String(value * scale),
        currency: money ? (stated ?? '') : '',
        as_of: (mapping.dateColumn === null ? undefined : row[mapping.dateColumn]?.trim()) || mapping.date,
        source: mapping.source,
      });
      places.push(index + 2);
    }
  });
  // One row of the file became several; each problem goes back to the row a person sees.
  const { facts, problems } = readFactRows(rows, universe, (place) => places[place] ?? 0);
  return { facts, problems: [...new Set(problems)] };
}
