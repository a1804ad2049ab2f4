/** The keeper over the database's stand-in: what is set, met, told and kept, whenever the worker dies. */
import { beforeEach, describe, expect, test } from 'vitest';
import { createConditionKeeper } from '@/entrypoints/background/condition-keeper';
import type { Terms } from '@/lib/conditions/condition';
import type { Fact } from '@/lib/facts/fact';
import { createMemoryStore } from '@/lib/store/memory-store';
import type { Store } from '@/lib/store/store';
import { createConditionBook } from '@/lib/watchlist/condition-book';
import { close, marketOf, universe } from './scene';

const FALL: Terms = { kind: 'A3', share: 0.25 };
let store: Store;
let facts: Fact[];
let today: string;
let allowed: boolean;
let told: string[];
let daily: boolean[];
let watched: string[];

/** Another life of the worker over what the last one left. */
function keeper(tell?: () => Promise<boolean>) {
  return createConditionKeeper({
    book: createConditionBook(store.own),
    kept: store.kind,
    issuerOf: (id) => universe.byId.get(id),
    watched: async () => new Set(watched),
    current: async () => marketOf(facts, today),
    whole: async () => marketOf(facts, today),
    tell:
      tell ??
      (async ({ id }) => {
        if (allowed) told.push(id);
        return allowed;
      }),
    wakeDaily: async (on) => void daily.push(on),
    now: () => new Date(`${today}T10:00:00Z`),
  });
}
const set = async (terms: Terms, id: string | null = null) => {
  const reply = await keeper().put(id, 'nvda', terms);
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
};
const log = () => keeper().log();

beforeEach(() => {
  store = createMemoryStore({ as_of: '2026-08-21', facts: [], release: 'test' });
  today = '2026-11-16';
  facts = [close('2026-11-16', 40)];
  allowed = true;
  told = [];
  daily = [];
  watched = ['nvda'];
});

describe('what was met', () => {
  test('is written down and told once, in however many lives it is looked at', async () => {
    const { id } = await set(FALL);
    today = '2026-11-17';
    facts = [close('2026-11-17', 30)];
    await keeper().run();
    await keeper().run();
    today = '2026-11-19';
    await keeper().run();
    expect(told).toEqual([`${id} 2026-11-17`]);
    expect(await log()).toMatchObject([
      { condition: id, told: true, reading: { value: 30 }, set: { value: 40 } },
    ]);
  });

  test('is in the log where notices are not allowed', async () => {
    allowed = false;
    await set(FALL);
    facts = [close('2026-11-16', 30)];
    await keeper().run();
    expect(await log()).toMatchObject([{ told: false }]);
  });

  test('is told after all when the worker was killed before it could', async () => {
    const { id } = await set(FALL);
    facts = [close('2026-11-16', 30)];
    const killed = keeper(() => Promise.reject(new Error('killed')));
    await expect(killed.run()).rejects.toThrow('killed');
    expect(told).toEqual([]);
    await keeper().run();
    expect(told).toEqual([`${id} 2026-11-16`]);
    expect((await log()).length).toBe(1);
  });

  test('is no news any more after a day', async () => {
    allowed = false;
    await set(FALL);
    facts = [close('2026-11-16', 30)];
    await keeper().run();
    allowed = true;
    today = '2026-11-18';
    await keeper().run();
    expect(told).toEqual([]);
  });
});

describe('conditions', () => {
  test('measured anew they start from the newest close, and still report once a day', async () => {
    const { id } = await set(FALL);
    facts = [close('2026-11-16', 30)];
    await keeper().run();
    const again = await set(FALL, id);
    expect(again).toMatchObject({ id, set: { value: 30 }, memory: { armed: true } });
    facts = [close('2026-11-16', 20)];
    await keeper().run();
    expect(told.length).toBe(1);
    today = '2026-11-18';
    await keeper().run();
    expect(told.length).toBe(2);
  });

  test('one that was removed comes back as it was', async () => {
    const made = await set(FALL);
    const gone = await keeper().remove(made.id);
    expect(gone).toEqual({ ok: true, value: made });
    expect(await keeper().remove(made.id)).toMatchObject({ ok: false, code: 'not-found' });
    await keeper().restore(made);
    expect(await keeper().mind('nvda')).toMatchObject({ value: { conditions: [{ condition: made }] } });
  });

  test.each<[string, Terms]>([
    ['a date of today', { kind: 'A12', date: '2026-11-16' }],
    ['a date that has passed', { kind: 'A12', date: '2020-01-01' }],
  ])('%s is refused in words', async (_name, terms) => {
    expect(await keeper().put(null, 'nvda', terms)).toMatchObject({ ok: false, code: 'bad-request' });
  });

  test('more than two dozen on one company are refused', async () => {
    for (let n = 0; n < 24; n += 1) await set(FALL);
    expect(await keeper().put(null, 'nvda', FALL)).toMatchObject({ ok: false, code: 'unavailable' });
  });

  test('the daily alarm is there while there is a condition', async () => {
    const { id } = await set(FALL);
    await keeper().remove(id);
    expect(daily).toEqual([true, false]);
  });

  test('a row of a newer version is neither shown nor dropped', async () => {
    await store.own.write({ put: [['condition:x', { id: 'x', terms: { kind: 'A13' } }]], remove: [] });
    await keeper().run();
    expect(await keeper().mind('nvda')).toMatchObject({ value: { conditions: [] } });
    expect(await store.own.get('condition:x')).toBeDefined();
  });

  test('those of a company that left the list rest until it is back', async () => {
    const { id } = await set(FALL);
    facts = [close('2026-11-16', 30)];
    watched = [];
    await keeper().run();
    expect(told).toEqual([]);
    watched = ['nvda'];
    await keeper().run();
    expect(told).toEqual([`${id} 2026-11-16`]);
  });

  test('a waking worker looks at them only when it has not today', async () => {
    const { id } = await set(FALL);
    facts = [close('2026-11-16', 30)];
    await keeper().catchUp();
    expect(told).toEqual([]);
    today = '2026-11-17';
    await keeper().catchUp();
    expect(told).toEqual([`${id} 2026-11-17`]);
  });
});

test('a thesis is kept, answered with the one before, and removed', async () => {
  expect(await keeper().think('nvda', 'first')).toEqual({ ok: true, value: null });
  expect(await keeper().think('nvda', '')).toMatchObject({ value: { text: 'first' } });
  expect(await keeper().mind('nvda')).toMatchObject({ value: { thesis: null } });
  expect(await keeper().think('none', 'x')).toMatchObject({ ok: false, code: 'not-found' });
});
