/** The structural tier from one company's facts (method 1.2): gates, not a score, so anyone can recompute it. */
import type { Role, TierName } from '../universe/issuer';
import type { TierResult } from './sector-context';

export interface TierFacts {
  /** USD, whole company. */
  cap: number | null;
  /** Net income of twelve months; only its sign counts. */
  ni: number | null;
  /** USD, twelve months. */
  rev: number | null;
  /** Revenue growth as a share of one. */
  g: number | null;
  /** Evidence level 0 to 4. */
  E: number | null;
  role: Role;
}

export type TierFlag = TierResult['flags'][number];

export interface TierVerdict {
  value: TierName | 'unrated';
  flags: TierFlag[];
  /** A fact was missing; what is missing raises no flag. */
  incomplete: boolean;
}

/** Size lines in USD; the hysteresis moves them for a company already inside (see `tier-state.ts`). */
export const SIZE_LINES = { leader: 200e9, medium: 10e9, small: 2e9 };
const LEAST_REVENUE = 100e6;
export const LEADER_GROWTH = -0.1;
export const LEADER_EVIDENCE = 2;

const NO_FLAGS: TierFlag[] = [];

function flagsOf({ ni, rev, g, E, role }: TierFacts): TierFlag[] {
  const flags: TierFlag[] = [];
  if (ni !== null && ni <= 0) flags.push('loss');
  if (rev !== null && rev < LEAST_REVENUE) flags.push('small_revenue');
  if (g !== null && g < 0) flags.push('shrinking');
  if (E !== null && E <= 1 && role !== 'beneficiary') flags.push('unproven');
  return flags.length === 0 ? NO_FLAGS : flags;
}

/** Unknown growth counts as zero, so it stops no leader; unknown profit or evidence does. */
export function ruleTier(facts: TierFacts, lines = SIZE_LINES): TierVerdict {
  const { cap, ni, rev, g, E } = facts;
  const flags = flagsOf(facts);
  const incomplete = cap === null || ni === null || rev === null || g === null || E === null;
  if (cap === null || (ni === null && rev === null)) return { value: 'unrated', flags, incomplete };

  const leads =
    cap >= lines.leader &&
    ni !== null &&
    ni > 0 &&
    E !== null &&
    E >= LEADER_EVIDENCE &&
    (g === null || g > LEADER_GROWTH);
  if (leads) return { value: 'leader', flags, incomplete };

  const fringe =
    (cap < lines.small && flags.length >= 1) ||
    (cap < lines.medium && flags.length >= 2) ||
    flags.length >= 3;
  return { value: fringe ? 'fringe' : 'mid', flags, incomplete };
}
