/** Whose signature a pack may carry: the build's list of public keys, the oldest first, and which of them are retired. */

export interface TrustedKey {
  /** First eight bytes of the SHA-256 of the key, in hex: what a pack names its key by. */
  id: string;
  /** 32 raw bytes. */
  raw: Uint8Array<ArrayBuffer>;
}

export const KEY_ID_BYTES = 8;

export const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export async function keyIdOf(raw: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', raw)).slice(0, KEY_ID_BYTES);
}

/** `publicKeys`: base64, in the order of their age. */
export function trustedKeys(publicKeys: readonly string[]): Promise<TrustedKey[]> {
  return Promise.all(
    publicKeys.map(async (key) => {
      const raw = Uint8Array.from(atob(key), (character) => character.charCodeAt(0));
      return { id: hexOf(await keyIdOf(raw)), raw };
    }),
  );
}

/**
 * Retired keys after a pack signed with `signer` was read. A pack retires keys that are older than its own only: who
 * stole an old key cannot lock out the new one.
 */
export function retiredAfter(
  trusted: readonly TrustedKey[],
  signer: string,
  named: readonly string[],
  before: readonly string[],
): string[] {
  const older = trusted
    .slice(
      0,
      trusted.findIndex(({ id }) => id === signer),
    )
    .map(({ id }) => id);
  return [...new Set([...before, ...named.filter((id) => older.includes(id))])];
}
