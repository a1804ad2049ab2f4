import { describe, expect, it } from 'vitest';
import { jobAfterTrouble, sourceAfterAnswer, sourceAfterTrouble } from '@/lib/refresh/back-off';
import type { Job } from '@/lib/refresh/queue';
import { newSourceState } from '@/lib/refresh/token-bucket';
import type { FailureReason, SourceFailure } from '@/lib/sources/source';

const NOW = new Date('2026-11-20T10:00:00Z');
const LIMITS = { perSecond: 1, burst: 1, perDay: null };
const fresh = newSourceState('finnhub', LIMITS, NOW);
const trouble = (reason: FailureReason, until?: string): SourceFailure => ({
  issuer: null,
  reason,
  message: 'M.',
  ...(until ? { until } : {}),
});
const seconds = (instant: string | null) => (Date.parse(instant ?? '') - NOW.getTime()) / 1000;
const most = () => 1;
const least = () => 0;

describe('trouble of a source', () => {
  it('waits at least as long as it was told, with jitter on top', () => {
    const until = '2026-11-20T10:10:00Z';
    expect(seconds(sourceAfterTrouble(fresh, trouble('rate-limited', until), NOW, least).closedUntil)).toBe(
      601,
    );
    expect(seconds(sourceAfterTrouble(fresh, trouble('rate-limited', until), NOW, most).closedUntil)).toBe(
      602,
    );
  });

  it('does not believe an instant a year away', () => {
    const state = sourceAfterTrouble(fresh, trouble('rate-limited', '2027-11-20T10:00:00Z'), NOW, most);
    expect(seconds(state.closedUntil)).toBeLessThan(60);
  });

  it('waits longer each time in a row, and never more than six hours beyond what it was told', () => {
    let state = fresh;
    const waits: number[] = [];
    for (let index = 0; index < 12; index += 1) {
      state = sourceAfterTrouble(state, trouble('unavailable'), NOW, most);
      waits.push(seconds(state.closedUntil));
    }
    expect(waits.slice(0, 5)).toEqual([4, 8, 300, 600, 1200]);
    expect(Math.max(...waits)).toBe(21_600);
  });

  it('closes the circuit at the first block', () => {
    expect(seconds(sourceAfterTrouble(fresh, trouble('blocked'), NOW, least).closedUntil)).toBe(1800);
  });

  it('waits for the person when the key is wrong', () => {
    expect(sourceAfterTrouble(fresh, trouble('bad-key'), NOW, most)).toMatchObject({
      closedUntil: null,
      stopped: { reason: 'bad-key' },
    });
  });

  it('starts anew after a good answer', () => {
    const state = sourceAfterTrouble(fresh, trouble('offline'), NOW, most);
    expect(sourceAfterAnswer(state)).toMatchObject({ troubles: 0, closedUntil: null });
    expect(sourceAfterAnswer(fresh)).toBe(fresh);
  });
});

describe('trouble with one company', () => {
  const job: Job = {
    source: 'finnhub',
    issuer: 'nvda',
    state: 'pending',
    run: 'r',
    tries: 0,
    notBefore: null,
    answeredAt: '2026-11-01T00:00:00Z',
    failure: null,
  };

  it.each(['unknown-symbol', 'no-figure', 'not-in-plan', 'refused'] as const)(
    '%s is not asked again',
    (reason) => {
      expect(jobAfterTrouble(job, trouble(reason), NOW, most)).toMatchObject({
        state: 'failed',
        failure: { reason },
      });
    },
  );

  it('a garbled answer is asked for three times, later each time', () => {
    let state = job;
    const waits: number[] = [];
    while (state.state === 'pending') {
      state = jobAfterTrouble(state, trouble('malformed'), NOW, least);
      if (state.notBefore) waits.push(seconds(state.notBefore));
    }
    expect(waits).toEqual([5, 10]);
    expect(state).toMatchObject({ state: 'failed', tries: 3, answeredAt: job.answeredAt });
  });
});
