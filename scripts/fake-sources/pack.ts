/** A pack of the invented figures, signed by keys made when the server starts. */
import { packSnapshot } from '@/lib/facts/compact-snapshot';
import type { Fact } from '@/lib/facts/fact';
import { loadSnapshot } from '@/lib/facts/snapshot';
import { type PackPayload, sealPack } from '@/lib/sources/pack/pack-file';
import { trustedKeys } from '@/lib/sources/pack/pack-keys';
import type { SiteFix } from '@/lib/sources/pack/site-fixes';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import type { Failure, Provider } from './answer';
import type { World } from './figures';
import { figuresOfNewCompany, NEW_COMPANY } from './new-company';

export interface PackPublisher {
  provider: Provider;
  /** 32 bytes each, base64; the older first, as a build is given them. */
  publicKeys: [string, string];
}

interface Signer {
  sign: CryptoKey;
  publicKey: Uint8Array<ArrayBuffer>;
  encoded: string;
}

async function newSigner(): Promise<Signer> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { sign: pair.privateKey, publicKey, encoded: Buffer.from(publicKey).toString('base64') };
}

const BUILT: Partial<Record<Failure, string>> = {
  older: '2020-01-01T00:00:00.000Z',
  'future-date': '2099-01-01T00:00:00.000Z',
};

/** Of the machine itself, where test pages are served. */
const FIXES: Partial<Record<Failure, SiteFix[]>> = {
  'site-off': [{ host: '127.0.0.1', off: true }],
  'site-skip': [{ host: '127.0.0.1', skip: ['.tape', '>>'], hint: 'data-line' }],
};

function contentsOf(world: World, failure: Failure): PackPayload {
  const bundled = loadSnapshot();
  const companies = loadBundledUniverse().all;
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
  const [any] = world.bySymbol.values();
  const more = failure === 'new-company' && any ? figuresOfNewCompany(any.day, any.quarter) : [];
  const sources = [{ id: 'stand-in', label: 'Stand-in pack', url: null, licence: null }];
  return {
    version: 1,
    built_at: BUILT[failure] ?? `${world.today}T06:00:00.000Z`,
    universe:
      failure === 'new-company'
        ? [...companies, NEW_COMPANY]
        : // The same symbol twice: no list this version could work with.
          failure === 'broken-universe'
          ? [...companies, { ...NEW_COMPANY, symbol: 'NVDA' }]
          : companies,
    snapshot: packSnapshot({ ...bundled, as_of: world.today, sources, facts: [...facts, ...more] }),
    site_fixes: FIXES[failure] ?? [{ host: 'finance.example', skip: ['.ticker-tape'] }],
  };
}

export async function publishPack(world: World): Promise<PackPublisher> {
  const [older, newer, foreign] = await Promise.all([newSigner(), newSigner(), newSigner()]);
  const [olderKey] = await trustedKeys([older.encoded]);
  const provider: Provider = async ({ headers, failure }) => {
    const etag = `"${world.today} ${failure}"`;
    if (headers['if-none-match'] === etag) return { status: 304, type: 'binary', body: '' };
    const signer = failure === 'foreign-key' ? foreign : failure === 'older-key' ? older : newer;
    const retires = failure === 'retires-key' && olderKey ? { retired_keys: [olderKey.id] } : {};
    const body = await sealPack({ ...contentsOf(world, failure), ...retires }, signer);
    // One bit of what was signed.
    if (failure === 'unsigned') body[body.length - 20] = (body[body.length - 20] ?? 0) ^ 1;
    return { status: 200, type: 'binary', body, headers: { etag } };
  };
  return { provider, publicKeys: [older.encoded, newer.encoded] };
}
