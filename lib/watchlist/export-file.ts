import { toCsv } from '@/lib/export/csv';
import type { Universe } from '../universe/universe';
import type { WatchlistEntry } from './entry';
import { FORMAT, FORMAT_VERSION } from './file-format';
import type { WatchedRow } from './watched-row';

const COLUMNS = [
  'symbol',
  'name',
  'layer',
  'tier',
  'ratio',
  'ratio_kind',
  'times_median',
  'group',
  'figures_as_of',
  'tags',
  'note',
  'added',
];

/** What stands in the table, one company a line; figures that are not known are empty fields. */
export function watchlistCsv(rows: readonly WatchedRow[]): string {
  return toCsv(
    COLUMNS,
    rows.map(({ entry, ...row }) => [
      row.symbol ?? '',
      row.name,
      row.layer,
      row.tier?.value ?? '',
      row.ratio === null ? null : Number(row.ratio.toFixed(4)),
      row.ratio_kind ?? '',
      row.multiple === null ? null : Number(row.multiple.toFixed(4)),
      row.group_label ?? '',
      row.as_of ?? '',
      (entry.tags ?? []).join('; '),
      entry.note,
      entry.added_at.slice(0, 10),
    ]),
  );
}

/** Everything the list holds, to be read back here or elsewhere. */
export function watchlistJson(
  entries: readonly WatchlistEntry[],
  universe: Universe,
  exported_at: string,
): string {
  const lines = entries.map(({ order: _, ...entry }) => {
    const { symbol = null, short_name: name = entry.issuer } = universe.byId.get(entry.issuer) ?? {};
    return { symbol, name, ...entry };
  });
  return JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, exported_at, entries: lines }, null, 2);
}
