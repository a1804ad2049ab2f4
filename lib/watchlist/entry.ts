import type { IssuerId } from '../universe/issuer';

/** One `storage.sync` key per entry (`w:<issuer>`), so that two devices merge per entry. */
export interface WatchlistEntry {
  issuer: IssuerId;
  /** ISO instant of adding. */
  added_at: string;
  /** Fractional order key: entries sort by it as text, so a move writes one entry. */
  order: string;
  /** At most 500 characters. */
  note: string;
}
