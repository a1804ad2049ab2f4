/** The bundled record of past medians, cut where nothing is known (method 2.5). */
import { daysBetween } from '../facts/calendar';
import type { MedianHistoryRow } from '../facts/fact';

/** The record is monthly at its sparsest; a longer silence is a gap, and no line is drawn across it. */
const LARGEST_STEP_DAYS = 45;

/** Runs of rows without a gap between them, oldest first. */
export function unbrokenRuns(rows: readonly MedianHistoryRow[]): MedianHistoryRow[][] {
  const runs: MedianHistoryRow[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && daysBetween(before.date, row.date) <= LARGEST_STEP_DAYS) run.push(row);
    else runs.push([row]);
  }
  return runs;
}
