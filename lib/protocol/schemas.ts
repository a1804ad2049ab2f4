/** The border: every request is parsed here before a handler sees it. An unknown key is a refusal, not a surprise. */
import * as z from 'zod';
import { HostSchema, IssuerIdSchema, SettingsChangeSchema } from '../settings/settings-schema';
import { NOTE_MAX, WatchlistEntrySchema } from '../watchlist/entry-schema';
import type { MessageName, Request } from './messages';

const Nothing = z.strictObject({});
const OneIssuer = z.strictObject({ issuer: IssuerIdSchema });
/** Longer addresses exist, but no site is told apart by what stands beyond this. */
const OneUrl = z.strictObject({ url: z.string().min(1).max(16_384) });
/** `context.many` serves lists on a screen; nobody reads more rows than this at once. */
const MAX_ISSUERS = 1000;

const OneLine = z.strictObject({ issuer: IssuerIdSchema, symbol: z.string().min(1).max(24).optional() });

export const REQUEST_SCHEMAS = {
  'context.get': OneLine,
  'context.explain': OneLine,
  'marks.inject': Nothing,
  'card.inject': Nothing,
  'watchlist.has': OneIssuer,
  'watchlist.toggle': OneIssuer,
  'mute.add': z.strictObject({
    surface: z.string().trim().min(1).max(80),
    issuer: IssuerIdSchema,
    host: HostSchema.nullable(),
  }),
  'context.many': z.strictObject({ issuers: z.array(IssuerIdSchema).max(MAX_ISSUERS) }),
  medians: Nothing,
  search: z.strictObject({ query: z.string().max(100), limit: z.int().min(1).max(50).optional() }),
  'watchlist.list': Nothing,
  'watchlist.add': OneIssuer,
  'watchlist.remove': OneIssuer,
  'watchlist.restore': z.strictObject({ entry: WatchlistEntrySchema }),
  'watchlist.move': z.strictObject({ issuer: IssuerIdSchema, before: IssuerIdSchema.nullable() }),
  'watchlist.note': z.strictObject({ issuer: IssuerIdSchema, note: z.string().max(NOTE_MAX) }),
  'settings.get': Nothing,
  'settings.set': z.strictObject({ change: SettingsChangeSchema }),
  'site.state': OneUrl,
  'site.list': Nothing,
  'site.enable': OneUrl,
  'site.disable': OneUrl,
  'about.get': Nothing,
} satisfies { [N in MessageName]: z.ZodType<Request<N>> };
