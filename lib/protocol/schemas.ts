/** The border: every request is parsed here before a handler sees it. An unknown key is a refusal, not a surprise. */
import * as z from 'zod';
import type { Metric } from '../facts/fact';
import { isMetric } from '../facts/metrics';
import { HostSchema, IssuerIdSchema, SettingsChangeSchema } from '../settings/settings-schema';
import {
  ConditionIdSchema,
  ConditionSchema,
  TermsSchema,
  ThesisTextSchema,
} from '../watchlist/condition-schema';
import {
  EntryChangeSchema,
  NOTE_MAX,
  TAGS_MAX,
  TagSchema,
  WatchlistEntrySchema,
} from '../watchlist/entry-schema';
import { LIST_FILE_LIMIT } from '../watchlist/limits';
import type { MessageName, Request } from './messages';

const Nothing = z.strictObject({});
const OneIssuer = z.strictObject({ issuer: IssuerIdSchema });
/** Longer addresses exist, but no site is told apart by what stands beyond this. */
const OneUrl = z.strictObject({ url: z.string().min(1).max(16_384) });
/** `context.many` serves lists on a screen; nobody reads more rows than this at once. */
const MAX_ISSUERS = 1000;

const Issuers = z.array(IssuerIdSchema).min(1).max(MAX_ISSUERS);
const Tags = z.array(TagSchema).max(TAGS_MAX);
const ListFile = { name: z.string().max(300), text: z.string().max(LIST_FILE_LIMIT) };

const OneLine = z.strictObject({ issuer: IssuerIdSchema, symbol: z.string().min(1).max(24).optional() });

const OneSource = z.strictObject({
  source: z.enum(['pack', 'sec', 'ecb', 'yahoo-chart', 'finnhub', 'fmp', 'alpha-vantage', 'csv']),
});
/** Exports of brokers are some hundred kB; a larger file is not one. */
const FILE_MAX = 2_000_000;
const Column = z.string().max(200);
const Mapping = z.strictObject({
  symbol: Column,
  figures: z
    .array(
      z.strictObject({
        column: Column,
        metric: z.custom<Metric>((name) => typeof name === 'string' && isMetric(name)),
        scale: z.number().positive(),
      }),
    )
    .max(60),
  currencyColumn: Column.nullable(),
  currency: z.string().max(10).nullable(),
  dateColumn: Column.nullable(),
  date: z.iso.date(),
  decimal: z.enum(['.', ',']),
  source: z.string().trim().min(1).max(80),
});
const OneFile = z.strictObject({ text: z.string().max(FILE_MAX), mapping: Mapping.nullable() });

export const REQUEST_SCHEMAS = {
  'context.get': OneLine.extend({ ahead: z.boolean().optional() }),
  'context.explain': OneLine,
  'context.history': OneLine,
  'marks.inject': Nothing,
  'card.inject': Nothing,
  'watchlist.has': OneIssuer,
  'watchlist.toggle': OneIssuer,
  'mute.add': z.strictObject({
    surface: z.string().trim().min(1).max(80),
    issuer: IssuerIdSchema,
    host: HostSchema.nullable(),
  }),
  'sector.open': z.strictObject({ issuer: IssuerIdSchema.nullable() }),
  'context.many': z.strictObject({ issuers: z.array(IssuerIdSchema).max(MAX_ISSUERS) }),
  medians: Nothing,
  'sector.get': Nothing,
  search: z.strictObject({ query: z.string().max(100), limit: z.int().min(1).max(50).optional() }),
  'watchlist.list': Nothing,
  'watchlist.add': OneIssuer,
  'watchlist.remove': OneIssuer,
  'watchlist.restore': z.strictObject({ entry: WatchlistEntrySchema }),
  'watchlist.move': z.strictObject({ issuer: IssuerIdSchema, before: IssuerIdSchema.nullable() }),
  'watchlist.note': z.strictObject({
    issuer: IssuerIdSchema,
    note: z.string().max(NOTE_MAX),
    over: z.string().max(NOTE_MAX).optional(),
  }),
  'watchlist.add-note': z.strictObject({
    issuer: IssuerIdSchema,
    text: z.string().trim().min(1).max(NOTE_MAX),
  }),
  'watchlist.drop-note': z.strictObject({
    issuer: IssuerIdSchema,
    note: z.strictObject({ at: z.iso.datetime().nullable(), text: z.string().max(NOTE_MAX) }),
  }),
  'watchlist.tag': z.strictObject({ issuers: Issuers, add: Tags, remove: Tags }),
  'watchlist.remove-all': z.strictObject({ issuers: Issuers }),
  'watchlist.undo': z.strictObject({ changes: z.array(EntryChangeSchema).max(MAX_ISSUERS) }),
  'watchlist.rows': Nothing,
  'watchlist.state': Nothing,
  'watchlist.preview': z.strictObject(ListFile),
  'watchlist.take': z.strictObject({ ...ListFile, fresh: z.boolean(), changed: z.boolean() }),
  'watchlist.export': z.strictObject({ kind: z.enum(['csv', 'json']) }),
  'conditions.of': OneIssuer,
  'conditions.log': Nothing,
  'conditions.look': z.strictObject({ issuer: IssuerIdSchema, terms: TermsSchema }),
  'conditions.put': z.strictObject({
    id: ConditionIdSchema.nullable(),
    issuer: IssuerIdSchema,
    terms: TermsSchema,
  }),
  'conditions.remove': z.strictObject({ id: ConditionIdSchema }),
  'conditions.restore': z.strictObject({ condition: ConditionSchema }),
  'conditions.think': z.strictObject({ issuer: IssuerIdSchema, text: ThesisTextSchema }),
  'settings.get': Nothing,
  'settings.set': z.strictObject({ change: SettingsChangeSchema }),
  'site.state': OneUrl,
  'site.list': Nothing,
  'site.enable': OneUrl,
  'site.disable': OneUrl,
  'about.get': Nothing,
  'diagnostics.get': Nothing,
  'source.list': Nothing,
  'source.turn-on': OneSource,
  'source.turn-off': OneSource,
  'source.key': OneSource.extend({ key: z.string().trim().min(1).max(200) }),
  'source.forget-key': OneSource,
  'source.drop-facts': OneSource,
  'refresh.progress': Nothing,
  'refresh.start': Nothing,
  'refresh.cancel': Nothing,
  'file.preview': OneFile,
  'file.take': OneFile,
  'facts.size': Nothing,
  'facts.export': z.strictObject({ from: z.int().min(0) }),
  'facts.clear': Nothing,
} satisfies { [N in MessageName]: z.ZodType<Request<N>> };
