import type { IssuerId } from '../universe/issuer';

/** A note that a newer one took the place of. */
export interface DatedNote {
  /** ISO instant of writing; null where it is not known. */
  at: string | null;
  text: string;
}

/** One `storage.sync` key per entry (`w:<issuer>`), so that two devices merge per entry. Empty fields are left out. */
export interface WatchlistEntry {
  issuer: IssuerId;
  /** ISO instant of adding. */
  added_at: string;
  /** Fractional order key: entries sort by it as text, so a move writes one entry. */
  order: string;
  /** The newest note, at most 500 characters. */
  note: string;
  /** ISO instant of the newest note. */
  noted_at?: string;
  /** Former notes, newest first. */
  earlier?: DatedNote[];
  /** The reader's own words for groups of entries, each once. */
  tags?: string[];
}

/** What one step did to one entry; null = was not, or is not, on the list. Undo takes it back. */
export interface EntryChange {
  issuer: IssuerId;
  was: WatchlistEntry | null;
  is: WatchlistEntry | null;
}
