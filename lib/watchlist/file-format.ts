/** The watchlist as a file: what stands in it, and the words by which other programs name the same columns. */
import type { WatchlistEntry } from './entry';

export const FORMAT = 'sector-lens-watchlist';
export const FORMAT_VERSION = 1;

/** An entry of a file: its symbol and name are for human readers, the issuer decides where it is given. */
export type FileEntry = Omit<WatchlistEntry, 'issuer' | 'order'> & {
  issuer?: string;
  symbol?: string | null;
  name?: string;
};

export const ROWS_MAX = 2000;

type Column = 'symbol' | 'name' | 'note' | 'tags' | 'added';

const NAMES: Record<Column, readonly string[]> = {
  symbol: [
    'symbol',
    'ticker',
    'ticker symbol',
    'code',
    'instrument',
    'stock',
    '代码',
    '股票代码',
    '证券代码',
  ],
  name: [
    'name',
    'company',
    'company name',
    'security',
    'description',
    '名称',
    '股票名称',
    '证券名称',
    '公司',
  ],
  note: ['note', 'notes', 'comment', 'comments', '备注', '笔记'],
  tags: ['tags', 'tag', 'labels', 'group', 'category', '标签', '分组'],
  added: ['added', 'added_at', 'date added', 'date', '添加日期'],
};

/** Where each column stands in a line of names; null when the line names none that says which company. */
export function columnsOf(line: readonly string[]): Partial<Record<Column, number>> | null {
  const names = line.map((cell) => cell.trim().toLowerCase());
  const columns: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(NAMES) as Column[]) {
    const place = names.findIndex((name) => NAMES[column].includes(name));
    if (place >= 0) columns[column] = place;
  }
  return columns.symbol === undefined && columns.name === undefined ? null : columns;
}
