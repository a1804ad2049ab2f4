/** Keeps a tier from flickering at a line (method 1.2, hysteresis): where it stands, and what is about to change it. */
import type { IsoDate } from '../facts/fact';
import type { TierName } from '../universe/issuer';
import { ruleTier, SIZE_LINES, type TierFacts } from './tier-rule';

export interface TierState {
  tier: TierName;
  since: IsoDate;
  pending: TierName | null;
  /** Runs or quarters that already asked for `pending`. */
  pending_count: number;
  /** What `pending` waits for, and the run or quarter counted last; absent while nothing is pending. */
  pending_by?: 'size' | 'profit';
  pending_at?: IsoDate;
}

export interface TierRun {
  date: IsoDate;
  /** Only month-end runs count towards a change of size. */
  month_end: boolean;
  /** Period end of the net income; a loss of the leader tier through it takes two reported quarters. */
  quarter: IsoDate | null;
}

const LEADER_EXIT = 160e9;
const SMALL_EXIT = 2.5e9;
const CONFIRMATIONS = 2;

function bufferedLines(tier: TierName) {
  return {
    ...SIZE_LINES,
    leader: tier === 'leader' ? LEADER_EXIT : SIZE_LINES.leader,
    small: tier === 'fringe' ? SMALL_EXIT : SIZE_LINES.small,
  };
}

/** Which condition alone keeps the company out of its tier; null when no single size or profit gate does. */
function reasonFor(tier: TierName, facts: TierFacts): 'size' | 'profit' | null {
  const lines = bufferedLines(tier);
  const withCap = (cap: number) => ruleTier({ ...facts, cap }, lines).value === tier;
  if ([1e9, 5e9, 50e9, 300e9].some(withCap)) return 'size';
  const profitable = ruleTier({ ...facts, ni: 1 }, lines).value === tier;
  return tier === 'leader' && profitable ? 'profit' : null;
}

function settled(state: TierState): TierState {
  return { tier: state.tier, since: state.since, pending: null, pending_count: 0 };
}

/**
 * The state after one run. A first rating is taken as it is; an unrated run changes nothing; a change of size waits
 * for two month-end runs in a row, losing the leader tier through losses for two reported quarters.
 */
export function nextTierState(state: TierState | null, facts: TierFacts, run: TierRun): TierState | null {
  const plain = ruleTier(facts).value;
  if (plain === 'unrated') return state;
  if (state === null) return { tier: plain, since: run.date, pending: null, pending_count: 0 };

  const wanted = ruleTier(facts, bufferedLines(state.tier)).value;
  if (wanted === 'unrated') return state;
  if (wanted === state.tier) {
    const stillWaiting = state.pending_by === 'size' && !run.month_end;
    return stillWaiting ? state : settled(state);
  }
  const by = reasonFor(state.tier, facts);
  if (by === null) return { tier: wanted, since: run.date, pending: null, pending_count: 0 };

  const at = by === 'size' ? (run.month_end ? run.date : null) : run.quarter;
  const same = state.pending === wanted && state.pending_by === by;
  if (at === null || (same && state.pending_at === at)) return state;
  const seen = same ? state.pending_count + 1 : 1;
  if (seen >= CONFIRMATIONS) return { tier: wanted, since: run.date, pending: null, pending_count: 0 };
  return { ...settled(state), pending: wanted, pending_count: seen, pending_by: by, pending_at: at };
}
