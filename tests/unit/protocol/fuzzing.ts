/**
 * Any request whatever, sent to one route as one tier, over the real routes and what they keep. Shared by the test,
 * which is short, and by `npm run --silent fuzz`, which is long. Routes that are nothing but calls of the browser are
 * only noted: what lies behind them is tried in real browsers.
 */
import fc from 'fast-check';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { aboutRoutes } from '@/entrypoints/background/routes/about';
import { conditionRoutes } from '@/entrypoints/background/routes/conditions';
import { contextRoutes } from '@/entrypoints/background/routes/contexts';
import { figureRoutes } from '@/entrypoints/background/routes/figures';
import { refreshRoutes } from '@/entrypoints/background/routes/refresh';
import { searchRoutes } from '@/entrypoints/background/routes/search';
import { sectorRoutes } from '@/entrypoints/background/routes/sector';
import { settingsRoutes } from '@/entrypoints/background/routes/settings';
import { siteRoutes } from '@/entrypoints/background/routes/sites';
import { watchlistRoutes } from '@/entrypoints/background/routes/watchlist';
import type { Services } from '@/entrypoints/background/services';
import { CONTENT_MESSAGES, type MessageName } from '@/lib/protocol/messages';
import { createRouter, type Handlers } from '@/lib/protocol/router';
import { createSiteScripts } from '@/lib/settings/site-scripts';
import { createSites } from '@/lib/settings/sites';
import { area, createParts } from '../background/services';
import { createShelf } from '../settings/site-browser';
import { CONTENT, GOOD, OWN, PAGE } from './messages';

export const NAMES = Object.keys(GOOD) as MessageName[];
export const TIERS = { content: CONTENT, page: PAGE } as const;
export type Tier = keyof typeof TIERS;

/** What no page may ever read: the key, a note, a thesis, the id of a source that is on, a company nobody asked about. */
const SECRETS = ['secret-key', 'secret note', 'secret thesis', 'secret-source', 'cohr'];

type Answer = { ok: true; value: unknown } | { ok: false; code: string; message: string };

interface Bench {
  send(name: string, request: unknown, tier: Tier): Promise<Answer>;
  /** Everything that is kept, as one text. */
  kept(): Promise<string>;
  reached: MessageName[];
  logged: string[];
}

async function createBench(): Promise<Bench> {
  // Node before 21 has none; the figures' routes ask it for the size of the store.
  globalThis.navigator ??= {} as Navigator;
  const parts = await createParts();
  const logged: string[] = [];
  const shelf = createShelf();
  const sites = createSites({
    area,
    settings: parts.settings,
    scripts: createSiteScripts(shelf.browser, (where) => logged.push(where)),
    builtin: ['https://quotes.example/*'],
    sources: [],
    fixedOff: async () => new Map(),
    publish: parts.publisher.publish,
  });
  const services = { ...parts, sites } as unknown as Services;
  const noted = Object.fromEntries(NAMES.map((name) => [name, async () => ({ ok: true, value: null })]));
  const real: Record<string, unknown> = {
    ...noted,
    ...contextRoutes(services),
    ...watchlistRoutes(services),
    ...conditionRoutes(services),
    ...settingsRoutes(services),
    ...siteRoutes(services),
    ...searchRoutes(services),
    ...sectorRoutes(services),
    ...aboutRoutes(services),
    ...refreshRoutes(services),
    ...figureRoutes(services),
  };
  const reached: MessageName[] = [];
  const handlers = Object.fromEntries(
    NAMES.map((name) => [
      name,
      (...request: unknown[]) => {
        reached.push(name);
        return (real[name] as (...request: unknown[]) => Promise<unknown>)(...request);
      },
    ]),
  ) as unknown as Handlers;
  await parts.settings.set({ sourcesOn: ['secret-source'] });
  await parts.store.keys.put('finnhub', 'secret-key');
  await parts.watchlist.add('nvda');
  await parts.watchlist.note('nvda', 'secret note');
  await parts.watchlist.add('cohr');
  await parts.conditions.think('nvda', 'secret thesis');
  const listen = createRouter({
    own: OWN,
    handlers: Promise.resolve(handlers),
    logError: (where, error) => logged.push(`${where}: ${error}`),
    // Pace has tests of its own; here it would refuse nearly everything.
    pace: () => true,
  });
  return {
    reached,
    logged,
    send: (name, request, tier) =>
      new Promise((resolve, reject) => {
        const isKept = listen({ to: 'sector-lens', name, request }, TIERS[tier], (reply) =>
          resolve(reply as Answer),
        );
        if (isKept !== true) reject(new Error('An envelope of ours was left to others.'));
      }),
    async kept() {
      const { scan, ...items } = await fakeBrowser.storage.local.get(null);
      const { store } = parts;
      const [own, work, key, counts] = await Promise.all([
        store.own.under(''),
        store.work.rows(),
        store.keys.get('finnhub'),
        store.counts(),
      ]);
      return JSON.stringify([
        items,
        own,
        work,
        key,
        counts.facts,
        [...shelf.registered],
        [...shelf.permitted],
      ]);
    },
  };
}

