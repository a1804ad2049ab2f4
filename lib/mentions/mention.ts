/** A place in a text that names an issuer. Offsets are UTF-16 code units of the raw text. */
import type { IssuerId } from '../universe/issuer';

/** The evidence ladder, strongest first. */
export type Evidence =
  | 'page-hint'
  | 'exchange'
  | 'name-with-symbol'
  | 'cashtag'
  | 'name'
  | 'symbol'
  | 'ambiguous';

export interface Mention {
  start: number;
  end: number;
  surface: string;
  issuer: IssuerId;
  evidence: Evidence;
  /** The listing line named, when a symbol was written; null for names. */
  symbol: string | null;
}
