/**
 * The watchlist: one key per entry in `storage.sync`, so that two devices merge entry by entry. Every change is made to
 * what is stored at that moment, so two windows that edit at once both have their way. What cannot be read (damaged, or
 * from a newer version) is never shown and never dropped.
 */
import { createTurns } from '../platform/in-turn';
import type { Reply } from '../protocol/messages';
import { done, failed } from '../protocol/reply';
import type { IssuerId } from '../universe/issuer';
import { say } from '../words/say';
import { type Edit, edited } from './edits';
import type { DatedNote, EntryChange, WatchlistEntry } from './entry';
import { NOTE_MAX, type StoredEntry } from './entry-schema';
import type { AreaState, LayeredArea } from './layered-area';
import { bytesOf, SYNC_ITEM_BYTES } from './quota';
import { refusal } from './refusal';
import { noteOf, PREFIX, placed, type Rows, readRows, shown } from './rows';
import { type Undone, undoneBy } from './undo';

interface WatchlistParts {
  area: LayeredArea;
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
  /** Sets the newest note; one that another window wrote since `over` was read stays among the earlier ones. */
  note(issuer: IssuerId, note: string, over?: string): Promise<Reply<EntryChange[]>>;
  /** Puts a note before the others. */
  addNote(issuer: IssuerId, text: string): Promise<Reply<EntryChange[]>>;
  dropNote(issuer: IssuerId, note: DatedNote): Promise<Reply<EntryChange[]>>;
  tag(issuers: readonly IssuerId[], add: string[], remove: string[]): Promise<Reply<EntryChange[]>>;
  removeAll(issuers: readonly IssuerId[]): Promise<Reply<EntryChange[]>>;
  /** Entries of a file: new ones go to the end, those that are there are merged with. */
  take(entries: readonly Omit<WatchlistEntry, 'order'>[]): Promise<Reply<EntryChange[]>>;
  /** Takes steps back, but for entries that were changed again since. */
  undo(changes: readonly EntryChange[]): Promise<Reply<Undone>>;
  /** Answers whether the issuer is on the list now. */
  toggle(issuer: IssuerId): Promise<Reply<boolean>>;
  state(): Promise<AreaState>;
}

