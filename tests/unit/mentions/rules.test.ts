import { describe, expect, it } from 'vitest';
import { RULES } from '@/lib/mentions/rules';

describe('the rules of each kind of surface', () => {
  it.each(RULES.map((rules, kind) => [kind, rules] as const))('kind %i', (_kind, rules) => {
    expect(rules.length).toBeGreaterThan(0);
    // Tried at the match alone: without the flag a rule would find its signs anywhere in the line.
    expect(rules.filter(({ pattern }) => pattern.flags !== 'y')).toEqual([]);
    const ranks = rules.map(({ gives }) => (typeof gives === 'string' ? 0 : gives < 0 ? 1 : 2));
    expect(ranks).toEqual([...ranks].sort());
  });
});
