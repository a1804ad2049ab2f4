/** What a reader's choice in the mapping table does to the mapping: a column has one meaning, a meaning one column. */
import { isMetric } from '@/lib/facts/metrics';
import type { ColumnMapping } from '@/lib/sources/csv/column-mapping';

/** `symbol`, `currency`, `date`, a metric, or the empty text for a column that is left out. */
export function meaningOf(mapping: ColumnMapping, column: string): string {
  if (mapping.symbol === column) return 'symbol';
  if (mapping.currencyColumn === column) return 'currency';
  if (mapping.dateColumn === column) return 'date';
  return mapping.figures.find((figure) => figure.column === column)?.metric ?? '';
}

export function withMeaning(mapping: ColumnMapping, column: string, meaning: string): ColumnMapping {
  const freed: ColumnMapping = {
    ...mapping,
    figures: mapping.figures.filter((figure) => figure.column !== column && figure.metric !== meaning),
    currencyColumn: mapping.currencyColumn === column ? null : mapping.currencyColumn,
    dateColumn: mapping.dateColumn === column ? null : mapping.dateColumn,
  };
  if (meaning === 'symbol') return { ...freed, symbol: column };
  if (meaning === 'currency') return { ...freed, currencyColumn: column };
  if (meaning === 'date') return { ...freed, dateColumn: column };
  if (!isMetric(meaning)) return freed;
  return { ...freed, figures: [...freed.figures, { column, metric: meaning, scale: 1 }] };
}

export function withUnit(mapping: ColumnMapping, column: string, scale: number): ColumnMapping {
  return {
    ...mapping,
    figures: mapping.figures.map((figure) => (figure.column === column ? { ...figure, scale } : figure)),
  };
}
