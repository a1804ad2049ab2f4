/** The set of issuers the product knows, indexed by id. Everything reads companies through it. */
import type { Issuer, IssuerId } from './issuer';

export interface Universe {
  readonly all: readonly Issuer[];
  /** Issuers with a line that trades today, funds and controls included. */
  readonly listed: readonly Issuer[];
  readonly byId: ReadonlyMap<IssuerId, Issuer>;
}

/** Indexes issuers; on a repeated id the later one wins, which lets a user's own entry replace a bundled one. */
export function createUniverse(issuers: readonly Issuer[]): Universe {
  const byId = new Map(issuers.map((issuer) => [issuer.id, issuer]));
  const all = [...byId.values()];
  return { all, byId, listed: all.filter((issuer) => issuer.status === 'listed') };
}
