import { expect, it } from 'vitest';
import { contextOf } from '@/lib/context/context-of';
import { advanceTiers, type TierMemory } from '@/lib/context/tier-memory';
import { aControl, anIssuer } from '@/tests/fixtures/issuers';
import { aFact, aMarket } from './fixtures';

function onDay(now: string, cap: number, memory: TierMemory | null) {
  const date = { as_of: now };
  const facts = [
    aFact('x', 'market_cap', cap, date),
    aFact('x', 'net_income_ttm', 1e9, date),
    aFact('x', 'revenue_ttm', 30e9, date),
  ];
  const issuers = [anIssuer('x'), anIssuer('unrated'), aControl('c')];
  const next = advanceTiers(aMarket(issuers, facts, { now }), memory);
  const market = aMarket(issuers, facts, { now, tierStates: new Map(Object.entries(next.states)) });
  return { next, tier: contextOf(market, 'x').tier };
}

it('keeps a leader through one month end below the line and lets it go at the second', () => {
  const first = onDay('2026-08-21', 300e9, null);
  expect(Object.keys(first.next.states)).toEqual(['x']);
  expect(first.tier?.value).toBe('leader');

  const sameMonth = onDay('2026-08-28', 100e9, first.next);
  expect(sameMonth.tier).toMatchObject({ value: 'leader', rule_value: 'mid' });
  expect(sameMonth.tier?.hysteresis?.pending).toBeNull();

  const september = onDay('2026-09-03', 100e9, sameMonth.next);
  expect(september.tier).toMatchObject({ value: 'leader', hysteresis: { pending: 'mid', pending_count: 1 } });

  const october = onDay('2026-10-05', 100e9, september.next);
  expect(october.tier).toMatchObject({ value: 'mid', hysteresis: { since: '2026-10-05', pending: null } });
});

it('does nothing twice on one day, nor on a day before the last', () => {
  const { next } = onDay('2026-08-21', 300e9, null);
  expect(onDay('2026-08-21', 100e9, next).next).toBe(next);
  expect(onDay('2026-07-01', 100e9, next).next).toBe(next);
});
