/**
 * The file of the daily pack: a mark of five bytes, the Ed25519 signature of all that follows (64 bytes), and a
 * gzip stream of JSON. The signature is checked before anything is unfolded or parsed.
 */
import { z } from 'zod';
import { type CompactSnapshot, unpackSnapshot } from '@/lib/facts/compact-snapshot';
import type { Snapshot } from '@/lib/facts/fact';
import type { Issuer } from '@/lib/universe/issuer';
import { issuerSchema } from '@/lib/universe/schema';
import { readBody } from '../read-body';

const MARK = new TextEncoder().encode('SLPK1');
const SIGNATURE_BYTES = 64;
const MAX_UNFOLDED_BYTES = 20_000_000;

export interface Pack {
  /** ISO instant of building: an older pack than the last one read is refused. */
  built_at: string;
  universe: Issuer[];
  snapshot: Snapshot;
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
  universe: z.array(issuerSchema),
  snapshot: compactSnapshot,
});

export interface PackPayload {
  version: 1;
  built_at: string;
  universe: readonly Issuer[];
  snapshot: CompactSnapshot;
}

/** `privateKey` signs; a pack is as trustworthy as whoever holds it. */
export async function sealPack(
  contents: PackPayload,
  privateKey: CryptoKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const folded = await through(
    new TextEncoder().encode(JSON.stringify(contents)),
    new CompressionStream('gzip'),
  );
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, folded));
  const file = new Uint8Array(MARK.length + SIGNATURE_BYTES + folded.length);
  file.set(MARK);
  file.set(signature, MARK.length);
  file.set(folded, MARK.length + SIGNATURE_BYTES);
  return file;
}

/** Checks the signature, unfolds and reads. `publicKey` = 32 raw bytes. */
export async function openPack(
  file: Uint8Array<ArrayBuffer>,
  publicKey: Uint8Array<ArrayBuffer>,
): Promise<Opened> {
  const marked = MARK.every((byte, place) => file[place] === byte);
  if (!marked || file.length <= MARK.length + SIGNATURE_BYTES)
    return { ok: false, why: 'This is not a pack.' };
  const signature = file.slice(MARK.length, MARK.length + SIGNATURE_BYTES);
  const folded = file.slice(MARK.length + SIGNATURE_BYTES);
  const genuine = await isGenuine(signature, folded, publicKey);
  if (genuine === null)
    return { ok: false, why: 'This browser cannot check Ed25519 signatures; a newer one can.' };
  if (!genuine) return { ok: false, why: 'The signature is not that of the publisher.' };
  try {
    const text = new TextDecoder().decode(await through(folded, new DecompressionStream('gzip')));
    const { built_at, universe, snapshot } = payload.parse(JSON.parse(text));
    // The schema checked every index for its type; the loader names what a wrong one points at.
    return {
      ok: true,
      pack: { built_at, universe, snapshot: unpackSnapshot(snapshot as unknown as CompactSnapshot) },
    };
  } catch {
    return {
      ok: false,
      why: 'The pack is genuine but cannot be read; a newer version of the extension may.',
    };
  }
}

/** Null where the browser has no Ed25519 (Chrome before 137). */
async function isGenuine(
  signature: Uint8Array<ArrayBuffer>,
  folded: Uint8Array<ArrayBuffer>,
  publicKey: Uint8Array<ArrayBuffer>,
): Promise<boolean | null> {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature, folded);
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
