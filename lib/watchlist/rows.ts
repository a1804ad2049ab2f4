/** The list as it lies in the storage, and its order. */
import type { IssuerId } from '../universe/issuer';
import type { WatchlistEntry } from './entry';
import { NOTE_MAX, ORDER_MAX, type StoredEntry, StoredEntrySchema } from './entry-schema';
import { evenKeys, keyBetween } from './order-key';

export const PREFIX = 'w:';

/** In the order of the list; issuers that this version does not know are among them, their order keys count, too. */
export type Rows = Map<IssuerId, StoredEntry>;

function byOrder([a, x]: [IssuerId, StoredEntry], [b, y]: [IssuerId, StoredEntry]): number {
  if (x.order !== y.order) return x.order < y.order ? -1 : 1;
  if (x.added_at !== y.added_at) return x.added_at < y.added_at ? -1 : 1;
  return a < b ? -1 : 1;
}

/** What can be read of a storage; the rest is left where it is. */
export function readRows(stored: Record<string, unknown>): Rows {
  const rows: [IssuerId, StoredEntry][] = [];
  for (const [key, raw] of Object.entries(stored)) {
    if (!key.startsWith(PREFIX)) continue;
    const parsed = StoredEntrySchema.safeParse(raw);
    if (parsed.success) rows.push([key.slice(PREFIX.length), parsed.data]);
  }
  return new Map(rows.sort(byOrder));
}

/** The entry as other parts see it, without what a newer version may have written beside it. */
export function shown(issuer: IssuerId, row: StoredEntry): WatchlistEntry {
  const { added_at, order, note, noted_at, earlier, tags } = row;
  return {
    issuer,
    added_at,
    order,
    note,
    ...(noted_at === undefined ? {} : { noted_at }),
    ...(earlier === undefined || earlier.length === 0 ? {} : { earlier }),
    ...(tags === undefined || tags.length === 0 ? {} : { tags }),
  };
}

/** What can be saved of a damaged entry when the reader adds the company again: the note is their own words. */
export function noteOf(raw: unknown): string {
  const note = typeof raw === 'object' && raw !== null ? (raw as { note?: unknown }).note : undefined;
  return typeof note === 'string' ? note.slice(0, NOTE_MAX) : '';
}

/**
 * What has to be written so that `fresh` stand at `place` among `rows`, which do not hold them: the fresh ones alone,
 * or the whole list numbered anew where two devices chose the same key or the keys grew too long.
 */
export function placed(
  rows: Rows,
  place: number,
  fresh: readonly [IssuerId, StoredEntry][],
): [IssuerId, StoredEntry][] {
  const keys = [...rows.values()].map(({ order }) => order);
  const between = keyBetween(keys[place - 1] ?? null, keys[place] ?? null);
  const single = fresh.length === 1;
  const ends = single ? [''] : evenKeys(fresh.length);
  if (between !== null && between.length + (ends.at(-1)?.length ?? 0) <= ORDER_MAX) {
    return fresh.map(([issuer, row], i) => [issuer, { ...row, order: between + ends[i] }]);
  }
  const entries = [...rows];
  entries.splice(place, 0, ...fresh);
  const anew = evenKeys(entries.length);
  return entries.map(([issuer, row], i) => [issuer, { ...row, order: anew[i] as string }]);
}
