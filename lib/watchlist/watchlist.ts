/**
 * The watchlist: one key per entry in `storage.sync`, so that two devices merge entry by entry. What cannot be read
 * (damaged, or from a newer version) is never shown and never dropped.
 */
import { createTurns } from '../platform/in-turn';
import type { StorageArea } from '../platform/storage-area';
import type { Reply } from '../protocol/messages';
import { done, failed } from '../protocol/reply';
import type { IssuerId } from '../universe/issuer';
import type { WatchlistEntry } from './entry';
import { NOTE_MAX, ORDER_MAX, type StoredEntry, StoredEntrySchema } from './entry-schema';
import { evenKeys, keyBetween } from './order-key';
import { refusal } from './refusal';

const PREFIX = 'w:';

interface WatchlistParts {
  area: StorageArea;
  /** False for an issuer this version does not know; its entry is kept for the version that does. */
  isKnown: (issuer: IssuerId) => boolean;
  now: () => Date;
}

export interface Watchlist {
  list(): Promise<WatchlistEntry[]>;
  has(issuer: IssuerId): Promise<boolean>;
  /** At the end of the list; an entry that is there already stays as it is. */
  add(issuer: IssuerId): Promise<Reply<WatchlistEntry>>;
  /** Answers with the removed entry, which `restore` takes back. */
  remove(issuer: IssuerId): Promise<Reply<WatchlistEntry>>;
  restore(entry: WatchlistEntry): Promise<Reply<WatchlistEntry>>;
  /** To the place before another entry; null = to the end. */
  move(issuer: IssuerId, before: IssuerId | null): Promise<Reply<WatchlistEntry[]>>;
  note(issuer: IssuerId, note: string): Promise<Reply<WatchlistEntry>>;
  /** Answers whether the issuer is on the list now. */
  toggle(issuer: IssuerId): Promise<Reply<boolean>>;
}

type Rows = Map<IssuerId, StoredEntry>;

function byOrder([a, x]: [IssuerId, StoredEntry], [b, y]: [IssuerId, StoredEntry]): number {
  if (x.order !== y.order) return x.order < y.order ? -1 : 1;
  if (x.added_at !== y.added_at) return x.added_at < y.added_at ? -1 : 1;
  return a < b ? -1 : 1;
}

const shown = (issuer: IssuerId, { added_at, order, note }: StoredEntry): WatchlistEntry => ({
  issuer,
  added_at,
  order,
  note,
});

/** What can be saved of a damaged entry when the reader adds the company again: the note is their own words. */
function noteOf(raw: unknown): string {
  const note = typeof raw === 'object' && raw !== null ? (raw as { note?: unknown }).note : undefined;
  return typeof note === 'string' ? note.slice(0, NOTE_MAX) : '';
}

export function createWatchlist({ area, isKnown, now }: WatchlistParts): Watchlist {
  const inTurn = createTurns();

  /** In the order of the list, the unknown issuers among them: their order keys count, too. */
  async function read(): Promise<Rows> {
    const stored = await area.get(null);
    const rows: [IssuerId, StoredEntry][] = [];
    for (const [key, raw] of Object.entries(stored)) {
      if (!key.startsWith(PREFIX)) continue;
      const parsed = StoredEntrySchema.safeParse(raw);
      if (parsed.success) rows.push([key.slice(PREFIX.length), parsed.data]);
    }
    return new Map(rows.sort(byOrder));
  }

  async function write(entries: Iterable<[IssuerId, StoredEntry]>): Promise<void> {
    await area.set(Object.fromEntries([...entries].map(([issuer, row]) => [PREFIX + issuer, row])));
  }

  /** Known issuers only, as the reader sees them. */
  const visible = (rows: Rows) =>
    [...rows].filter(([issuer]) => isKnown(issuer)).map(([issuer, row]) => shown(issuer, row));

  const change = <T>(work: () => Promise<Reply<T>>): Promise<Reply<T>> =>
    inTurn(async () => {
      try {
        return await work();
      } catch (error) {
        return refusal(error);
      }
    });

  const unknown = () => failed('not-found', 'Sector Lens does not know this company.');
  const absent = () => failed('not-found', 'This company is not on your watchlist.');

  async function put(issuer: IssuerId, row: StoredEntry): Promise<Reply<WatchlistEntry>> {
    await write([[issuer, row]]);
    return done(shown(issuer, row));
  }

  async function append(rows: Rows, issuer: IssuerId): Promise<Reply<WatchlistEntry>> {
    if (!isKnown(issuer)) return unknown();
    const present = rows.get(issuer);
    if (present) return done(shown(issuer, present));
    const damaged = (await area.get(PREFIX + issuer))[PREFIX + issuer];
    const fresh = { added_at: now().toISOString(), order: '', note: noteOf(damaged) };
    return insert(rows, [...rows.keys()].length, issuer, fresh);
  }

  /** Writes `row` so that it sorts at `place` among `rows`, which do not hold the issuer. */
  async function insert(rows: Rows, place: number, issuer: IssuerId, row: StoredEntry) {
    const keys = [...rows.values()].map(({ order }) => order);
    const order = keyBetween(keys[place - 1] ?? null, keys[place] ?? null);
    if (order !== null && order.length <= ORDER_MAX) return put(issuer, { ...row, order });
    // Two devices chose the same key, or the keys grew too long: number the whole list anew, in one write.
    const entries = [...rows];
    entries.splice(place, 0, [issuer, row]);
    const fresh = evenKeys(entries.length);
    const numbered = entries.map(([id, entry], i): [IssuerId, StoredEntry] => [
      id,
      { ...entry, order: fresh[i]! },
    ]);
    await write(numbered);
    return done(shown(...numbered[place]!));
  }

  async function take(rows: Rows, issuer: IssuerId): Promise<Reply<WatchlistEntry>> {
    const row = rows.get(issuer);
    if (!row) return absent();
    await area.remove(PREFIX + issuer);
    return done(shown(issuer, row));
  }

  return {
    list: async () => visible(await inTurn(read)),
    has: async (issuer) => (await inTurn(read)).has(issuer),
    add: (issuer) => change(async () => append(await read(), issuer)),
    remove: (issuer) => change(async () => take(await read(), issuer)),

    restore: (entry) =>
      change(async () => {
        const { issuer, ...row } = entry;
        if (!isKnown(issuer)) return unknown();
        const present = (await read()).get(issuer);
        return present ? done(shown(issuer, present)) : put(issuer, row);
      }),

    move: (issuer, before) =>
      change(async () => {
        const rows = await read();
        const row = rows.get(issuer);
        if (!row || (before !== null && !rows.has(before))) return absent();
        if (before !== issuer) {
          rows.delete(issuer);
          const place = before === null ? rows.size : [...rows.keys()].indexOf(before);
          await insert(rows, place, issuer, row);
        }
        return done(visible(await read()));
      }),

    note: (issuer, note) =>
      change(async () => {
        const row = (await read()).get(issuer);
        return row ? put(issuer, { ...row, note: note.slice(0, NOTE_MAX) }) : absent();
      }),

    toggle: (issuer) =>
      change(async () => {
        const rows = await read();
        const reply = rows.has(issuer) ? await take(rows, issuer) : await append(rows, issuer);
        return reply.ok ? done(!rows.has(issuer)) : reply;
      }),
  };
}
