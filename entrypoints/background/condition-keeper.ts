/** Keeps the reader's conditions: sets them, looks at them after figures changed, and reports those that were met. */
import type { Condition, ConditionEvent, Terms, Thesis } from '@/lib/conditions/condition';
import { evaluate, sightOf } from '@/lib/conditions/evaluate';
import type { IssuerMind } from '@/lib/conditions/mind';
import { type Looked, lookAt } from '@/lib/conditions/preview';
import { CONDITIONS_LIMIT } from '@/lib/conditions/ranges';
import { begin } from '@/lib/conditions/step';
import type { Market } from '@/lib/context/market';
import { createTurns } from '@/lib/platform/in-turn';
import type { Reply } from '@/lib/protocol/messages';
import { done, failed } from '@/lib/protocol/reply';
import type { Store } from '@/lib/store/store';
import type { Issuer, IssuerId } from '@/lib/universe/issuer';
import type { ConditionBook } from '@/lib/watchlist/condition-book';
import { say } from '@/lib/words/say';

interface KeeperParts {
  book: ConditionBook;
  kept: Store['kind'];
  issuerOf: (id: IssuerId) => Issuer | undefined;
  /** Companies on the list: conditions on any other rest until it is back. */
  watched: () => Promise<ReadonlySet<IssuerId>>;
  /** What contexts are made of: quick, with a thinned past. */
  current: () => Promise<Market>;
  /** The same with everything that is kept. */
  whole: () => Promise<Market>;
  /** Shows a report; false when the reader has not allowed any. */
  tell: (event: ConditionEvent, issuer: Issuer) => Promise<boolean>;
  /** Sets or clears the daily alarm. */
  wakeDaily: (on: boolean) => Promise<void>;
  now: () => Date;
}

export interface ConditionKeeper {
  mind(issuer: IssuerId): Promise<Reply<IssuerMind>>;
  log(): Promise<ConditionEvent[]>;
  look(issuer: IssuerId, terms: Terms): Promise<Reply<Looked>>;
  /** A new condition, or another one in the place of `id`. */
  put(id: string | null, issuer: IssuerId, terms: Terms): Promise<Reply<Condition>>;
  /** Answers with the removed one, which `restore` takes back. */
  remove(id: string): Promise<Reply<Condition>>;
  restore(condition: Condition): Promise<Reply<Condition>>;
  /** Answers with the one before; empty text removes it. */
  think(issuer: IssuerId, text: string): Promise<Reply<Thesis | null>>;
  /** Looks at every condition once more, and reports what was met. */
  run(): Promise<void>;
  /** The same when none was looked at today: a browser that was off has missed nothing but time. */
  catchUp(): Promise<void>;
}

/** What could not be shown when it was met (a worker killed on the way) is shown later, but not as news of old. */
const TELL_LATE_MS = 86_400_000;

export function createConditionKeeper(parts: KeeperParts): ConditionKeeper {
  const { book, issuerOf, current, whole } = parts;
  const inTurn = createTurns();
  const instant = () => parts.now().toISOString();
  const unknown = () => failed('not-found', say('watchlist_unknown'));

  async function awake(): Promise<Condition[]> {
    const conditions = await book.conditions();
    if (conditions.length === 0) return [];
    const watched = await parts.watched();
    return conditions.filter(({ issuer }) => watched.has(issuer));
  }

  async function tellAll(): Promise<void> {
    const recent = parts.now().getTime() - TELL_LATE_MS;
    const waiting = (await book.log()).filter(({ told, at }) => !told && Date.parse(at) >= recent);
    const shown: ConditionEvent[] = [];
    for (const event of waiting.reverse()) {
      const issuer = issuerOf(event.issuer);
      // Shown again under the same name after a kill in between: the browser replaces it.
      if (issuer && (await parts.tell(event, issuer))) shown.push(event);
    }
    if (shown.length > 0) await book.markTold(shown);
  }

  async function planAlarm(): Promise<void> {
    await parts.wakeDaily((await book.conditions()).length > 0);
  }

  return {
    async mind(id) {
      const issuer = issuerOf(id);
      if (!issuer) return unknown();
      const [thesis, conditions, log, market] = await Promise.all([
        book.thesis(id),
        book.conditions(),
        book.log(),
        current(),
      ]);
      const own = conditions
        .filter((condition) => condition.issuer === id)
        .sort((a, b) => (a.created_at < b.created_at ? -1 : 1));
      return done({
        thesis,
        conditions: own.map((condition) => {
          const sight = sightOf({ market, issuer }, condition);
          return { condition, now: sight?.reading ?? null, met: sight?.met ?? false };
        }),
        log: log.filter((event) => event.issuer === id),
        kept: parts.kept,
      });
    },

    log: () => book.log(),

    async look(id, terms) {
      const issuer = issuerOf(id);
      return issuer ? done(lookAt({ market: await whole(), issuer }, terms)) : unknown();
    },

    put: (id, issuerId, terms) =>
      inTurn(async () => {
        const issuer = issuerOf(issuerId);
        if (!issuer) return unknown();
        const at = instant();
        if (terms.kind === 'A12' && terms.date <= at.slice(0, 10))
          return failed('bad-request', say('conditions_date_past'));
        const all = await book.conditions();
        const former = all.find((condition) => condition.id === id);
        if (!former && all.filter((condition) => condition.issuer === issuerId).length >= CONDITIONS_LIMIT)
          return failed('unavailable', say('conditions_too_many', CONDITIONS_LIMIT));
        const made = { id: former?.id ?? crypto.randomUUID(), issuer: issuerId, terms };
        const sight = sightOf({ market: await current(), issuer }, { terms, set: null });
        const condition = begin(made, sight, { at, today: at.slice(0, 10) });
        // One report a day, also for a condition that was changed since the last one.
        const fired_at = former?.memory.fired_at ?? null;
        const kept = { ...condition, memory: { ...condition.memory, fired_at } };
        await book.putCondition(kept);
        await planAlarm();
        return done(kept);
      }),

    remove: (id) =>
      inTurn(async () => {
        const condition = (await book.conditions()).find((one) => one.id === id);
        if (!condition) return failed('not-found', say('conditions_absent'));
        await book.removeCondition(id);
        await planAlarm();
        return done(condition);
      }),

    restore: (condition) =>
      inTurn(async () => {
        if (!issuerOf(condition.issuer)) return unknown();
        await book.putCondition(condition);
        await planAlarm();
        return done(condition);
      }),

    think: (issuer, text) =>
      inTurn(async () => {
        if (!issuerOf(issuer)) return unknown();
        const before = await book.thesis(issuer);
        await book.putThesis(issuer, text === '' ? null : { issuer, text, set_at: instant() });
        return done(before);
      }),

    run,

    async catchUp() {
      const today = instant().slice(0, 10);
      const conditions = await awake();
      if (conditions.some(({ memory }) => memory.ran !== today)) await run();
    },
  };

  function run(): Promise<void> {
    return inTurn(async () => {
      const before = await awake();
      if (before.length === 0) return;
      await planAlarm();
      const { conditions, events } = evaluate(before, await current(), issuerOf, instant());
      const changed = conditions.filter(
        (one, place) => JSON.stringify(one) !== JSON.stringify(before[place]),
      );
      if (changed.length > 0 || events.length > 0) await book.settle(changed, events);
      await tellAll();
    });
  }
}
