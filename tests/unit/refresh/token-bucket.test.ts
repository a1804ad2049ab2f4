import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceState } from '@/lib/refresh/queue';
import { leftToday, newSourceState, takeTurn } from '@/lib/refresh/token-bucket';

const START = new Date('2026-11-20T10:00:00Z');
const later = (ms: number) => new Date(START.getTime() + ms);
const LIMITS = { perSecond: 5, burst: 5, perDay: null };

/** Takes turns as fast as allowed and returns the times of the requests, in ms. */
function takeAll(count: number, limits: typeof LIMITS): number[] {
  let state = newSourceState('sec', limits, START);
  const times: number[] = [];
  for (let at = 0; times.length < count; ) {
    const turn = takeTurn(state, limits, later(at));
    if (turn.go) {
      state = turn.state;
      times.push(at);
    } else at += turn.waitMs;
  }
  return times;
}

describe('takeTurn', () => {
  it('lets a burst through, then keeps the pace', () => {
    expect(takeAll(8, LIMITS)).toEqual([0, 0, 0, 0, 0, 200, 400, 600]);
  });

  it('never lets more than burst + pace × time through, whatever the pauses', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 60 }), (pauses) => {
        let state = newSourceState('sec', LIMITS, START);
        let at = 0;
        let taken = 0;
        for (const pause of pauses) {
          at += pause;
          const turn = takeTurn(state, LIMITS, later(at));
          if (!turn.go) continue;
          state = turn.state;
          taken += 1;
          expect(taken).toBeLessThanOrEqual(LIMITS.burst + (LIMITS.perSecond * at) / 1000 + 0.001);
        }
      }),
    );
  });

  it('stops at the limit of the day and starts again at midnight', () => {
    const limits = { perSecond: 10, burst: 10, perDay: 2 };
    let state = newSourceState('alpha-vantage', limits, START);
    for (let index = 0; index < 2; index += 1) {
      const turn = takeTurn(state, limits, START);
      if (turn.go) state = turn.state;
    }
    expect(leftToday(state, limits, START)).toBe(0);
    expect(takeTurn(state, limits, START)).toEqual({ go: false, waitMs: 14 * 3_600_000 });
    expect(takeTurn(state, limits, new Date('2026-11-21T00:00:00Z')).go).toBe(true);
  });

  it.each([
    ['a year ahead, then set right', '2027-11-20T10:00:00Z'],
    ['a year behind, then set right', '2025-11-20T10:00:00Z'],
  ])('goes on when the clock was %s', (_name, tokensAt) => {
    const state: SourceState = { ...newSourceState('sec', LIMITS, START), tokens: 0, tokensAt };
    expect(takeTurn(state, LIMITS, START).go).toBe(true);
  });
});
