/** Conditions and theses as pages hand them in, and as they lie in the database. */
import * as z from 'zod';
import type { Condition, ConditionEvent, Terms, Thesis } from '../conditions/condition';
import { RANGES, THESIS_LIMIT } from '../conditions/ranges';

const IssuerSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const within = ({ least, most }: { least: number; most: number }) => z.number().min(least).max(most);
const Instant = z.iso.datetime();

export const TermsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('A1'), k: within(RANGES.A1) }),
  z.strictObject({ kind: z.literal('A2'), k: within(RANGES.A2) }),
  z.strictObject({ kind: z.literal('A3'), share: within(RANGES.A3) }),
  z.strictObject({ kind: z.literal('A4'), share: within(RANGES.A4) }),
  z.strictObject({ kind: z.literal('A5'), way: z.enum(['any', 'down']) }),
  z.strictObject({ kind: z.literal('A6') }),
  z.strictObject({ kind: z.literal('A7') }),
  z.strictObject({ kind: z.literal('A8'), share: within(RANGES.A8) }),
  z.strictObject({ kind: z.literal('A9'), ids: z.array(z.string().regex(/^R\d{2}$/)).max(30) }),
  z.strictObject({
    kind: z.literal('A10'),
    group: z.string().regex(/^[a-z_:]{1,60}$/),
    share: within(RANGES.A10),
  }),
  z.strictObject({ kind: z.literal('A11'), days: z.int().min(RANGES.A11.least).max(RANGES.A11.most) }),
  z.strictObject({ kind: z.literal('A12'), date: z.iso.date() }),
]) satisfies z.ZodType<Terms>;

const ReadingSchema = z.strictObject({
  date: z.string().max(10),
  value: z.union([z.number(), z.string().max(400)]),
  unit: z.string().max(2000).nullable(),
});

export const ConditionIdSchema = z.string().regex(/^[a-z0-9-]{1,40}$/);

export const ConditionSchema = z.strictObject({
  id: ConditionIdSchema,
  issuer: IssuerSchema,
  terms: TermsSchema,
  created_at: Instant,
  set: ReadingSchema.nullable(),
  memory: z.strictObject({
    armed: z.boolean(),
    ran: z.iso.date(),
    base: z.string().max(400).nullable(),
    basis: z.string().max(2000).nullable(),
    off: z.string().max(10).nullable(),
    fired_at: Instant.nullable(),
  }),
}) satisfies z.ZodType<Condition>;

export const ConditionEventSchema = z.strictObject({
  id: z.string().max(60),
  condition: ConditionIdSchema,
  issuer: IssuerSchema,
  terms: TermsSchema,
  at: Instant,
  reading: ReadingSchema,
  set: ReadingSchema.nullable(),
  told: z.boolean(),
}) satisfies z.ZodType<ConditionEvent>;

export const ThesisTextSchema = z.string().trim().max(THESIS_LIMIT);

export const ThesisSchema = z.strictObject({
  issuer: IssuerSchema,
  text: ThesisTextSchema,
  set_at: Instant,
}) satisfies z.ZodType<Thesis>;
