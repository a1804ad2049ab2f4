import type { PackAddress } from './pack-source';

/**
 * Where this build looks for its pack: `WXT_PACK_URL` and `WXT_PACK_KEY` at build time, as printed by the pack's
 * builder; several keys stand with commas between them, the oldest first. Null where either is unset or malformed:
 * then there is no such source to offer.
 */
export function packAddress(settings: Readonly<Record<string, unknown>>): PackAddress | null {
  const { WXT_PACK_URL: url, WXT_PACK_KEY: keys } = settings;
  if (typeof url !== 'string' || typeof keys !== 'string') return null;
  const publicKeys = keys.split(',').map((key) => key.trim());
  const sound = publicKeys.every((key) => /^[A-Za-z0-9+/]{43}=$/.test(key));
  if (!URL.canParse(url) || !/^https:/.test(url) || !sound) return null;
  return { url, publicKeys };
}
