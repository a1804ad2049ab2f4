/** The `facts.csv` given to `lens --facts`. */
import Papa from 'papaparse';
import { FACT_COLUMNS, type FactRow, type ReadRows, readFactRows } from '@/lib/facts/fact-rows';
import type { Universe } from '@/lib/universe/universe';

/** Without these a row can never be a fact; `currency`, `period_end` and `source` may be left out. */
const NEEDED: readonly string[] = FACT_COLUMNS.filter((column) =>
  ['symbol', 'metric', 'value', 'as_of'].includes(column),
);

/** Reads the text of the file, with or without byte order mark; a file without the needed columns holds no facts. */
export function parseFactsCsv(text: string, universe: Universe): ReadRows {
  const parsed = Papa.parse<FactRow>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (header) => header.trim().toLowerCase(),
  });
  const columns = parsed.meta.fields ?? [];
  const missing = NEEDED.filter((column) => !columns.includes(column));
  if (missing.length > 0) return { facts: [], problems: [`the header lacks ${missing.join(', ')}`] };
  return readFactRows(parsed.data, universe);
}
