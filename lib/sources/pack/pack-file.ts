/**
 * The file of the daily pack: a mark of five bytes, an Ed25519 signature (64 bytes), and what is signed: the id of the
 * key (8 bytes) and a gzip stream of JSON. The signature is checked before anything is unfolded or parsed.
 */
import { z } from 'zod';
import { type CompactSnapshot, unpackSnapshot } from '@/lib/facts/compact-snapshot';
import type { Snapshot } from '@/lib/facts/fact';
import type { Issuer } from '@/lib/universe/issuer';
import { say } from '@/lib/words/say';
import { readBody } from '../read-body';
import { hexOf, KEY_ID_BYTES, keyIdOf, type TrustedKey } from './pack-keys';
import { type PackUniverse, readUniverse } from './pack-universe';
import { parseSiteFixes, type SiteFix } from './site-fixes';

const MARK = new TextEncoder().encode('SLPK2');
const SIGNATURE_BYTES = 64;
const MAX_UNFOLDED_BYTES = 20_000_000;

export interface Pack {
  /** ISO instant of building: an older pack than the last one read is refused. */
  built_at: string;
  universe: PackUniverse | 'broken';
  snapshot: Snapshot;
  siteFixes: SiteFix[];
  /** Id of the key it is signed with, and of those it says are used no more. */
  signer: string;
  retires: string[];
}

export type Opened = { ok: true; pack: Pack } | { ok: false; why: string };

const index = z.int().gte(-1);
const compactSnapshot = z.object({
  version: z.literal(1),
  as_of: z.iso.date(),
  sources: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      url: z.string().nullable(),
      licence: z.string().nullable(),
    }),
  ),
  dropped: z.array(z.looseObject({ reason: z.string(), count: z.number() })),
  coverage: z.array(z.looseObject({ layer: z.string() })),
  lines: z.array(z.tuple([z.string(), z.string()])),
  metrics: z.array(z.string()),
  currencies: z.array(z.string()),
  dates: z.array(z.iso.date()),
  flags: z.array(z.array(z.string())),
  facts: z.array(z.tuple([index, index, z.number(), index, index, index, index, index, index])),
});
const payload = z.object({
  version: z.literal(1),
  built_at: z.iso.datetime(),
  // Read apart: a list of companies that a newer version wrote costs nobody the figures.
  universe: z.unknown().optional(),
  snapshot: compactSnapshot,
  site_fixes: z.unknown().optional(),
  retired_keys: z.array(z.string()).max(16).default([]),
});

export interface PackPayload {
  version: 1;
  built_at: string;
  universe: readonly Issuer[];
  snapshot: CompactSnapshot;
  site_fixes?: readonly SiteFix[];
  /** Ids of keys that no later pack is signed with. */
  retired_keys?: readonly string[];
}

/** `sign` signs, and `publicKey` (32 raw bytes) names it; a pack is as trustworthy as whoever holds the key. */
export async function sealPack(
  contents: PackPayload,
  { sign, publicKey }: { sign: CryptoKey; publicKey: Uint8Array<ArrayBuffer> },
): Promise<Uint8Array<ArrayBuffer>> {
  const folded = await through(
    new TextEncoder().encode(JSON.stringify(contents)),
    new CompressionStream('gzip'),
  );
  const signed = new Uint8Array(KEY_ID_BYTES + folded.length);
  signed.set(await keyIdOf(publicKey));
  signed.set(folded, KEY_ID_BYTES);
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', sign, signed));
  const file = new Uint8Array(MARK.length + SIGNATURE_BYTES + signed.length);
  file.set(MARK);
  file.set(signature, MARK.length);
  file.set(signed, MARK.length + SIGNATURE_BYTES);
  return file;
}

/** Checks the signature by the trusted key it names, unfolds and reads. `retired`: ids of keys that count no more. */
export async function openPack(
  file: Uint8Array<ArrayBuffer>,
  trusted: readonly TrustedKey[],
  retired: readonly string[],
): Promise<Opened> {
  const marked = MARK.every((byte, place) => file[place] === byte);
  if (!marked || file.length <= MARK.length + SIGNATURE_BYTES + KEY_ID_BYTES)
    return { ok: false, why: say('sources_trouble_not_a_pack') };
  const signature = file.slice(MARK.length, MARK.length + SIGNATURE_BYTES);
  const signed = file.slice(MARK.length + SIGNATURE_BYTES);
  const signer = hexOf(signed.slice(0, KEY_ID_BYTES));
  const key = trusted.find(({ id }) => id === signer);
  if (!key) return { ok: false, why: say('sources_pack_other_key') };
  if (retired.includes(signer)) return { ok: false, why: say('sources_pack_retired_key') };
  const genuine = await isGenuine(signature, signed, key.raw);
  if (genuine === null) return { ok: false, why: say('sources_trouble_no_ed25519') };
  if (!genuine) return { ok: false, why: say('sources_trouble_pack_forged') };
  try {
    const folded = signed.slice(KEY_ID_BYTES);
    const text = new TextDecoder().decode(await through(folded, new DecompressionStream('gzip')));
    const { built_at, universe, snapshot, site_fixes, retired_keys } = payload.parse(JSON.parse(text));
    return {
      ok: true,
      pack: {
        built_at,
        universe: await readUniverse(universe, built_at),
        // The schema checked every index for its type; the loader names what a wrong one points at.
        snapshot: unpackSnapshot(snapshot as unknown as CompactSnapshot),
        siteFixes: parseSiteFixes(site_fixes),
        signer,
        retires: retired_keys,
      },
    };
  } catch {
    return {
      ok: false,
      why: say('sources_trouble_pack_unreadable'),
    };
  }
}

/** Null where the browser has no Ed25519 (Chrome before 137). */
async function isGenuine(
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
  publicKey: Uint8Array<ArrayBuffer>,
): Promise<boolean | null> {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature, signed);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') return null;
    return false;
  }
}

function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(transform);
  return readBody(stream, MAX_UNFOLDED_BYTES);
}
