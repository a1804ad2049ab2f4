import { describe, expect, it } from 'vitest';
import { nextAlarmMs } from '@/lib/refresh/alarm-plan';
import type { Run } from '@/lib/refresh/queue';

const NOW = new Date('2026-11-20T22:00:00Z');
const MINUTE = 60_000;
const run = (change: Partial<Run>): Run => ({
  id: 'r',
  startedAt: '2026-11-20T21:00:00Z',
  state: 'finished',
  paused: null,
  wakeAt: null,
  ...change,
});
const rest = (minutes: number) =>
  run({
    state: 'paused',
    paused: 'waiting',
    wakeAt: new Date(NOW.getTime() + minutes * MINUTE).toISOString(),
  });

describe('nextAlarmMs', () => {
  it.each([
    ['no source is on', null, false, null],
    ['nothing was ever refreshed', null, true, 1],
    ['a worker died in the middle', run({ state: 'running' }), true, 1],
    ['all is done', run({}), true, 180],
    ['offline', run({ state: 'paused', paused: 'offline' }), true, 15],
    ['metered', run({ state: 'paused', paused: 'metered' }), true, 15],
    ['a source rests for ten minutes', rest(10), true, 10],
    ['a source rested long ago', rest(-50), true, 1],
    ['a source rests until tomorrow', rest(900), true, 180],
    ['stopped by the person', run({ state: 'paused', paused: 'cancelled' }), true, 180],
    ['begun next year, by a wrong clock', run({ startedAt: '2027-11-20T21:00:00Z' }), true, 1],
  ] as const)('%s', (_name, last, on, minutes) => {
    expect(nextAlarmMs(last, on, NOW)).toBe(minutes === null ? null : minutes * MINUTE);
  });
});
