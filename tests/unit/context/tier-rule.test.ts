import { describe, expect, it } from 'vitest';
import { ruleTier, type TierFacts } from '@/lib/context/tier-rule';

const bn = 1e9;
const facts = (
  cap: number | null,
  ni: number | null,
  rev: number | null,
  g: number | null,
  E: number | null,
  role: TierFacts['role'],
): TierFacts => ({ cap, ni, rev, g, E, role });

describe('worked examples of method 1.2', () => {
  it.each([
    ['A', facts(900 * bn, 30 * bn, 90 * bn, 0.2, 3, 'origin'), 0, 'leader'],
    ['B', facts(240 * bn, -2 * bn, 53 * bn, 0.05, 3, 'origin'), 1, 'mid'],
    ['C', facts(48 * bn, -1 * bn, 6 * bn, 1, 4, 'origin'), 1, 'mid'],
    ['D', facts(1.6 * bn, -0.3 * bn, 0.38 * bn, -0.05, 4, 'concept'), 2, 'fringe'],
    ['E', facts(1.5 * bn, 0.1 * bn, 1.5 * bn, 0.03, 0, 'beneficiary'), 0, 'mid'],
    ['F', facts(7.8 * bn, -0.1 * bn, 0, null, 1, 'concept'), 3, 'fringe'],
    ['G', facts(17 * bn, -0.4 * bn, 0.15 * bn, 0.9, 0, 'concept'), 2, 'mid'],
    ['H', facts(200 * bn, 1, 30 * bn, -0.1, 2, 'origin'), 1, 'mid'],
    ['I', facts(null, 1, 1, 1, 4, 'origin'), 1, 'unrated'],
  ] as const)('%s', (_name, input, flags, value) => {
    const verdict = ruleTier(input);
    expect(verdict.value).toBe(value);
    expect(verdict.flags).toHaveLength(flags);
  });
});

describe('both sides of every threshold', () => {
  const leader = facts(200 * bn, 1, 30 * bn, 0, 2, 'origin');
  const small = facts(2 * bn, -1, 30 * bn, 0.1, 2, 'origin');
  const medium = facts(10 * bn, -1, 1 * bn, -0.01, 2, 'origin');
  it.each([
    ['size line of a leader met', leader, 'leader'],
    ['size line of a leader missed', { ...leader, cap: 200 * bn - 1 }, 'mid'],
    ['profit of zero', { ...leader, ni: 0 }, 'mid'],
    ['profit not known', { ...leader, ni: null }, 'mid'],
    ['evidence E1', { ...leader, E: 1 }, 'mid'],
    ['evidence not known', { ...leader, E: null }, 'mid'],
    ['shrinking by less than a tenth', { ...leader, g: -0.0999 }, 'leader'],
    ['shrinking by a tenth', { ...leader, g: -0.1 }, 'mid'],
    ['growth not known', { ...leader, g: null }, 'leader'],
    ['one flag at $2bn', small, 'mid'],
    ['one flag below $2bn', { ...small, cap: 2 * bn - 1 }, 'fringe'],
    ['two flags at $10bn', medium, 'mid'],
    ['two flags below $10bn', { ...medium, cap: 10 * bn - 1 }, 'fringe'],
    ['three flags at any size below the leaders', { ...medium, cap: 150 * bn, rev: 99e6 }, 'fringe'],
    ['revenue of $100m is no flag', { ...medium, cap: 150 * bn, rev: 100e6 }, 'mid'],
    ['a beneficiary needs no AI proof', { ...small, cap: 1 * bn, ni: 1, E: 0, role: 'beneficiary' }, 'mid'],
    ['anybody else does', { ...small, cap: 1 * bn, ni: 1, E: 0, role: 'concept' }, 'fringe'],
    ['profit and revenue both missing', { ...leader, ni: null, rev: null }, 'unrated'],
    ['size missing', { ...leader, cap: null }, 'unrated'],
  ] as const)('%s', (_name, input, value) => {
    expect(ruleTier(input).value).toBe(value);
  });

  it('says when a fact was missing', () => {
    expect(ruleTier(leader).incomplete).toBe(false);
    expect(ruleTier({ ...leader, g: null }).incomplete).toBe(true);
  });
});
