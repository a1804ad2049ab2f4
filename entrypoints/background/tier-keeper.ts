/** The stored states that keep tiers from flickering (method 1.2): moved on after a refresh, once a day at most. */
import { tierEvidence } from '@/lib/context/company-figures';
import type { Market } from '@/lib/context/market';
import { nextTierState, type TierState } from '@/lib/context/tier-state';
import type { IsoDate } from '@/lib/facts/fact';
import type { WorkTable } from '@/lib/store/store';
import type { IssuerId } from '@/lib/universe/issuer';

const ROW = 'tiers';

interface TierRow {
  /** Day of the last run. */
  ran: IsoDate;
  states: Record<IssuerId, TierState>;
}

function isTierRow(row: unknown): row is TierRow {
  const { ran, states } = (row ?? {}) as Partial<TierRow>;
  return typeof ran === 'string' && typeof states === 'object' && states !== null;
}

async function readRow(table: WorkTable): Promise<TierRow | null> {
  const row = await table.get(ROW);
  return isTierRow(row) ? row : null;
}

export async function readTierStates(table: WorkTable): Promise<ReadonlyMap<IssuerId, TierState>> {
  return new Map(Object.entries((await readRow(table))?.states ?? {}));
}

/**
 * The states after a run on that day. The first run of a month stands for the month's end before it: a browser that
 * was off on the last day still counts it, and counts it once.
 */
export function runTiers(market: Market, last: TierRow | null): TierRow {
  const date = market.view.now;
  const month_end = last !== null && last.ran.slice(0, 7) < date.slice(0, 7);
  const states: Record<IssuerId, TierState> = {};
  for (const issuer of market.universe.listed) {
    if (issuer.type !== 'equity') continue;
    const { facts, income } = tierEvidence(market.view, issuer);
    const quarter = income?.period_end ?? null;
    const next = nextTierState(last?.states[issuer.id] ?? null, facts, { date, month_end, quarter });
    if (next) states[issuer.id] = next;
  }
  return { ran: date, states };
}

export interface TierKeeper {
  run(): Promise<void>;
}

export function createTierKeeper(table: WorkTable, current: () => Promise<Market>): TierKeeper {
  return {
    async run() {
      const [market, last] = await Promise.all([current(), readRow(table)]);
      // A clock set back says nothing new.
      if (last !== null && last.ran >= market.view.now) return;
      await table.write({ put: [[ROW, runTiers(market, last)]], remove: [], facts: [] });
    },
  };
}
