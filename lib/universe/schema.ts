/** Shape of one entry of `data/issuers.json`. Used when the list is built, imported or tested, never on a page. */
import { z } from 'zod';
import type { Issuer } from './issuer';
import { LAYERS } from './labels';

const text = z.string().min(1);
const isoDate = z.iso.date();
const datesBySymbol = z.record(text, isoDate);

const lineKind = z.enum([
  'ordinary',
  'share_class',
  'ads',
  'adr',
  'gdr',
  'dual_listing',
  'cross_listing',
  'currency_counter',
  'currency_line',
  'preferred',
  'preferred_depositary',
  'convertible_preferred_depositary',
  'preferred_gdr',
]);

const altLine = z.strictObject({
  symbol: text,
  mic: text.nullable(),
  currency: text.nullable(),
  kind: lineKind,
  per_primary: z.number().positive().nullable(),
});

const tierName = z.enum(['leader', 'mid', 'fringe']);

const tierOverride = z.strictObject({
  tier: tierName,
  rule_tier: tierName,
  reason: z.string().min(20).max(200),
  by: text,
  date: isoDate,
  review_by: isoDate,
  evidence_url: z.url().exactOptional(),
});

const aliasNeighbours = z.strictObject({
  alias: text,
  not_before: z.array(text).exactOptional(),
  not_after: z.array(text).exactOptional(),
});

export const issuerSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens only'),
  symbol: text.nullable(),
  type: z.enum(['equity', 'etf', 'private']),
  status: z.enum(['listed', 'private', 'pre_ipo', 'merged']),
  exchange: text.nullable(),
  mic: text.nullable(),
  country: text.nullable(),
  currency: text.nullable(),
  reporting_currency: text.nullable(),
  legal_name: text,
  short_name: text,
  aliases: z.array(text),
  ambiguous_aliases: z.array(text),
  alias_neighbours: z.array(aliasNeighbours).exactOptional(),
  product_terms: z.array(text),
  alt_symbols: z.array(altLine),
  former_symbols: z.array(text),
  absorbed_symbols: z.array(text),
  is_depositary: z.boolean(),
  layers: z.tuple([z.enum(LAYERS)], z.enum(LAYERS)),
  subsector: text.nullable(),
  role: z.enum(['origin', 'beneficiary', 'concept', 'control', 'fund']),
  tier: tierName.nullable(),
  tier_override: tierOverride.nullable(),
  ai_evidence: z.enum(['E0', 'E1', 'E2', 'E3', 'E4']).nullable(),
  evidence: z
    .strictObject({ url: z.url(), quote: z.string().min(1).max(200), period: text, date: isoDate })
    .nullable()
    .exactOptional(),
  valuation_group: z.enum(['ai_core', 'ai_periphery', 'control', 'none']),
  why: text,
  fye_month: z.int().min(1).max(12).nullable(),
  cik: z.int().positive().nullable(),
  in_article: z.boolean(),
  fund_kind: text.nullable(),
  related: z.array(text),
  notes: text.nullable(),
  pending_offer: z.strictObject({ since: isoDate, note: text }).nullable().exactOptional(),
  symbol_since: datesBySymbol.exactOptional(),
  symbol_until: datesBySymbol.exactOptional(),
  merged_into: text.exactOptional(),
  verified: z.strictObject({
    us_listing: text.nullable(),
    listing_db: text.nullable(),
    cik: text.nullable(),
  }),
  confidence: z.enum(['high', 'medium']),
  curated_on: isoDate,
}) satisfies z.ZodType<Issuer>;
