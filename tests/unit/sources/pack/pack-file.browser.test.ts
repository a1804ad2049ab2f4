import { expect, it } from 'vitest';
import { packSnapshot } from '@/lib/facts/compact-snapshot';
import { openPack, sealPack } from '@/lib/sources/pack/pack-file';
import { trustedKeys } from '@/lib/sources/pack/pack-keys';
import { loadBundledUniverse } from '@/lib/universe/bundled';

// What runs in Node must run in the browser the extension lives in: Ed25519, gzip streams.
it('is sealed and opened by the browser itself', async () => {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const snapshot = packSnapshot({
    version: 1,
    as_of: '2026-11-20',
    sources: [{ id: 'a', label: 'A', url: null, licence: null }],
    dropped: [],
    coverage: [],
    facts: [
      {
        issuer: 'nvda',
        symbol: 'NVDA',
        metric: 'price',
        value: 1,
        currency: 'USD',
        as_of: '2026-11-20',
        period_end: null,
        source: 'a',
        quality: 'vendor',
      },
    ],
  });
  const built_at = '2026-11-20T06:00:00.000Z';
  const file = await sealPack(
    { version: 1, built_at, universe: loadBundledUniverse().all, snapshot },
    { sign: pair.privateKey, publicKey },
  );
  const trusted = await trustedKeys([btoa(String.fromCharCode(...publicKey))]);
  const opened = await openPack(file, trusted, []);
  expect(opened).toMatchObject({
    ok: true,
    pack: { built_at, snapshot: { facts: [{ issuer: 'nvda', value: 1 }] } },
  });

  file[file.length - 1] = (file[file.length - 1] ?? 0) ^ 1;
  expect(await openPack(file, trusted, [])).toEqual({ ok: false, why: expect.stringContaining('signature') });
});