const anything = fc.anything({
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withNullPrototype: true,
  withBigInt: true,
  maxDepth: 3,
});
const keys = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'tier', 'issuer'),
  fc.string(),
);
const issuers = fc.constantFrom('nvda', 'amd', 'tsm', 'openai', 'none', 'constructor', 'secret-source');
/** Of the same kind as what stands there, so that many pass the border and reach what lies behind it. */
const likeText = fc.oneof(
  issuers,
  fc.string({ maxLength: 40, unit: 'grapheme' }),
  fc.string({ maxLength: 600 }),
  fc.webUrl(),
);
const likeNumber = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, -0, 1, 50, Number.NaN));

/** An own property, whatever its name: an assignment to `__proto__` would set the prototype instead. */
function withKey(target: object, key: string, value: unknown): object {
  const copy = { ...target };
  Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

/** `value` with one place in it, anywhere, made otherwise. */
function changed(value: unknown): fc.Arbitrary<unknown> {
  const replaced = fc.oneof(
    { weight: 3, arbitrary: typeof value === 'number' ? likeNumber : likeText },
    { weight: 1, arbitrary: fc.oneof(fc.boolean(), fc.constant(null), fc.constant([])) },
    { weight: 1, arbitrary: anything },
  );
  if (typeof value !== 'object' || value === null) return replaced;
  const inside = Object.entries(value).map(([key, part]) =>
    changed(part).map((other) =>
      Array.isArray(value)
        ? value.map((present, place) => (String(place) === key ? other : present))
        : withKey(value, key, other),
    ),
  );
  const added = fc
    .tuple(keys, fc.oneof(anything, fc.constant({ polluted: true })))
    .map(([key, part]) => (Array.isArray(value) ? [...value, part] : withKey(value, key, part)));
  return fc.oneof(...inside.map((arbitrary) => ({ weight: 4, arbitrary })), { weight: 1, arbitrary: added });
}

function check(isTrue: boolean, words: string): void {
  if (!isTrue) throw new Error(words);
}

export interface Fuzzed {
  name: MessageName;
  tier: Tier;
  runs: number;
  /** Got past the border. */
  reached: number;
  /** Answered by a refusal, of the border or of the route. */
  refused: number;
}

/** Throws the first counterexample, shrunk. */
export async function fuzzRoute(name: MessageName, tier: Tier, runs: number): Promise<Fuzzed> {
  const bench = await createBench();
  const mayAsk = tier === 'page' || (CONTENT_MESSAGES as readonly string[]).includes(name);
  const count: Fuzzed = { name, tier, runs: 0, reached: 0, refused: 0 };
  let kept = await bench.kept();
  const requests = fc.oneof(
    { weight: 4, arbitrary: changed(GOOD[name]) },
    { weight: 1, arbitrary: anything },
  );
  await fc.assert(
    fc.asyncProperty(requests, async (request) => {
      bench.reached.length = 0;
      const answer = await bench.send(name, request, tier);
      const wasReached = bench.reached.length > 0;
      const before = kept;
      kept = await bench.kept();
      count.runs += 1;
      count.reached += wasReached ? 1 : 0;
      count.refused += answer.ok ? 0 : 1;
      check(wasReached === false || mayAsk, 'A route of our own pages was reached from a page.');
      check(answer.ok || answer.code !== 'internal', `A handler threw: ${bench.logged.join('; ')}`);
      check(answer.ok || answer.message !== '', 'A refusal has no words.');
      check(answer.ok || kept === before, 'A refusal changed what is kept.');
      check(({} as { polluted?: unknown }).polluted === undefined, 'A prototype was changed.');
      check(Object.keys(Object.prototype).length === 0, 'A prototype was changed.');
      if (tier === 'content' && answer.ok) {
        const words = JSON.stringify(answer) ?? '';
        const asked = JSON.stringify(request) ?? '';
        const leaked = SECRETS.filter((secret) => words.includes(secret) && !asked.includes(secret));
        // Peers and competitors of a card are everybody's to know.
        const isPublic = name.startsWith('context.');
        check(leaked.filter((secret) => !(isPublic && secret === 'cohr')).length === 0, `Read: ${leaked}`);
      }
    }),
    { numRuns: runs },
  );
  return count;
}
