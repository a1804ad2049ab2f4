import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPack, packTraits } from '@/lib/sources/pack/pack-source';
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
const address = () => ({ url: `https://${PACK_HOST}/pack`, publicKey: sources.packKey });
const packWith = (change: { publicKey?: string; bundledAsOf?: string } = {}) =>
  createPack({
    http: httpTo(sources),
    now: () => NOW,
    address: { ...address(), ...(change.publicKey ? { publicKey: change.publicKey } : {}) },
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
    expect(result.universe?.length).toBeGreaterThan(400);
    expect(sources.requests.length - before).toBe(1);
    expect(memory).toMatchObject({ built_at: `${TODAY}T06:00:00.000Z` });
  });

  it('is not sent again when it has not changed', async () => {
    await fetchPack(packWith());
    const again = await fetchPack(packWith());
    expect(again).toEqual({ facts: [], failures: [] });
    expect(sources.requests.at(-1)?.headers['if-none-match']).toBe(`"${TODAY}"`);
  });

  it.each([
    ['unsigned', 'source refused', /signature/],
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
    const result = await fetchPack(packWith({ publicKey: other }));
    expect(inShort(result)).toEqual({ facts: [], failures: ['source refused'] });
  });

  it('asks for the permission of its own host only', () => {
    expect(packTraits(address()).hosts).toEqual(['https://pack.example/*']);
  });
});
