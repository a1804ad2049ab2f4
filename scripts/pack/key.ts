/** The publisher's key: PKCS #8 in base64, kept in the environment and nowhere else. */

export const KEY_VARIABLE = 'SECTOR_LENS_PACK_KEY';

export interface KeyPair {
  privateKey: string;
  publicKey: string;
}

const base64 = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64');

export async function newKeyPair(): Promise<KeyPair> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  return {
    privateKey: base64(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
    publicKey: base64(await crypto.subtle.exportKey('raw', pair.publicKey)),
  };
}

export interface SigningKey {
  sign: CryptoKey;
  /** 32 bytes, base64: what the build of the extension is given. */
  publicKey: string;
}

/** Reads the private key and derives the public one; throws when it is no Ed25519 key. */
export async function readSigningKey(encoded: string): Promise<SigningKey> {
  const bytes = Buffer.from(encoded, 'base64');
  const sign = await crypto.subtle.importKey('pkcs8', bytes, 'Ed25519', true, ['sign']);
  const { x } = await crypto.subtle.exportKey('jwk', sign);
  return { sign, publicKey: Buffer.from(x ?? '', 'base64url').toString('base64') };
}
