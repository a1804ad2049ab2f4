import type { Fact } from '../facts/fact';
import type { IssuerId } from '../universe/issuer';
import { countFacts } from './count-facts';
import { frontOf } from './front';
import { type PackedFacts, packFacts } from './packed-facts';
import type { StoreCounts } from './store';

/** What a waking worker needs of an issuer's live shelf, and how much there is on it. */
export interface FrontRow extends PackedFacts {
  issuer: IssuerId;
  counts: StoreCounts;
}

export function frontRowOf(issuer: IssuerId, facts: readonly Fact[]): FrontRow {
  return { issuer, counts: countFacts(facts), ...packFacts(frontOf(facts)) };
}
