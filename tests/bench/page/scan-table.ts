/** Rows of the scan bench, their total, and how they are printed. */

export interface Row {
  page: string;
  text_nodes: number;
  chars: number;
  /** Bare walk over all text nodes that looks at each character once. */
  walk_ms: number;
  /** The same, leaving out scripts, styles and the like. */
  walk_prose_ms: number;
  /** Bare walk that only asks each text node for its length. */
  walk_length_ms: number;
  scan_ms: number;
  /** The fastest runs of both: what a machine with other work to do disturbs least. */
  walk_best_ms: number;
  scan_best_ms: number;
  /** The first scan of the page, before anything is compiled or cached. */
  first_scan_ms: number;
  /** Opening the lexicon, once per frame. */
  open_ms: number;
  longest_slice_ms: number;
  mutations: number;
  mentions: number;
}

export interface Total extends Omit<Row, 'page'> {
  ratio: number;
  ratio_best: number;
  ratio_prose: number;
  ratio_length: number;
}

const FIGURES = [
  'text_nodes',
  'chars',
  'walk_ms',
  'walk_prose_ms',
  'walk_length_ms',
  'scan_ms',
  'walk_best_ms',
  'scan_best_ms',
  'first_scan_ms',
  'open_ms',
  'mutations',
  'mentions',
] as const;

export function totalOf(rows: Row[]): Total {
  const total = { longest_slice_ms: Math.max(...rows.map((row) => row.longest_slice_ms)) } as Total;
  for (const figure of FIGURES) total[figure] = rows.reduce((sum, row) => sum + row[figure], 0);
  return {
    ...total,
    ratio: total.scan_ms / total.walk_ms,
    ratio_best: total.scan_best_ms / total.walk_best_ms,
    ratio_prose: total.scan_ms / total.walk_prose_ms,
    ratio_length: total.scan_ms / total.walk_length_ms,
  };
}

const ms = (value: number) => value.toFixed(2).padStart(9);
const count = (value: number) => String(value).padStart(9);

export function printTable(rows: Row[]): void {
  console.log(
    'text nodes     chars   walk ms   (prose)  (length)   scan ms   (first)     ratio  slice ms mutations  mentions  page',
  );
  const line = (row: Omit<Row, 'page'>, name: string) =>
    console.log(
      ` ${count(row.text_nodes)} ${count(row.chars)} ${ms(row.walk_ms)} ${ms(row.walk_prose_ms)} ${ms(row.walk_length_ms)} ${ms(row.scan_ms)} ${ms(row.first_scan_ms)} ${ms(row.scan_ms / row.walk_ms)} ${ms(row.longest_slice_ms)} ${count(row.mutations)} ${count(row.mentions)}  ${name}`,
    );
  for (const row of rows) line(row, row.page.slice(0, 60));
  const total = totalOf(rows);
  line(total, 'total');
  console.log(
    `\nopening the lexicon: ${(total.open_ms / rows.length).toFixed(2)} ms a page\nscan ÷ bare walk: ${total.ratio.toFixed(2)} (every character; of the fastest runs ${total.ratio_best.toFixed(2)}), ${total.ratio_prose.toFixed(2)} (without scripts and styles), ${total.ratio_length.toFixed(2)} (lengths only)`,
  );
}
