import type { Fact } from '../facts/fact';
import type { IssuerId } from '../universe/issuer';
import { countFacts } from './count-facts';
import { frontOf } from './front';
import { type PackedFacts, packFacts } from './packed-facts';

/** What a waking worker needs of an issuer's live shelf, and how much there is on it. */
export interface FrontRow extends PackedFacts {
  issuer: IssuerId;
  /** JSON of `StoreCounts`: a text is read quicker than the objects in it, and seldom asked for. */
  counts: string;
}

export function frontRowOf(issuer: IssuerId, facts: readonly Fact[]): FrontRow {
  return { issuer, counts: JSON.stringify(countFacts(facts)), ...packFacts(frontOf(facts)) };
}
