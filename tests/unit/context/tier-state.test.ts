import { describe, expect, it } from 'vitest';
import type { TierFacts } from '@/lib/context/tier-rule';
import { nextTierState, type TierRun, type TierState } from '@/lib/context/tier-state';

const bn = 1e9;
const base: TierFacts = { cap: 300 * bn, ni: 1 * bn, rev: 30 * bn, g: 0.1, E: 3, role: 'origin' };
const monthEnd = (date: string): TierRun => ({ date, month_end: true, quarter: '2026-06-30' });
const day = (date: string): TierRun => ({ date, month_end: false, quarter: '2026-06-30' });
const reported = (date: string, quarter: string): TierRun => ({ date, month_end: false, quarter });
const settled = (tier: TierState['tier'], since = '2026-01-31'): TierState => ({
  tier,
  since,
  pending: null,
  pending_count: 0,
});

function walk(start: TierState | null, steps: [Partial<TierFacts>, TierRun][]): TierState | null {
  return steps.reduce<TierState | null>(
    (state, [change, run]) => nextTierState(state, { ...base, ...change }, run),
    start,
  );
}

describe('hysteresis of method 1.2', () => {
  it('takes a first rating as it is', () => {
    expect(walk(null, [[{}, day('2026-03-10')]])).toEqual(settled('leader', '2026-03-10'));
  });

  it('changes nothing while a company cannot be rated', () => {
    expect(walk(null, [[{ cap: null }, monthEnd('2026-03-31')]])).toBeNull();
    expect(walk(settled('leader'), [[{ cap: null }, monthEnd('2026-03-31')]])).toEqual(settled('leader'));
  });

  it.each([
    ['keeps a leader at $160bn', 'leader', { cap: 160 * bn }, 'leader'],
    ['drops a leader below $160bn', 'leader', { cap: 159.9 * bn }, 'mid'],
    ['makes no leader below $200bn', 'mid', { cap: 199.9 * bn }, 'mid'],
    ['makes a leader at $200bn', 'mid', { cap: 200 * bn }, 'leader'],
    ['keeps the small gate below $2.5bn', 'fringe', { cap: 2.4 * bn, ni: -1 }, 'fringe'],
    ['leaves the small gate at $2.5bn', 'fringe', { cap: 2.5 * bn, ni: -1 }, 'mid'],
    ['enters the small gate below $2bn', 'mid', { cap: 1.9 * bn, ni: -1 }, 'fringe'],
  ] as const)('%s, after two month-end runs', (_name, tier, change, expected) => {
    const twice = walk(settled(tier), [
      [change, monthEnd('2026-03-31')],
      [change, monthEnd('2026-04-30')],
    ]);
    expect(twice?.tier).toBe(expected);
  });

  it('waits for the second month end, and only month ends count', () => {
    const small = { cap: 100 * bn };
    const once = walk(settled('leader'), [[small, monthEnd('2026-03-31')]]);
    expect(once).toMatchObject({ tier: 'leader', pending: 'mid', pending_count: 1 });
    expect(walk(once, [[small, day('2026-04-10')]])).toEqual(once);
    expect(walk(once, [[small, monthEnd('2026-03-31')]])).toEqual(once);
    expect(walk(once, [[small, monthEnd('2026-04-30')]])).toEqual(settled('mid', '2026-04-30'));
  });

  it('forgets a change of size that does not last to the next month end', () => {
    const once = walk(settled('leader'), [[{ cap: 100 * bn }, monthEnd('2026-03-31')]]);
    expect(walk(once, [[{}, day('2026-04-10')]])).toEqual(once);
    expect(walk(once, [[{}, monthEnd('2026-04-30')]])).toEqual(settled('leader'));
  });

  it('takes the leader tier away for losses after two reported quarters', () => {
    const loss = { ni: -1 };
    const once = walk(settled('leader'), [[loss, reported('2026-05-01', '2026-03-31')]]);
    expect(once).toMatchObject({ tier: 'leader', pending: 'mid', pending_count: 1 });
    expect(walk(once, [[loss, reported('2026-05-31', '2026-03-31')]])).toEqual(once);
    expect(walk(once, [[loss, reported('2026-08-01', '2026-06-30')]])).toEqual(settled('mid', '2026-08-01'));
    expect(walk(once, [[{}, reported('2026-08-01', '2026-06-30')]])).toEqual(settled('leader'));
  });

  it.each([
    ['evidence gone', 'leader', { E: 1 }, 'mid'],
    ['revenue shrinking by a tenth', 'leader', { g: -0.1 }, 'mid'],
    ['a third flag', 'mid', { cap: 50 * bn, ni: -1, g: -0.1, rev: 1e6 }, 'fringe'],
  ] as const)('changes at once for another reason: %s', (_name, tier, change, expected) => {
    expect(walk(settled(tier), [[change, day('2026-04-10')]])).toEqual(settled(expected, '2026-04-10'));
  });
});
