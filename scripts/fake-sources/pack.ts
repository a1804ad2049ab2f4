/** A pack of the invented figures, signed by a key made when the server starts. */
import { packSnapshot } from '@/lib/facts/compact-snapshot';
import type { Fact } from '@/lib/facts/fact';
import { loadSnapshot } from '@/lib/facts/snapshot';
import { sealPack } from '@/lib/sources/pack/pack-file';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import type { Provider } from './answer';
import type { World } from './figures';

export interface PackPublisher {
  provider: Provider;
  /** 32 bytes, base64. */
  publicKey: string;
}

async function seal(world: World, privateKey: CryptoKey, builtAt: string): Promise<Uint8Array<ArrayBuffer>> {
  const bundled = loadSnapshot();
  const facts = [...world.bySymbol.values()].map(
    ({ issuer, symbol, price, currency, day }): Fact => ({
      issuer: issuer.id,
      symbol,
      metric: 'price',
      value: price,
      currency,
      as_of: day,
      period_end: null,
      source: 'stand-in',
      quality: 'vendor',
    }),
  );
  const sources = [{ id: 'stand-in', label: 'Stand-in pack', url: null, licence: null }];
  const snapshot = packSnapshot({ ...bundled, as_of: world.today, sources, facts });
  return sealPack(
    { version: 1, built_at: builtAt, universe: loadBundledUniverse().all, snapshot },
    privateKey,
  );
}

export async function publishPack(world: World): Promise<PackPublisher> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
  const publicKey = Buffer.from(raw).toString('base64');
  const etag = `"${world.today}"`;
  const provider: Provider = async ({ headers, failure }) => {
    if (headers['if-none-match'] === etag && failure === 'none')
      return { status: 304, type: 'binary', body: '' };
    const builtAt =
      failure === 'older'
        ? '2020-01-01T00:00:00.000Z'
        : failure === 'future-date'
          ? '2099-01-01T00:00:00.000Z'
          : `${world.today}T06:00:00.000Z`;
    const body = await seal(world, pair.privateKey, builtAt);
    // One bit of what was signed.
    if (failure === 'unsigned') body[body.length - 20] = (body[body.length - 20] ?? 0) ^ 1;
    return { status: 200, type: 'binary', body, headers: { etag } };
  };
  return { provider, publicKey };
}
