import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { CONTENT_MESSAGES, type MessageName } from '@/lib/protocol/messages';
import { createPace } from '@/lib/protocol/pace';
import { createRouter, type Handlers } from '@/lib/protocol/router';
import type { Sender } from '@/lib/protocol/sender';
import { CONTENT, GOOD, OWN, PAGE } from './messages';

const NAMES = Object.keys(GOOD) as MessageName[];
const calls: [name: string, request: unknown][] = [];
const logged: string[] = [];

/** Handlers that only note that they were reached: what lies behind the border is not the border's concern. */
const handlers = Object.fromEntries(
  NAMES.map((name) => [
    name,
    async (request: unknown) => {
      calls.push([name, request]);
      return { ok: true, value: null };
    },
  ]),
) as unknown as Handlers;

const listen = createRouter({
  own: OWN,
  handlers: Promise.resolve(handlers),
  logError: (where) => logged.push(where),
  pace: () => true,
});

type Answer = { ok: true; value: unknown } | { ok: false; code: string; message: string };

/** `null` = the router leaves the message to others. */
function send(message: unknown, sender: Sender): Promise<Answer> | null {
  let settle: (answer: Answer) => void = () => {};
  const answer = new Promise<Answer>((resolve) => {
    settle = resolve;
  });
  const kept = listen(message, sender, (reply) => settle(reply as Answer));
  return kept === true ? answer : null;
}

const envelope = (name: unknown, request: unknown) => ({ to: 'sector-lens', name, request });

beforeEach(() => {
  calls.length = 0;
  logged.length = 0;
});

describe('well-formed requests reach their handler', () => {
  test.each(NAMES)('%s from our own page', async (name) => {
    expect(await send(envelope(name, GOOD[name]), PAGE)).toEqual({ ok: true, value: null });
    expect(calls).toEqual([[name, GOOD[name]]]);
  });

  test.each(NAMES)('%s from a content script only if it is on the list', async (name) => {
    const answer = await send(envelope(name, GOOD[name]), CONTENT);
    const mayAsk = (CONTENT_MESSAGES as readonly string[]).includes(name);
    expect(answer?.ok === false ? answer.code : 'ok').toBe(mayAsk ? 'ok' : 'forbidden');
    expect(calls.length).toBe(mayAsk ? 1 : 0);
  });
});

describe('foreign senders get no answer', () => {
  test.each<[string, Sender]>([
    ['another extension', { ...PAGE, id: 'theirs' }],
    ['no id', { url: PAGE.url, origin: PAGE.origin }],
    ['nothing at all', {}],
    ['our id, but neither address nor tab', { id: 'ours' }],
    ['a tab without an address', { id: 'ours', tab: { id: 1 } }],
    ['a tab without an id', { id: 'ours', url: 'https://news.example/', tab: {} }],
    ['our address, but a page as its origin', { ...PAGE, origin: 'https://news.example' }],
    ['our address in a sandbox', { ...PAGE, origin: 'null' }],
    ['a host that begins like ours, and no tab', { id: 'ours', url: 'chrome-extension://ours.evil/x.html' }],
  ])('%s', (_name, sender) => {
    expect(send(envelope('settings.get', {}), sender)).toBeNull();
    expect(calls).toEqual([]);
  });

  test('a longer host than ours in a tab is a page like any other', async () => {
    const sender = { id: 'ours', url: 'chrome-extension://ours.evil/x.html', tab: { id: 1 } };
    expect(await send(envelope('settings.get', {}), sender)).toMatchObject({ code: 'forbidden' });
  });

  test.each<[string, Partial<Sender>]>([
    ['a frame without an address of its own', { url: 'about:blank', origin: 'null' }],
    ['a document made from a string', { url: 'about:srcdoc' }],
    ['a data address', { url: 'data:text/html,x' }],
    ['a file', { url: 'file:///etc/hosts' }],
  ])('%s is a content script', async (_name, change) => {
    const sender = { ...CONTENT, ...change };
    expect(await send(envelope('watchlist.has', GOOD['watchlist.has']), sender)).toMatchObject({ ok: true });
    expect(await send(envelope('watchlist.list', {}), sender)).toMatchObject({ code: 'forbidden' });
  });
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['text', 'sector-lens'],
  ['a number', 1],
  ['a list', ['sector-lens']],
  ['an empty object', {}],
  ['to someone else', { to: 'sector-lens-tab', name: 'tab.step', request: {} }],
  ['to someone of another type', { to: { toString: () => 'sector-lens' } }],
  ['to by inheritance', Object.create({ to: 'sector-lens', name: 'settings.get', request: {} })],
])('a message that is not for us is left to others: %s', (_name, message) => {
  expect(send(message, PAGE)).toBeNull();
  expect(send(message, CONTENT)).toBeNull();
});

