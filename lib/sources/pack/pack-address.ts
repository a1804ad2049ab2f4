import type { PackAddress } from './pack-source';

/**
 * Where this build looks for its pack: `WXT_PACK_URL` and `WXT_PACK_KEY` at build time, as printed by the pack's
 * builder. Null where either is unset or malformed: then there is no such source to offer.
 */
export function packAddress(settings: Readonly<Record<string, unknown>>): PackAddress | null {
  const { WXT_PACK_URL: url, WXT_PACK_KEY: publicKey } = settings;
  if (typeof url !== 'string' || typeof publicKey !== 'string') return null;
  if (!URL.canParse(url) || !/^https:/.test(url) || !/^[A-Za-z0-9+/]{43}=$/.test(publicKey)) return null;
  return { url, publicKey };
}
