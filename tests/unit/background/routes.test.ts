import { beforeEach, describe, expect, test } from 'vitest';
import { aboutRoutes } from '@/entrypoints/background/routes/about';
import { contextRoutes } from '@/entrypoints/background/routes/contexts';
import { searchRoutes } from '@/entrypoints/background/routes/search';
import { settingsRoutes } from '@/entrypoints/background/routes/settings';
import type { Services } from '@/entrypoints/background/services';
import type { Origin } from '@/lib/protocol/sender';
import { createParts } from './services';

const PAGE: Origin = { tier: 'page' };
const CONTENT: Origin = { tier: 'content', tabId: 1, frameId: 0, documentId: null, host: 'news.example' };

let parts: Awaited<ReturnType<typeof createParts>>;
let services: Services;
beforeEach(async () => {
  parts = await createParts();
  services = parts as unknown as Services;
});

describe('contexts', () => {
  test('of a known company, with its own figures', async () => {
    const reply = await contextRoutes(services)['context.get']({ issuer: 'nvda', symbol: 'NVDA' }, CONTENT);
    expect(reply).toMatchObject({ ok: true, value: { issuer: 'nvda', layer: 'chips' } });
  });

  test('an unknown company is not found', async () => {
    const routes = contextRoutes(services);
    expect(await routes['context.get']({ issuer: 'none' }, CONTENT)).toMatchObject({ code: 'not-found' });
    expect(await routes['context.explain']({ issuer: 'none' })).toMatchObject({ code: 'not-found' });
    expect(await routes['context.history']({ issuer: 'none' })).toMatchObject({ code: 'not-found' });
  });

  test('the stored prices of a line, with source and day', async () => {
    const reply = await contextRoutes(services)['context.history']({ issuer: 'nvda', symbol: 'NVDA' });
    const points = [{ date: '2026-08-21', value: 214.72 }];
    expect(reply).toMatchObject({ ok: true, value: { symbol: 'NVDA', currency: 'USD', points } });
  });

  test('among many, an unknown one leaves a gap', async () => {
    const reply = await contextRoutes(services)['context.many']({ issuers: ['amd', 'none', 'nvda'] });
    expect(reply.ok && reply.value.map(({ issuer }) => issuer)).toEqual(['amd', 'nvda']);
  });

  test('of every company of the universe, without one failure', async () => {
    const issuers = parts.universe.all.map(({ id }) => id);
    const reply = await contextRoutes(services)['context.many']({ issuers });
    expect(reply.ok && reply.value.length).toBe(issuers.length);
  });
});

test.each<[string, string, string | null]>([
  ['NVDA', 'nvda', null],
  ['nvidia', 'nvda', null],
  ['PSTG', 'p', 'formerly PSTG'],
  ['Facebook', 'meta', 'alias Facebook'],
  ['2330.TW', 'tsm', 'also 2330.TW'],
  ['ANSS', 'snps', 'took over ANSS'],
])('search for %s finds %s and says why', async (query, issuer, matched) => {
  const reply = await searchRoutes(services).search({ query });
  expect(reply.value[0]).toMatchObject({ issuer, matched });
});

describe('muting', () => {
  const add = (host: string | null, origin: Origin, issuer = 'arm') =>
    settingsRoutes(services)['mute.add']({ surface: 'Arm', issuer, host }, origin);

  test.each<[string, string | null, Origin, string]>([
    ['everywhere from a page', null, CONTENT, 'ok'],
    ['on itself from a page', 'news.example', CONTENT, 'ok'],
    ['on another site from a page', 'else.example', CONTENT, 'bad-request'],
    ['on any site from the options', 'else.example', PAGE, 'ok'],
  ])('%s', async (_name, host, origin, expected) => {
    const reply = await add(host, origin);
    expect(reply.ok ? 'ok' : reply.code).toBe(expected);
    expect((await parts.settings.get()).mutes.length).toBe(expected === 'ok' ? 1 : 0);
  });

  test('the same word twice is one', async () => {
    await Promise.all([add(null, CONTENT), add(null, CONTENT)]);
    await add(null, CONTENT);
    expect((await parts.settings.get()).mutes).toEqual([{ surface: 'Arm', issuer: 'arm', host: null }]);
  });

  test('an unknown company is not found', async () => {
    expect(await add(null, CONTENT, 'none')).toMatchObject({ code: 'not-found' });
    expect((await parts.settings.get()).mutes).toEqual([]);
  });

  test('a list that is full says so', async () => {
    const mutes = Array.from({ length: 1000 }, (_, i) => ({ surface: `w${i}`, issuer: 'arm', host: null }));
    await parts.settings.set({ mutes });
    expect(await add(null, CONTENT)).toMatchObject({ ok: false, code: 'unavailable' });
    expect((await parts.settings.get()).mutes.length).toBe(1000);
  });
});

test('settings that name an unknown company are refused as a whole', async () => {
  const change = { dwellMs: 900, aliases: [{ alias: 'Big Green', issuer: 'none' }] };
  expect(await settingsRoutes(services)['settings.set']({ change })).toMatchObject({ code: 'not-found' });
  expect((await parts.settings.get()).dwellMs).toBe(300);
});

test('about counts what is there and says a notice once', async () => {
  await parts.notices.add('The database was damaged.');
  const first = await aboutRoutes(services)['about.get']();
  expect(first.value).toMatchObject({
    universe: { issuers: parts.universe.all.length },
    store: 'memory',
    notices: ['The database was damaged.'],
  });
  const { listed, funds, unlisted, issuers } = first.value.universe;
  expect(listed + funds + unlisted).toBe(issuers);
  const facts = first.value.sources.reduce((sum, source) => sum + source.facts, 0);
  expect(facts).toBe(first.value.snapshot.facts);
  expect((await aboutRoutes(services)['about.get']()).value.notices).toEqual([]);
});