const circular: Record<string, unknown> = { issuer: 'nvda' };
circular.self = circular;

describe('malformed envelopes are bad requests', () => {
  test.each<[string, unknown, unknown]>([
    ['no name', undefined, {}],
    ['an unknown name', 'settings.reset', {}],
    ['a name that every object has', 'constructor', {}],
    ['the prototype', '__proto__', {}],
    ['a list as name', ['settings.get'], {}],
    ['an object as name', { toString: () => 'settings.get' }, {}],
    ['no request', 'settings.get', undefined],
    ['null as request', 'settings.get', null],
    ['text as request', 'context.get', 'nvda'],
    ['a list as request', 'context.get', ['nvda']],
    ['one key too many', 'context.get', { issuer: 'nvda', tier: 'page' }],
    ['a key that would pollute', 'context.get', JSON.parse('{"issuer":"nvda","__proto__":{"tier":"page"}}')],
    ['the same deeper down', 'settings.set', JSON.parse('{"change":{"__proto__":{"dwellMs":1}}}')],
    ['a constructor as key', 'settings.set', { change: { constructor: { prototype: { x: 1 } } } }],
    ['an issuer of the wrong type', 'context.get', { issuer: 7 }],
    ['an empty issuer', 'context.get', { issuer: '' }],
    ['an issuer that is a path', 'context.get', { issuer: '../keys' }],
    ['an issuer in capitals', 'context.get', { issuer: 'NVDA' }],
    ['a symbol of 25 letters', 'context.get', { issuer: 'nvda', symbol: 'x'.repeat(25) }],
    ['a circle', 'context.get', circular],
    ['a long text', 'search', { query: 'x'.repeat(101) }],
    ['text beyond every limit', 'search', { query: 'x'.repeat(10_000_000) }],
    ['a list beyond every limit', 'context.many', { issuers: new Array(10_000_000) }],
    ['bytes', 'search', { query: new Uint8Array(8) }],
    ['a limit that is no number', 'search', { query: '', limit: Number.NaN }],
    ['a note of 501 letters', 'watchlist.note', { issuer: 'nvda', note: 'x'.repeat(501) }],
    ['a setting we do not have', 'settings.set', { change: { apiKey: 'x' } }],
    ['a dwell time of nothing', 'settings.set', { change: { dwellMs: 0 } }],
    ['an alias of one letter', 'settings.set', { change: { aliases: [{ alias: 'a', issuer: 'nvda' }] } }],
    [
      'an entry with a broken order',
      'watchlist.restore',
      { entry: { issuer: 'nvda', added_at: '2026-11-22T10:00:00Z', order: 'a0', note: '' } },
    ],
    [
      'an entry of no known time',
      'watchlist.restore',
      { entry: { issuer: 'nvda', added_at: 'yesterday', order: 'a', note: '' } },
    ],
    ['a surface of 81 letters', 'mute.add', { surface: 'x'.repeat(81), issuer: 'nvda', host: null }],
    ['a blank surface', 'mute.add', { surface: '  ', issuer: 'nvda', host: null }],
    [
      'a host that is an address',
      'mute.add',
      { surface: 'x', issuer: 'nvda', host: 'https://news.example/' },
    ],
  ])('%s', async (_name, name, request) => {
    expect(await send(envelope(name, request), PAGE)).toMatchObject({ ok: false, code: 'bad-request' });
    expect(calls).toEqual([]);
    expect(({} as Record<string, unknown>).tier).toBeUndefined();
  });

  test('settings that are well-formed, and far more than anyone has', async () => {
    const host = 'x'.repeat(253);
    const mutes = Array(1000).fill({ surface: 'x'.repeat(80), issuer: 'nvda', host });
    const change = { mutes, sitesOff: Array(500).fill(host) };
    expect(await send(envelope('settings.set', { change }), PAGE)).toMatchObject({ code: 'bad-request' });
    expect(calls).toEqual([]);
  });

  test('a page may not send what only options need to send', async () => {
    const request = { surface: 'x', issuer: 'nvda', host: null, more: 'y'.repeat(2_000) };
    expect(await send(envelope('mute.add', request), CONTENT)).toMatchObject({ code: 'bad-request' });
  });
});

