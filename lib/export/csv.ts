import Papa from 'papaparse';

/** Papa's own pattern stops at a line break inside a field, and `=a⏎b` would pass it. */
const STARTS_A_FORMULA = /^[=+\-@\t\r]/;

/**
 * A CSV of RFC 4180 (commas, CRLF, quotes doubled) with a line of column names. Null is an empty field; text that a
 * spreadsheet would run as a formula gets an apostrophe in front, a number never does.
 */
export function toCsv(columns: string[], rows: (string | number | null)[][]): string {
  return Papa.unparse([columns, ...rows], { escapeFormulae: STARTS_A_FORMULA });
}
