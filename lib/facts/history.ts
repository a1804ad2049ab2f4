/** The bundled record of past medians, one row a date, oldest first. */
import rows from './data/median-history.json';
import type { MedianHistoryRow } from './fact';

/** Empty only in a build without the record. Dates without figures stay a gap: nothing is interpolated. */
export function loadMedianHistory(): readonly MedianHistoryRow[] {
  return rows as MedianHistoryRow[];
}
