import { expect, it } from 'vitest';
import { runTiers } from '@/entrypoints/background/tier-keeper';
import { createMarket } from '@/lib/context/market';
import { createFactBook } from '@/lib/facts/fact-book';
import { loadSnapshot } from '@/lib/facts/snapshot';
import { loadBundledUniverse } from '@/lib/universe/bundled';

const universe = loadBundledUniverse();
const snapshot = loadSnapshot();

/** The bundled picture on a day, with every figure of one company's size multiplied. */
function marketOn(now: string, factor = 1) {
  const facts = snapshot.facts.map((fact) =>
    fact.issuer === 'nvda' && fact.metric === 'market_cap' ? { ...fact, value: fact.value * factor } : fact,
  );
  return createMarket({ universe, facts: createFactBook(facts), now, snapshot });
}

it('takes the first rating as it is, for every company that has one', () => {
  const { states } = runTiers(marketOn('2026-11-22'), null);
  expect(states.nvda).toMatchObject({ tier: 'leader', since: '2026-11-22', pending: null });
  expect(Object.keys(states).length).toBeGreaterThan(200);
});

it('waits for two ends of a month before a company that shrank loses its tier', () => {
  const small = 1e-3;
  const first = runTiers(marketOn('2026-11-22'), null);
  const within = runTiers(marketOn('2026-11-25', small), first);
  expect(within.states.nvda).toMatchObject({ tier: 'leader', pending: null });
  const once = runTiers(marketOn('2026-12-02', small), within);
  expect(once.states.nvda).toMatchObject({ tier: 'leader', pending_count: 1 });
  const sameMonth = runTiers(marketOn('2026-12-20', small), once);
  expect(sameMonth.states.nvda).toEqual(once.states.nvda);
  const twice = runTiers(marketOn('2027-01-02', small), sameMonth);
  expect(twice.states.nvda?.tier).not.toBe('leader');
  expect(twice.states.nvda).toMatchObject({ since: '2027-01-02', pending: null });
});
