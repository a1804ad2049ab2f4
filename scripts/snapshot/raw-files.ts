/** The raw files as rows of text, exactly as they were published. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

export interface ListingRow {
  symbol: string;
  name: string;
  lastsale: string;
  marketCap: string;
}

export type CsvRow = Record<string, string>;

export interface RawFiles {
  listings: ListingRow[];
  sp500: CsvRow[];
  history: CsvRow[];
  extra: CsvRow[];
}

function readCsv(path: string): CsvRow[] {
  const parsed = Papa.parse<CsvRow>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true });
  const [fault] = parsed.errors;
  if (fault) throw new Error(`${path}: row ${fault.row}: ${fault.message}`);
  return parsed.data;
}

function readListings(path: string): ListingRow[] {
  const rows: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(rows)) throw new Error(`${path}: expected a list`);
  return rows as ListingRow[];
}

/** Reads the folder of raw files; throws naming the file that is missing or not readable. */
export function readRawFiles(folder: string): RawFiles {
  return {
    listings: ['nasdaq', 'nyse', 'amex'].flatMap((exchange) =>
      readListings(join(folder, 'us-stock-symbols', `${exchange}_full_tickers.json`)),
    ),
    sp500: readCsv(join(folder, 'sp500-financials', 'constituents-financials.csv')),
    history: readCsv(join(folder, 'sp500-financials', 'history.csv')),
    extra: readCsv(join(folder, 'extra', 'facts.csv')),
  };
}

/** The number in a cell such as `$214.72` or `1.2e9`; null for an empty or unreadable one. */
export function numberIn(cell: string | undefined): number | null {
  const text = cell?.trim().replace(/^\$/, '') ?? '';
  if (text === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
