import type { FileEntry } from './file-format';
import { LIST_FILE_LIMIT } from './limits';
import { readCsv } from './read-csv';
import { readJson } from './read-json';

export type ListFile =
  | { entries: FileEntry[]; broken: number[] }
  | { refused: 'foreign' | 'newer' | 'too_long' | 'too_large' | 'empty' };

/** Entries of a file of either kind, or why it cannot be one; the text decides, not the name alone. */
export function readListFile(name: string, text: string, now: string): ListFile {
  if (text.length > LIST_FILE_LIMIT) return { refused: 'too_large' };
  const isJson = /\.json$/i.test(name) || /^\uFEFF?\s*[{[]/.test(text);
  if (isJson) {
    const read = readJson(text);
    if (read === 'too-long') return { refused: 'too_long' };
    return typeof read === 'string' ? { refused: read } : read;
  }
  const entries = readCsv(text, now);
  if (entries === 'too-long') return { refused: 'too_long' };
  return entries.length === 0 ? { refused: 'empty' } : { entries, broken: [] };
}