export function createWatchlist({ area, isKnown, now }: WatchlistParts): Watchlist {
  const inTurn = createTurns();
  const read = async (): Promise<Rows> => readRows(await area.get(null));

  async function write(entries: readonly [IssuerId, StoredEntry][]): Promise<void> {
    if (entries.length > 0)
      await area.set(Object.fromEntries(entries.map(([id, row]) => [PREFIX + id, row])));
  }

  /** Known issuers only, as the reader sees them. */
  const visible = (rows: Rows) =>
    [...rows].filter(([issuer]) => isKnown(issuer)).map(([issuer, row]) => shown(issuer, row));

  const change = <T>(work: () => Promise<Reply<T>>): Promise<Reply<T>> =>
    inTurn(async () => {
      try {
        await area.settle();
        return await work();
      } catch (error) {
        return refusal(error);
      }
    });

  const unknown = () => failed('not-found', say('watchlist_unknown'));
  const absent = () => failed('not-found', say('watchlist_absent'));

  async function put(issuer: IssuerId, row: StoredEntry): Promise<Reply<WatchlistEntry>> {
    await write([[issuer, row]]);
    return done(shown(issuer, row));
  }

  async function freshRow(issuer: IssuerId): Promise<StoredEntry> {
    const damaged = (await area.get(PREFIX + issuer))[PREFIX + issuer];
    return { added_at: now().toISOString(), order: '', note: noteOf(damaged) };
  }

  async function append(rows: Rows, issuer: IssuerId): Promise<Reply<WatchlistEntry>> {
    if (!isKnown(issuer)) return unknown();
    const present = rows.get(issuer);
    if (present) return done(shown(issuer, present));
    return insert(rows, rows.size, issuer, await freshRow(issuer));
  }

  /** Writes `row` so that it sorts at `place` among `rows`, which do not hold the issuer. */
  async function insert(rows: Rows, place: number, issuer: IssuerId, row: StoredEntry) {
    const written = placed(rows, place, [[issuer, row]]);
    await write(written);
    const own = written.find(([id]) => id === issuer)?.[1] ?? row;
    return done(shown(issuer, own));
  }

  async function take(rows: Rows, issuer: IssuerId): Promise<Reply<WatchlistEntry>> {
    const row = rows.get(issuer);
    if (!row) return absent();
    await area.remove(PREFIX + issuer);
    return done(shown(issuer, row));
  }

  /** The same edit on many entries in one write; those it does not change are not among the changes. */
  const edit = (issuers: readonly IssuerId[], how: Edit): Promise<Reply<EntryChange[]>> =>
    change(async () => {
      const rows = await read();
      const present = issuers.filter((issuer) => rows.has(issuer));
      if (present.length === 0) return absent();
      const written: [IssuerId, StoredEntry][] = [];
      const changes: EntryChange[] = [];
      for (const issuer of present) {
        const was = rows.get(issuer) as StoredEntry;
        const is = edited(was, how, now().toISOString());
        if (is === 'full') return failed('unavailable', say('watchlist_tags_full'));
        if (is === null) continue;
        if (bytesOf(PREFIX + issuer, is) > Math.max(SYNC_ITEM_BYTES - 200, bytesOf(PREFIX + issuer, was)))
          return failed('unavailable', say('watchlist_notes_full'));
        written.push([issuer, is]);
        changes.push({ issuer, was: shown(issuer, was), is: shown(issuer, is) });
      }
      await write(written);
      return done(changes);
    });

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

    note: (issuer, text, over) =>
      edit([issuer], { what: 'note', text: text.slice(0, NOTE_MAX), over: over ?? null }),
    addNote: (issuer, text) => edit([issuer], { what: 'add-note', text: text.slice(0, NOTE_MAX) }),
    dropNote: (issuer, note) => edit([issuer], { what: 'drop-note', note }),
    tag: (issuers, add, remove) => edit(issuers, { what: 'tags', add, remove }),

    removeAll: (issuers) =>
      change(async () => {
        const rows = await read();
        const gone = issuers.filter((issuer) => rows.has(issuer));
        if (gone.length === 0) return absent();
        await area.remove(gone.map((issuer) => PREFIX + issuer));
        return done(
          gone.map((issuer) => ({ issuer, was: shown(issuer, rows.get(issuer) as StoredEntry), is: null })),
        );
      }),

    take: (entries) =>
      change(async () => {
        const rows = await read();
        const known = entries.filter(({ issuer }) => isKnown(issuer));
        const merged: [IssuerId, StoredEntry][] = [];
        const fresh: [IssuerId, StoredEntry][] = [];
        for (const { issuer, ...row } of known) {
          const was = rows.get(issuer);
          if (!was) fresh.push([issuer, { ...row, order: '' }]);
          else {
            const is = edited(was, { what: 'merge', row: { ...row, order: was.order } }, now().toISOString());
            if (is !== null && is !== 'full') merged.push([issuer, is]);
          }
        }
        for (const [issuer, row] of merged) rows.set(issuer, row);
        const written = fresh.length > 0 ? placed(rows, rows.size, fresh) : [];
        const before = await read();
        const all = new Map([...merged, ...written]);
        await write([...all]);
        return done(
          [...all]
            .filter(([issuer]) => known.some((entry) => entry.issuer === issuer))
            .map(([issuer, is]) => {
              const was = before.get(issuer);
              return { issuer, was: was ? shown(issuer, was) : null, is: shown(issuer, is) };
            }),
        );
      }),

    undo: (changes) =>
      change(async () => {
        const rows = await read();
        const { put: back, remove, undone, kept } = undoneBy(rows, changes);
        await write(back.filter(([issuer]) => isKnown(issuer)));
        if (remove.length > 0) await area.remove(remove.map((issuer) => PREFIX + issuer));
        return done({ undone, kept });
      }),

    toggle: (issuer) =>
      change(async () => {
        const rows = await read();
        const reply = rows.has(issuer) ? await take(rows, issuer) : await append(rows, issuer);
        return reply.ok ? done(!rows.has(issuer)) : reply;
      }),

    state: () => area.state(),
  };
}
