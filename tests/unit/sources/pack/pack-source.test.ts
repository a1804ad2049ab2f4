import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { retiredAfter, trustedKeys } from '@/lib/sources/pack/pack-keys';
import { createPack, memoWithoutAnswer, packTraits } from '@/lib/sources/pack/pack-source';
import type { PackUniverse } from '@/lib/sources/pack/pack-universe';
import type { Source } from '@/lib/sources/source';
import { type FakeSources, PACK_HOST, startFakeSources } from '@/scripts/fake-sources/server';
import { httpTo, inShort, NOW, TODAY } from '../stand-in';

let sources: FakeSources;
let memory: unknown;
beforeAll(async () => {
  sources = await startFakeSources({ today: TODAY });
});
afterAll(() => sources.close());
beforeEach(() => {
  sources.fail(PACK_HOST, 'none');
  memory = null;
});

const never = new AbortController().signal;

/** Fetches and keeps the memo, as the queue does together with the facts. */
async function fetchPack(pack: Source) {
  const result = await pack.fetch([], never);
  if (result.memo !== undefined) memory = result.memo;
  return result;
}
const address = () => ({ url: `https://${PACK_HOST}/pack`, publicKeys: sources.packKeys });
const packWith = (change: { publicKeys?: string[]; bundledAsOf?: string } = {}) =>
  createPack({
    http: httpTo(sources),
    now: () => NOW,
    address: { ...address(), ...(change.publicKeys ? { publicKeys: change.publicKeys } : {}) },
    recall: async () => memory,
    bundledAsOf: change.bundledAsOf ?? '2026-08-21',
  });

