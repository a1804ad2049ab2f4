/** What is kept of the tiers between two days, so that one company's tier does not flicker at a line (method 1.2). */
import type { IsoDate } from '../facts/fact';
import type { IssuerId } from '../universe/issuer';
import { tierEvidence } from './company-figures';
import type { Market } from './market';
import { nextTierState, type TierState } from './tier-state';

export interface TierMemory {
  last_run: IsoDate;
  states: Record<IssuerId, TierState>;
}

/**
 * The memory after a run on the market's day; null memory is a first run. The first run of a new month closes the month
 * before: nobody is awake at every month's end.
 */
export function advanceTiers(market: Market, memory: TierMemory | null): TierMemory {
  const { now } = market.view;
  if (memory && memory.last_run >= now) return memory;
  const monthEnd = memory !== null && memory.last_run.slice(0, 7) < now.slice(0, 7);
  const states: Record<IssuerId, TierState> = {};
  for (const issuer of market.universe.listed) {
    if (issuer.type !== 'equity' || issuer.role === 'control') continue;
    const { facts, income } = tierEvidence(market.view, issuer);
    const run = { date: now, month_end: monthEnd, quarter: income?.period_end ?? null };
    const state = nextTierState(memory?.states[issuer.id] ?? null, facts, run);
    if (state) states[issuer.id] = state;
  }
  return { last_run: now, states };
}
