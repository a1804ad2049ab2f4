import { deleteDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import type { Fact } from '@/lib/facts/fact';
import { EVERYBODY, type Job, type Run, type Settlement } from '@/lib/refresh/queue';
import {
  createStoredQueue,
  readPackUniverse,
  readSiteFixes,
  readSourceInfos,
} from '@/lib/refresh/stored-queue';
import { newSourceState } from '@/lib/refresh/token-bucket';
import type { PackUniverse } from '@/lib/sources/pack/pack-universe';
import { createConnection } from '@/lib/store/connection';
import { createIndexedStore } from '@/lib/store/indexed-store';
import { DATABASE_NAME } from '@/lib/store/schema';

const NOW = new Date('2026-11-20T22:00:00Z');
const RUN: Run = { id: 'r', startedAt: NOW.toISOString(), state: 'running', paused: null, wakeAt: null };
const job = (issuer: string, change: Partial<Job> = {}): Job => ({
  source: 'sec',
  issuer,
  state: 'pending',
  run: 'r',
  tries: 0,
  notBefore: null,
  answeredAt: null,
  failure: null,
  ...change,
});
const fact = (issuer: string): Fact => ({
  issuer,
  symbol: issuer.toUpperCase(),
  metric: 'eps_ttm',
  value: 1,
  currency: 'USD',
  as_of: '2026-11-04',
  period_end: '2026-09-30',
  source: 'sec',
  quality: 'official',
});
const settlement = (change: Partial<Settlement> & { job: Job }): Settlement => ({
  facts: [],
  sources: [],
  universe: null,
  siteFixes: null,
  spent: [],
  memo: undefined,
  ...change,
});

const picture = { as_of: '2026-08-21', facts: [], release: '1' };
const LIST = {
  built_at: '2026-11-22T06:00:00.000Z',
  stamp: 'a',
  issuers: [{ id: 'nvda' }],
} as unknown as PackUniverse;
let connection: ReturnType<typeof createConnection>;
beforeEach(async () => {
  if (connection) (await connection.get()).close();
  await deleteDB(DATABASE_NAME);
  connection = createConnection({ picture, onSetAside: async () => undefined });
});
const tableNow = () => createIndexedStore(connection, picture).work;
const liveFacts = async (issuer: string) =>
  (await (await connection.get()).get('facts', ['live', issuer]))?.facts ?? [];

it('gives back what was put in, to another worker as well', async () => {
  const queue = createStoredQueue(tableNow());
  const state = { ...newSourceState('sec', { perSecond: 5, burst: 5, perDay: null }, NOW), tokens: 2 };
  await queue.begin(RUN, [job('nvda'), job('amd')]);
  await queue.putSource(state);
  const read = await createStoredQueue(tableNow()).read();
  expect(read).toEqual({ run: RUN, jobs: [job('amd'), job('nvda')], sources: [state], parts: [] });
});

it('writes facts and job together', async () => {
  const queue = createStoredQueue(tableNow());
  await queue.begin(RUN, [job('nvda')]);
  await queue.settle(settlement({ job: job('nvda', { state: 'done' }), facts: [fact('nvda')] }));
  expect((await queue.read()).jobs).toMatchObject([{ state: 'done' }]);
  expect(await liveFacts('nvda')).toEqual([fact('nvda')]);
});

it('writes neither when one cannot be written', async () => {
  const queue = createStoredQueue(tableNow());
  await queue.begin(RUN, [job('nvda')]);
  const unwritable = { ...job('nvda', { state: 'done' }), failure: () => 0 } as unknown as Job;
  await expect(queue.settle(settlement({ job: unwritable, facts: [fact('nvda')] }))).rejects.toThrow();
  expect(await liveFacts('nvda')).toEqual([]);
  expect((await queue.read()).jobs).toEqual([job('nvda')]);
});

it('writes nothing when a fact is none', async () => {
  const queue = createStoredQueue(tableNow());
  await queue.begin(RUN, [job('nvda')]);
  const stranger = { ...fact('nvda'), value: Number.NaN };
  const done = job('nvda', { state: 'done' });
  await expect(queue.settle(settlement({ job: done, facts: [stranger] }))).rejects.toThrow();
  expect((await queue.read()).jobs).toEqual([job('nvda')]);
});

it('keeps what a pack brings: where its facts are from, its companies, its memo', async () => {
  const table = tableNow();
  const queue = createStoredQueue(table);
  const pack = { ...job(EVERYBODY), source: 'pack' as const };
  const info = (id: string, label: string) => ({ id, label, url: null, licence: null });
  await queue.settle(
    settlement({
      job: pack,
      sources: [info('a', 'A'), info('b', 'B')],
      universe: LIST,
      siteFixes: { built_at: '1', fixes: [{ host: 'a.example', off: true }] },
      memo: { built_at: '1' },
    }),
  );
  await queue.settle(settlement({ job: pack, sources: [info('b', 'B2')], memo: { built_at: '2' } }));
  await queue.settle(settlement({ job: pack }));
  expect(await readSourceInfos(table)).toEqual([info('a', 'A'), info('b', 'B2')]);
  expect(await readPackUniverse(table)).toEqual(LIST);
  expect(await readSiteFixes(table)).toEqual({
    built_at: '1',
    fixes: [{ host: 'a.example', off: true }],
  });
  expect(await queue.memo('pack')).toEqual({ built_at: '2' });
  expect(await queue.memo('sec')).toBeUndefined();
});

it('takes a list of companies that is broken, damaged or deleted for none', async () => {
  const table = tableNow();
  const queue = createStoredQueue(table);
  const pack = { ...job(EVERYBODY), source: 'pack' as const };
  const kept = () => queue.settle(settlement({ job: pack, universe: LIST, memo: 1 }));
  await kept();
  await queue.settle(settlement({ job: pack, universe: 'broken' }));
  expect(await readPackUniverse(table)).toBeNull();
  for (const row of [
    'nonsense',
    null,
    { ...LIST, issuers: '[{' },
    { ...LIST, issuers: '{}' },
    { issuers: '[1]' },
  ]) {
    await (await connection.get()).put('jobs', row, 'universe');
    expect(await readPackUniverse(table)).toBeNull();
  }
  await kept();
  await queue.forget('pack', { what: 'answers', memo: 2 });
  expect(await readPackUniverse(table)).toEqual(LIST);
  expect(await queue.memo('pack')).toBe(2);
  await queue.forget('pack', { what: 'figures' });
  expect(await readPackUniverse(table)).toBeNull();
  expect(await queue.memo('pack')).toBeUndefined();
});

it.each([
  ['answers', 7],
  ['figures', 7],
  ['all', undefined],
] as const)(
  'forgets the %s of a source, and of its day %s requests stay counted',
  async (what, usedToday) => {
    const queue = createStoredQueue(tableNow());
    const fresh = newSourceState('finnhub', { perSecond: 1, burst: 1, perDay: 25 }, NOW);
    const stopped = { reason: 'bad-key', message: 'No.' } as const;
    await queue.putSource({ ...fresh, usedToday: 7, stopped });
    await queue.forget('finnhub', { what });
    const [state] = (await queue.read()).sources;
    expect(state?.usedToday).toBe(usedToday);
    expect(state?.stopped ?? null).toBeNull();
  },
);

it('forgets a source and nothing else', async () => {
  const queue = createStoredQueue(tableNow());
  await queue.begin(RUN, [job('nvda'), job('nvda', { source: 'finnhub' })]);
  await queue.settle(settlement({ job: job('nvda'), memo: 1 }));
  await queue.forget('sec', { what: 'answers' });
  expect((await queue.read()).jobs).toEqual([job('nvda', { source: 'finnhub' })]);
  expect(await queue.memo('sec')).toBeUndefined();
});

it('takes damaged rows for none', async () => {
  const queue = createStoredQueue(tableNow());
  await queue.begin(RUN, [job('nvda')]);
  const database = await connection.get();
  await database.put('jobs', 'nonsense', 'job/sec/amd');
  await database.put('jobs', { half: true }, 'run');
  await database.put('jobs', null, 'source/sec');
  expect(await queue.read()).toEqual({ run: null, jobs: [job('nvda')], sources: [], parts: [] });
});