describe('the daily pack', () => {
  it('brings everybody’s facts and the list of companies in one request', async () => {
    const before = sources.requests.length;
    const result = await fetchPack(packWith());
    expect(result.failures).toEqual([]);
    expect(result.facts.find(({ symbol, metric }) => symbol === 'NVDA' && metric === 'price')?.value).toBe(
      sources.world.bySymbol.get('NVDA')?.price,
    );
    expect(result.sources?.map(({ id }) => id)).toEqual(['stand-in']);
    expect(result.universe).toMatchObject({ built_at: `${TODAY}T06:00:00.000Z` });
    expect((result.universe as PackUniverse).issuers.length).toBeGreaterThan(400);
    expect(result.siteFixes?.fixes).toEqual([{ host: 'finance.example', skip: ['.ticker-tape'] }]);
    expect(sources.requests.length - before).toBe(1);
    expect(memory).toMatchObject({ built_at: `${TODAY}T06:00:00.000Z` });
  });

  it('is not sent again when it has not changed', async () => {
    await fetchPack(packWith());
    const again = await fetchPack(packWith());
    expect(again).toEqual({ facts: [], failures: [] });
    expect(sources.requests.at(-1)?.headers['if-none-match']).toBe(`"${TODAY} none"`);
  });

  it.each([
    ['unsigned', 'source refused', /signature/],
    ['foreign-key', 'source refused', /key that this version does not know/],
    ['future-date', 'source refused', /not come yet/],
    ['html', 'source refused', /not a pack/],
    ['plain-text', 'source refused', /not a pack/],
    ['truncated', 'source refused', /signature/],
    ['redirect', 'source blocked', /redirect/],
    ['server-error', 'source unavailable', /502/],
    ['gzip-bomb', 'source malformed', /larger/],
    ['reset', 'source offline', /reached/],
  ] as const)('%s → %s', async (failure, expected, words) => {
    sources.fail(PACK_HOST, failure);
    const result = await fetchPack(packWith());
    expect(inShort(result)).toEqual({ facts: [], failures: [expected] });
    expect(result.failures[0]?.message).toMatch(words);
    expect(memory).toBeNull();
  });

  it('refuses a pack older than the one read last', async () => {
    await fetchPack(packWith());
    const newer = memory;
    sources.fail(PACK_HOST, 'older');
    const result = await fetchPack(packWith());
    expect(result.failures[0]?.message).toMatch(/older than the pack/);
    expect(memory).toEqual(newer);
  });

  it('refuses a pack from before the bundled picture', async () => {
    const result = await fetchPack(packWith({ bundledAsOf: '2026-12-01' }));
    expect(result.failures[0]?.message).toMatch(/older than the picture/);
  });

  it('refuses a pack of another publisher', async () => {
    const other = Buffer.from(new Uint8Array(32).fill(7)).toString('base64');
    const result = await fetchPack(packWith({ publicKeys: [other] }));
    expect(inShort(result)).toEqual({ facts: [], failures: ['source refused'] });
  });

  it.each(['unsigned', 'foreign-key', 'older'] as const)(
    '%s: says so, and no fix of a site changes',
    async (failure) => {
      await fetchPack(packWith());
      sources.fail(PACK_HOST, failure);
      const { siteFixes, failures } = await fetchPack(packWith());
      expect(siteFixes).toBeUndefined();
      expect(failures[0]?.message).toMatch(/signature|does not know|older/);
    },
  );

  it('brings a company that the package does not have, with its figures', async () => {
    sources.fail(PACK_HOST, 'new-company');
    const { universe, facts } = await fetchPack(packWith());
    expect((universe as PackUniverse).issuers.map(({ id }) => id)).toContain('quillon');
    expect(facts.filter(({ issuer }) => issuer === 'quillon').map(({ metric }) => metric)).toEqual([
      'price',
      'eps_ttm',
    ]);
  });

  it('with a list of companies that is none still brings its figures', async () => {
    sources.fail(PACK_HOST, 'broken-universe');
    const { universe, facts, failures } = await fetchPack(packWith());
    expect({ universe, failures }).toEqual({ universe: 'broken', failures: [] });
    expect(facts.length).toBeGreaterThan(300);
  });

  it('the stamp of a list is that of its contents', async () => {
    const first = await fetchPack(packWith());
    memory = null;
    const second = await fetchPack(packWith());
    sources.fail(PACK_HOST, 'new-company');
    const third = await fetchPack(packWith());
    const stamps = [first, second, third].map(({ universe }) => (universe as PackUniverse).stamp);
    expect(stamps[1]).toBe(stamps[0]);
    expect(stamps[2]).not.toBe(stamps[0]);
  });

  describe('keys change hands', () => {
    it('either of two is good, until the newer one retires the older', async () => {
      for (const failure of ['older-key', 'none', 'older-key', 'retires-key'] as const) {
        sources.fail(PACK_HOST, failure);
        expect((await fetchPack(packWith())).failures, failure).toEqual([]);
      }
      sources.fail(PACK_HOST, 'older-key');
      const result = await fetchPack(packWith());
      expect(result.failures[0]?.message).toMatch(/retired/);
      sources.fail(PACK_HOST, 'none');
      expect((await fetchPack(packWith())).failures).toEqual([]);
      sources.fail(PACK_HOST, 'older-key');
      memory = memoWithoutAnswer(memory);
      expect((await fetchPack(packWith())).failures[0]?.message, 'also once its figures are deleted').toMatch(
        /retired/,
      );
    });

    it('a build that no longer has the old one refuses it', async () => {
      sources.fail(PACK_HOST, 'older-key');
      const result = await fetchPack(packWith({ publicKeys: sources.packKeys.slice(1) }));
      expect(result.failures[0]?.message).toMatch(/does not know/);
    });

    it('who stole the old one cannot retire the new one', async () => {
      const keys = await trustedKeys(sources.packKeys);
      const [older = '', newer = ''] = keys.map(({ id }) => id);
      expect(retiredAfter(keys, older, [newer, older, 'nobody'], [])).toEqual([]);
      expect(retiredAfter(keys, newer, [newer, older, older], ['x'])).toEqual(['x', older]);
    });
  });

  it('asks for the permission of its own host only', () => {
    expect(packTraits(address()).hosts).toEqual(['https://pack.example/*']);
  });
});
