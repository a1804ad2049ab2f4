import type { IssuerId } from '../universe/issuer';
import type { EntryChange, WatchlistEntry } from './entry';
import type { StoredEntry } from './entry-schema';
import { type Rows, shown } from './rows';

export interface Undone {
  undone: number;
  /** Entries that were changed again since and stay as they are now. */
  kept: number;
}

/** Where an entry stands is no part of what a step did to it: a list numbered anew does not stand in the way. */
const wordsOf = ({ note, earlier = [], tags = [], added_at }: Omit<WatchlistEntry, 'issuer' | 'order'>) =>
  JSON.stringify([note, earlier, tags, added_at]);

/** What has to be written and removed to take steps back. */
export function undoneBy(rows: Rows, changes: readonly EntryChange[]) {
  const put: [IssuerId, StoredEntry][] = [];
  const remove: IssuerId[] = [];
  let kept = 0;
  for (const { issuer, was, is } of changes) {
    const row = rows.get(issuer);
    const now = row ? shown(issuer, row) : null;
    const untouched = now === null || is === null ? now === is : wordsOf(now) === wordsOf(is);
    if (!untouched) kept += 1;
    else if (was === null) remove.push(issuer);
    else {
      const { issuer: _, ...before } = was;
      const order = row?.order ?? before.order;
      put.push([issuer, { ...withoutOwn(row), ...before, order }]);
    }
  }
  return { put, remove, kept, undone: put.length + remove.length };
}

/** Fields of a newer version stay; our own are taken from the entry as it was. */
function withoutOwn(row: StoredEntry | undefined): Partial<StoredEntry> {
  if (!row) return {};
  const { added_at: _, order: __, note: ___, noted_at: ____, earlier: _____, tags: ______, ...others } = row;
  return others;
}
