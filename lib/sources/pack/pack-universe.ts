import { findUniverseProblems } from '@/lib/universe/check-universe';
import type { Issuer } from '@/lib/universe/issuer';
import { hexOf } from './pack-keys';

/** The list of companies as a pack brought it. */
export interface PackUniverse {
  /** ISO instant at which the pack was built. */
  built_at: string;
  /** Of the contents: the same list in tomorrow's pack has the same one. */
  stamp: string;
  issuers: Issuer[];
}

/** `broken`: a list this version cannot read; the facts beside it may still be good. */
export async function readUniverse(raw: unknown, built_at: string): Promise<PackUniverse | 'broken'> {
  const { issuers, problems } = findUniverseProblems(raw);
  if (problems.length > 0 || issuers.length === 0) return 'broken';
  const bytes = new TextEncoder().encode(JSON.stringify(issuers));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { built_at, stamp: hexOf(digest.slice(0, 8)), issuers };
}
