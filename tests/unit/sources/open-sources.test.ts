import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenSourcesOptions, openSources, sourcesOnOffer } from '@/lib/sources/open-sources';
import { packAddress } from '@/lib/sources/pack/pack-address';
import { tryKey } from '@/lib/sources/try-key';
import { type FakeSources, startFakeSources } from '@/scripts/fake-sources/server';
import { httpTo, issuerOf, NOW, TODAY } from './stand-in';

let sources: FakeSources;
beforeAll(async () => {
  sources = await startFakeSources({ today: TODAY });
});
afterAll(() => sources.close());
beforeEach(() => {
  sources.fail('finnhub.io', 'none');
  sources.requests.length = 0;
});
const never = new AbortController().signal;

describe('packAddress', () => {
  const key = Buffer.from(new Uint8Array(32)).toString('base64');
  it.each([
    ['both given', { WXT_PACK_URL: 'https://a.example/p', WXT_PACK_KEY: key }, true],
    ['several keys', { WXT_PACK_URL: 'https://a.example/p', WXT_PACK_KEY: `${key}, ${key}` }, true],
    ['one of them none', { WXT_PACK_URL: 'https://a.example/p', WXT_PACK_KEY: `${key},AAAA` }, false],
    ['neither', {}, false],
    ['no key', { WXT_PACK_URL: 'https://a.example/p' }, false],
    ['a key of another length', { WXT_PACK_URL: 'https://a.example/p', WXT_PACK_KEY: 'AAAA' }, false],
    ['an address without encryption', { WXT_PACK_URL: 'http://a.example/p', WXT_PACK_KEY: key }, false],
    ['nonsense', { WXT_PACK_URL: 'pack', WXT_PACK_KEY: key }, false],
  ])('%s', (_name, settings, given) => {
    expect(packAddress(settings) !== null).toBe(given);
  });
});

const NO_SHELF = { recall: async () => null, keep: async () => undefined, clock: async () => undefined };

describe('openSources', () => {
  const address = { url: 'https://pack.example/pack', publicKeys: [] };
  const base: OpenSourcesOptions = {
    on: [],
    keys: {},
    pack: { address, recall: async () => null, bundledAsOf: '2026-08-21' },
    now: () => NOW,
    via: null,
  };
  const ids = (change: Partial<OpenSourcesOptions>) =>
    openSources(
      { ...base, ...change },
      () => async () => null,
      () => NO_SHELF,
    ).map(({ traits }) => traits.id);

  it.each([
    ['nothing is on by itself', {}, []],
    ['what was turned on, the pack first', { on: ['sec', 'pack'] }, ['pack', 'sec']],
    ['no source that needs a key without one', { on: ['finnhub', 'fmp'], keys: { fmp: 'k' } }, ['fmp']],
    ['no pack in a build without address', { on: ['pack', 'sec'], pack: null }, ['sec']],
  ] as [string, Partial<OpenSourcesOptions>, string[]][])('%s', (_name, change, expected) => {
    expect(ids(change)).toEqual(expected);
  });

  it('offers no pack where there is none, and says of every source what it sees and whom to ask for permission', () => {
    expect(sourcesOnOffer(null).map(({ id }) => id)).not.toContain('pack');
    for (const { hosts, sees, limits } of sourcesOnOffer(address)) {
      expect(hosts).toEqual([expect.stringMatching(/^https:\/\/[\w.-]+\/\*$/)]);
      expect(sees).toMatch(/\.$/);
      expect(limits.perSecond).toBeLessThanOrEqual(5);
    }
  });
});

describe('tryKey', () => {
  const attempt = (key: string) =>
    tryKey('finnhub', { http: httpTo(sources), now: () => NOW, key }, issuerOf('nvda'), never);

  it('says nothing of a good key, after one request', async () => {
    expect(await attempt('good-key')).toBeNull();
    expect(sources.requests).toHaveLength(1);
  });

  it.each([
    ['bad-key', 'bad-key'],
    ['rate-limited', 'rate-limited'],
    ['server-error', 'unavailable'],
    ['reset', 'offline'],
  ] as const)('%s → %s', async (failure, reason) => {
    sources.fail('finnhub.io', failure);
    expect(await attempt('good-key')).toMatchObject({ reason });
    expect(sources.requests).toHaveLength(1);
  });
});
