import { describe, expect, it } from 'vitest';
import { type Progress, progressLine, progressOf } from '@/lib/refresh/progress';
import type { Job, Run } from '@/lib/refresh/queue';
import { newSourceState } from '@/lib/refresh/token-bucket';
import { FINNHUB } from '@/lib/sources/finnhub';
import { SEC } from '@/lib/sources/sec/sec-source';
import type { SourceId } from '@/lib/sources/source';

const NOW = new Date('2026-11-20T22:00:00Z');
const RUN: Run = { id: 'r', startedAt: NOW.toISOString(), state: 'running', paused: null, wakeAt: null };

function jobs(source: SourceId, count: number, state: Job['state'], from = 0): Job[] {
  return Array.from({ length: count }, (_unused, index) => ({
    source,
    issuer: `i${from + index}`,
    state,
    run: 'r',
    tries: 0,
    notBefore: null,
    answeredAt: null,
    failure:
      state === 'failed'
        ? { reason: 'unknown-symbol', message: 'It does not know this symbol.', at: '' }
        : null,
  }));
}

const told = (all: Job[], run: Run | null = RUN): Progress =>
  progressOf({ run, jobs: all, sources: [] }, [SEC, FINNHUB], new Map([['sec', 4.12]]), NOW);

describe('progressOf', () => {
  it('counts by source and altogether, and only questions of this run', () => {
    const all = [
      ...jobs('sec', 3, 'done'),
      ...jobs('sec', 2, 'pending', 3),
      ...jobs('finnhub', 1, 'failed'),
      ...jobs('finnhub', 4, 'done', 1).map((job) => ({ ...job, run: 'older' })),
    ];
    expect(told(all)).toMatchObject({
      total: 6,
      done: 3,
      failed: 1,
      sources: [
        { source: 'sec', total: 5, done: 3, perSecond: 4.12 },
        { source: 'finnhub', total: 1, failed: 1, perSecond: null },
      ],
    });
  });

  it('groups failures by reason, largest first', () => {
    const all = [...jobs('sec', 2, 'failed'), ...jobs('finnhub', 3, 'failed')];
    expect(told(all).failures).toMatchObject([
      { label: 'Finnhub', reason: 'unknown-symbol', issuers: ['i0', 'i1', 'i2'] },
      { label: 'SEC EDGAR', issuers: ['i0', 'i1'] },
    ]);
  });

  it('says until when a source rests, and adds it to the time left', () => {
    const closedUntil = new Date(NOW.getTime() + 60_000).toISOString();
    const state = { ...newSourceState('sec', SEC.limits, NOW), closedUntil };
    const contents = { run: RUN, jobs: jobs('sec', 10, 'pending'), sources: [state] };
    const progress = progressOf(contents, [SEC], new Map(), NOW);
    expect(progress.sources[0]?.waitingUntil).toBe(closedUntil);
    expect(progress.secondsLeft).toBe(70);
    expect(progress.sources[0]?.why).toBeNull();
    const told = progressOf(
      { ...contents, sources: [{ ...state, why: 'Too many.' }] },
      [SEC],
      new Map(),
      NOW,
    );
    expect(told.sources[0]?.why).toBe('Too many.');
  });
});

it.each([
  [0, 0],
  [1.9, 0],
  [365, 365],
  [-365.2, -365],
])('a clock %s days ahead of a source is told as %s', (days, expected) => {
  const state = { ...newSourceState('sec', SEC.limits, NOW), clockAheadMs: days * 86_400_000 };
  const contents = { run: RUN, jobs: jobs('sec', 1, 'done'), sources: [state] };
  expect(progressOf(contents, [SEC], new Map(), NOW).clockAheadDays).toBe(expected);
});

describe('progressLine', () => {
  const paused = (reason: Run['paused']): Run => ({ ...RUN, state: 'paused', paused: reason });
  const work = [
    ...jobs('sec', 209, 'done'),
    ...jobs('sec', 3, 'failed', 209),
    ...jobs('sec', 61, 'pending', 212),
  ];

  it.each([
    [
      'under way',
      told(work),
      'Refreshing 212 of 273 · SEC EDGAR 4.1/s · 1 min left · 3 failed (Not known there)',
    ],
    ['done', told(jobs('sec', 4, 'done'), { ...RUN, state: 'finished' }), 'Refreshed 4 of 4'],
    [
      'stopped',
      told(work, paused('cancelled')),
      'Refreshed 212 of 273 · stopped by you · 3 failed (Not known there)',
    ],
    [
      'offline',
      told(work, paused('offline')),
      'Refreshed 212 of 273 · waiting for a connection · 3 failed (Not known there)',
    ],
    ['never', told([], null), 'Not refreshed yet'],
  ])('%s', (_name, progress, line) => {
    expect(progressLine(progress)).toBe(line);
  });
});
