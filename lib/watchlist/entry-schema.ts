/** A watchlist entry as other parts hand it in, and as it lies in `storage.sync` under `w:<issuer>`. */
import * as z from 'zod';
import type { EntryChange, WatchlistEntry } from './entry';
import { NOTE_LIMIT, TAG_LIMIT } from './limits';

export const NOTE_MAX = NOTE_LIMIT;
/** Keys grow by a letter every few moves between the same two entries; beyond this the list is numbered anew. */
export const ORDER_MAX = 64;
export const TAGS_MAX = 12;

const OrderSchema = z.string().regex(/^[0-9a-z]{0,63}[1-9a-z]$/);
/** A tag is one line, and a comma parts tags in files. */
export const TagSchema = z
  .string()
  .trim()
  .min(1)
  .max(TAG_LIMIT)
  .regex(/^[^,;\p{Cc}]+$/u);
const Instant = z.iso.datetime();
const fields = {
  added_at: Instant,
  order: OrderSchema,
  note: z.string().max(NOTE_MAX),
  noted_at: z.exactOptional(Instant),
  earlier: z.exactOptional(
    z.array(z.strictObject({ at: Instant.nullable(), text: z.string().min(1).max(NOTE_MAX) })).max(60),
  ),
  tags: z.exactOptional(z.array(TagSchema).max(TAGS_MAX)),
};

const EntryIssuerSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

export const WatchlistEntrySchema = z.strictObject({
  issuer: EntryIssuerSchema,
  ...fields,
}) satisfies z.ZodType<WatchlistEntry>;

export const EntryChangeSchema = z.strictObject({
  issuer: EntryIssuerSchema,
  was: WatchlistEntrySchema.nullable(),
  is: WatchlistEntrySchema.nullable(),
}) satisfies z.ZodType<EntryChange>;

/** Loose: a field written by a newer version on another device is carried along, never dropped. */
export const StoredEntrySchema = z.looseObject(fields);
export type StoredEntry = z.infer<typeof StoredEntrySchema>;
