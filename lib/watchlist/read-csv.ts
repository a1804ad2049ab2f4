import Papa from 'papaparse';
import { NOTE_MAX, TagSchema } from './entry-schema';
import { columnsOf, type FileEntry, ROWS_MAX } from './file-format';

/** `'=A1` was escaped by whoever wrote the file; the text is what stood there before. */
const unescaped = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, '').trim();

function dateIn(cell: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}/.test(cell)) return null;
  const time = Date.parse(cell);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** Tags of one cell, parted by commas or semicolons; what cannot be a tag is left out. */
export function tagsIn(cell: string): string[] {
  return cell
    .split(/[,;|\u3001\uff0c\uff1b]/)
    .map((tag) => TagSchema.safeParse(tag))
    .flatMap((parsed) => (parsed.success ? [parsed.data] : []));
}

/**
 * Entries of a CSV with any delimiter, with or without byte order mark. Without a line of column names the first column
 * is read as symbols. `too-long` beyond the rows a watchlist can have.
 */
export function readCsv(text: string, now: string): FileEntry[] | 'too-long' {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
    preview: ROWS_MAX + 2,
  });
  const [first = []] = data;
  const columns = columnsOf(first);
  const lines = columns ? data.slice(1) : data;
  if (lines.length > ROWS_MAX) return 'too-long';
  const at = columns ?? { symbol: 0 };
  return lines.map((line) => {
    const cell = (place: number | undefined) => unescaped(place === undefined ? '' : (line[place] ?? ''));
    const note = cell(at.note).slice(0, NOTE_MAX);
    const tags = tagsIn(cell(at.tags));
    return {
      symbol: cell(at.symbol),
      name: cell(at.name),
      added_at: dateIn(cell(at.added)) ?? now,
      note,
      ...(note === '' ? {} : { noted_at: dateIn(cell(at.added)) ?? now }),
      ...(tags.length > 0 ? { tags } : {}),
    };
  });
}
