/**
 * Theses, conditions and their log in the reader's own rows. What cannot be read (of a newer version) is not shown and
 * not dropped.
 */
import type { Condition, ConditionEvent, Thesis } from '../conditions/condition';
import type { OwnRows, WorkRow } from '../store/store';
import type { IssuerId } from '../universe/issuer';
import { ConditionEventSchema, ConditionSchema, ThesisSchema } from './condition-schema';

/** The log keeps this many reports; nobody reads further back. */
const LOG_MAX = 500;

const thesisKey = (issuer: IssuerId) => `thesis:${issuer}`;
const conditionKey = (id: string) => `condition:${id}`;
/** In the order of time. */
const logKey = ({ at, id }: ConditionEvent) => `log:${at} ${id}`;

interface Schema<T> {
  safeParse(raw: unknown): { success: true; data: T } | { success: false };
}

function readable<T>(rows: readonly WorkRow[], schema: Schema<T>): T[] {
  return rows.flatMap(([, raw]) => {
    const parsed = schema.safeParse(raw);
    return parsed.success ? [parsed.data] : [];
  });
}

export function createConditionBook(rows: OwnRows) {
  const conditions = async () => readable(await rows.under('condition:'), ConditionSchema);
  const log = async () => readable(await rows.under('log:'), ConditionEventSchema).reverse();
  return {
    conditions,
    /** Newest first. */
    log,

    async thesis(issuer: IssuerId): Promise<Thesis | null> {
      const parsed = ThesisSchema.safeParse(await rows.get(thesisKey(issuer)));
      return parsed.success ? parsed.data : null;
    },

    /** Null removes it. */
    async putThesis(issuer: IssuerId, thesis: Thesis | null): Promise<void> {
      const key = thesisKey(issuer);
      await rows.write(thesis ? { put: [[key, thesis]], remove: [] } : { put: [], remove: [key] });
    },

    async putCondition(condition: Condition): Promise<void> {
      await rows.write({ put: [[conditionKey(condition.id), condition]], remove: [] });
    },

    async removeCondition(id: string): Promise<void> {
      await rows.write({ put: [], remove: [conditionKey(id)] });
    },

    /** What an evaluation came to, in one write: a kill leaves all of it or none, so nothing is reported twice. */
    async settle(changed: readonly Condition[], events: readonly ConditionEvent[]): Promise<void> {
      const old = events.length > 0 ? await rows.under('log:') : [];
      const excess = old.slice(0, Math.max(0, old.length + events.length - LOG_MAX));
      await rows.write({
        put: [
          ...changed.map((condition): WorkRow => [conditionKey(condition.id), condition]),
          ...events.map((event): WorkRow => [logKey(event), event]),
        ],
        remove: excess.map(([key]) => key),
      });
    },

    async markTold(events: readonly ConditionEvent[]): Promise<void> {
      await rows.write({
        put: events.map((event): WorkRow => [logKey(event), { ...event, told: true }]),
        remove: [],
      });
    },
  };
}

export type ConditionBook = ReturnType<typeof createConditionBook>;
