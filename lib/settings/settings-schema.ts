/** What a stored or received settings field may be. Each field stands alone: one bad field never spoils the others. */
import * as z from 'zod';
import type { Settings } from './settings';

// The extension's own policy forbids code made from text, which zod would else try once at every start.
z.config({ jitless: true });

/** Ids are lower-case slugs; the longest bundled one has 11 characters. */
export const IssuerIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
export const HostSchema = z.string().regex(/^[a-z0-9.:[\]_-]{1,253}$/i);

const MuteSchema = z.strictObject({
  surface: z.string().min(1).max(80),
  issuer: IssuerIdSchema,
  host: HostSchema.nullable(),
});

const AliasSchema = z.strictObject({
  /** One letter would mark half of any page; the lexicon keeps other first letters and `|` for itself. */
  alias: z
    .string()
    .trim()
    .min(2)
    .max(60)
    .regex(/^[\p{L}\p{N}][^|\p{Cc}]*$/u),
  issuer: IssuerIdSchema,
});

export const SETTINGS_FIELDS = {
  dwellMs: z.int().min(100).max(2000),
  markStyle: z.enum(['underline', 'tint', 'hover']),
  colourByBand: z.boolean(),
  sitesOff: z.array(HostSchema).max(500),
  sitesKept: z.array(HostSchema).max(500),
  mutes: z.array(MuteSchema).max(1000),
  aliases: z.array(AliasSchema).max(500),
  sourcesOn: z.array(z.string().regex(/^[a-z-]{1,20}$/)).max(20),
  showWhy: z.boolean(),
} satisfies { [K in keyof Settings]: z.ZodType<Settings[K]> };

/** Some of the fields; refuses a field it does not know. */
export const SettingsChangeSchema = z.strictObject({
  dwellMs: z.exactOptional(SETTINGS_FIELDS.dwellMs),
  markStyle: z.exactOptional(SETTINGS_FIELDS.markStyle),
  colourByBand: z.exactOptional(SETTINGS_FIELDS.colourByBand),
  sitesOff: z.exactOptional(SETTINGS_FIELDS.sitesOff),
  sitesKept: z.exactOptional(SETTINGS_FIELDS.sitesKept),
  mutes: z.exactOptional(SETTINGS_FIELDS.mutes),
  aliases: z.exactOptional(SETTINGS_FIELDS.aliases),
  sourcesOn: z.exactOptional(SETTINGS_FIELDS.sourcesOn),
  showWhy: z.exactOptional(SETTINGS_FIELDS.showWhy),
}) satisfies z.ZodType<Partial<Settings>>;
