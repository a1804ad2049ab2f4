/** A watchlist entry as other parts hand it in, and as it lies in `storage.sync` under `w:<issuer>`. */
import * as z from 'zod';
import type { WatchlistEntry } from './entry';

export const NOTE_MAX = 500;
/** Keys grow by a letter every few moves between the same two entries; beyond this the list is numbered anew. */
export const ORDER_MAX = 64;

const OrderSchema = z.string().regex(/^[0-9a-z]{0,63}[1-9a-z]$/);
const fields = {
  added_at: z.iso.datetime(),
  order: OrderSchema,
  note: z.string().max(NOTE_MAX),
};

export const WatchlistEntrySchema = z.strictObject({
  issuer: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  ...fields,
}) satisfies z.ZodType<WatchlistEntry>;

/** Loose: a field written by a newer version on another device is carried along, never dropped. */
export const StoredEntrySchema = z.looseObject(fields);
export type StoredEntry = z.infer<typeof StoredEntrySchema>;
