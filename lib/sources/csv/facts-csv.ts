import Papa from 'papaparse';
import { FACT_COLUMNS, type FactRow, type ReadRows, readFactRows } from '@/lib/facts/fact-rows';
import type { Universe } from '@/lib/universe/universe';
import { say } from '@/lib/words/say';

/** Without these a row can never be a fact; `currency`, `period_end` and `source` may be left out. */
const NEEDED: readonly string[] = FACT_COLUMNS.filter((column) =>
  ['symbol', 'metric', 'value', 'as_of'].includes(column),
);

export interface Table {
  columns: string[];
  rows: FactRow[];
}

/** Any delimiter, with or without byte order mark; blank lines are skipped. */
export function readTable(
  text: string,
  nameOf: (header: string) => string = (header) => header.trim(),
): Table {
  const parsed = Papa.parse<FactRow>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: nameOf,
  });
  return { columns: parsed.meta.fields ?? [], rows: parsed.data };
}

const lowerCase = (header: string): string => header.trim().toLowerCase();

/** True for a file in our own format, one figure a row. */
export function isFactsCsv(text: string): boolean {
  const { columns } = readTable(text.slice(0, 2000), lowerCase);
  return NEEDED.every((column) => columns.includes(column));
}

/** Reads a file in our own format; one without the needed columns holds no facts and says which are missing. */
export function parseFactsCsv(text: string, universe: Universe): ReadRows {
  const { columns, rows } = readTable(text, lowerCase);
  const missing = NEEDED.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    return { facts: [], problems: [say('sources_header_lacks', missing.join(say('common_list_comma')))] };
  return readFactRows(rows, universe);
}