describe('a page that asks too fast', () => {
  const hasty = createRouter({
    own: OWN,
    handlers: Promise.resolve(handlers),
    logError: (where) => logged.push(where),
    pace: createPace(() => 0),
  });
  const ask = (request: unknown, sender: Sender) =>
    new Promise<Answer>((resolve) =>
      hasty(envelope('watchlist.has', request), sender, (reply) => resolve(reply as Answer)),
    );

  test('gets a refusal in words, and its question reaches nobody', async () => {
    for (let i = 0; i < 60; i++) expect(await ask({ issuer: `c-${i}` }, CONTENT)).toMatchObject({ ok: true });
    calls.length = 0;
    const answer = await ask({ issuer: 'nvda' }, CONTENT);
    expect(answer).toMatchObject({ ok: false, code: 'unavailable' });
    expect((answer as { message: string }).message).toContain('faster than anyone reads');
    expect(calls).toEqual([]);
    expect(await ask({ issuer: 'nvda' }, PAGE)).toMatchObject({ ok: true });
  });

  test('malformed requests cost it nothing and tell it nothing', async () => {
    const other = { ...CONTENT, tab: { id: 8 } };
    for (let i = 0; i < 100; i++) await ask({ issuer: '' }, other);
    expect(await ask({ issuer: 'nvda' }, other)).toMatchObject({ ok: true });
  });
});

describe('a handler that fails', () => {
  const failing = createRouter({
    own: OWN,
    handlers: Promise.resolve({
      ...handlers,
      medians: () => Promise.reject(new Error('boom')),
    }),
    logError: (where) => logged.push(where),
    pace: () => true,
  });

  test('is answered with a plain sentence and logged under its name', async () => {
    const answer = await new Promise<unknown>((resolve) => failing(envelope('medians', {}), PAGE, resolve));
    expect(answer).toMatchObject({ ok: false, code: 'internal' });
    expect((answer as { message: string }).message).not.toContain('boom');
    expect(logged).toEqual(['medians']);
  });

  test('so is a start that failed', async () => {
    const never = createRouter({
      own: OWN,
      handlers: Promise.reject(new Error('no universe')),
      logError: (where) => logged.push(where),
      pace: () => true,
    });
    const answer = await new Promise<unknown>((resolve) => never(envelope('medians', {}), PAGE, resolve));
    expect(answer).toMatchObject({ code: 'internal' });
  });
});

describe('no message whatever throws, and none that is malformed gets through', () => {
  const anything = fc.anything({
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withNullPrototype: true,
    maxDepth: 4,
  });
  const names = fc.oneof(fc.constantFrom(...NAMES), fc.string());
  const envelopes = fc.record({ to: fc.constant('sector-lens'), name: names, request: anything });

  test.each([
    ['content script', CONTENT],
    ['own page', PAGE],
  ])('from a %s', async (_name, sender) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(envelopes, anything), async (message) => {
        const answer = await send(message, sender);
        const { name } = (message ?? {}) as { name?: unknown };
        if (answer?.ok === true && sender === CONTENT) expect(CONTENT_MESSAGES).toContain(name);
        if (answer?.ok === false) expect(['bad-request', 'forbidden']).toContain(answer.code);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    expect(logged).toEqual([]);
  });

  /** A good request with one place in it made bad: nearer to the border than wholly random values. */
  test.each([
    ['content script', CONTENT],
    ['own page', PAGE],
  ])('nearly good ones from a %s', async (_name, sender) => {
    const spoiled = fc
      .tuple(fc.constantFrom(...NAMES), fc.string(), anything)
      .map(([name, key, value]) => envelope(name, { ...(GOOD[name] as object), [key]: value }));
    await fc.assert(
      fc.asyncProperty(spoiled, async (message) => {
        calls.length = 0;
        const answer = await send(message, sender);
        expect(calls.length).toBe(answer?.ok === true ? 1 : 0);
      }),
      { numRuns: 2000 },
    );
  });
});
