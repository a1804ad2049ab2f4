import { describe, expect, it } from 'vitest';
import { dueJobs, isDue, rankOf } from '@/lib/refresh/due';
import { EVERYBODY, type Job } from '@/lib/refresh/queue';
import { createProvider } from '@/lib/sources/catalogue';
import type { Http } from '@/lib/sources/http';
import type { FailureReason } from '@/lib/sources/source';
import { YAHOO_CHART } from '@/lib/sources/yahoo/chart-source';
import { issuerOf } from '../sources/stand-in';

const NOW = new Date('2026-11-20T22:00:00Z');
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString();
const noHttp: Http = { get: () => Promise.reject(new Error('planning asks nobody')) };
const source = (id: 'sec' | 'yahoo-chart') => createProvider(id, { http: noHttp, now: () => NOW, key: null });
const job = (change: Partial<Job>): Job => ({
  source: 'yahoo-chart',
  issuer: 'nvda',
  state: 'done',
  run: 'old',
  tries: 0,
  notBefore: null,
  answeredAt: null,
  failure: null,
  ...change,
});
const failed = (reason: FailureReason, at: string, issuer = 'nvda') =>
  job({ state: 'failed', issuer, failure: { reason, message: 'M.', at } });

describe('isDue', () => {
  it.each([
    ['never asked', undefined, true],
    ['answered an hour ago', job({ answeredAt: hoursAgo(1) }), false],
    ['answered 19 hours ago', job({ answeredAt: hoursAgo(19) }), false],
    ['answered 20 hours ago', job({ answeredAt: hoursAgo(20) }), true],
    ['answered next year, by a wrong clock', job({ answeredAt: '2027-11-20T00:00:00Z' }), true],
    ['unknown there since yesterday', failed('unknown-symbol', hoursAgo(30)), false],
    ['unknown there for eight days', failed('unknown-symbol', hoursAgo(8 * 24)), true],
    ['garbled an hour ago', failed('malformed', hoursAgo(1)), false],
    ['garbled yesterday', failed('malformed', hoursAgo(25)), true],
    ['a pack refused yesterday', failed('refused', hoursAgo(25), EVERYBODY), true],
  ] as const)('%s: %s', (_name, last, expected) => {
    expect(isDue(last, YAHOO_CHART, NOW)).toBe(expected);
  });
});

describe('dueJobs', () => {
  const issuers = ['nvda', 'openai', 'sap'].map(issuerOf);

  it('asks each source only about what it covers', () => {
    const keys = dueJobs([source('sec'), source('yahoo-chart')], issuers, [], { run: 'r', now: NOW }).map(
      (one) => `${one.source} ${one.issuer}`,
    );
    expect(keys).toEqual(['sec nvda', 'sec sap', 'yahoo-chart nvda', 'yahoo-chart sap']);
  });

  it('leaves out what was answered within its lifetime, and remembers the last answer of the rest', () => {
    const known = [job({ answeredAt: hoursAgo(2) }), job({ issuer: 'sap', answeredAt: hoursAgo(50) })];
    expect(dueJobs([source('yahoo-chart')], issuers, known, { run: 'r', now: NOW })).toMatchObject([
      { issuer: 'sap', state: 'pending', run: 'r', answeredAt: hoursAgo(50) },
    ]);
  });
});

describe('rankOf', () => {
  it('watched, hovered, compared with, the rest', () => {
    const issuers = ['nvda', 'amd', 'msft', 'snow', 'ko'].flatMap((id) => {
      try {
        return [issuerOf(id)];
      } catch {
        return [];
      }
    });
    const rank = rankOf({ watched: ['nvda'], hovered: ['msft'] }, issuers);
    expect(rank('nvda')).toBe(0);
    expect(rank(EVERYBODY)).toBe(0);
    expect(rank('msft')).toBe(1);
    // AMD shares NVIDIA's layer; its median needs AMD.
    expect(rank('amd')).toBe(2);
    expect(rank('snow')).toBe(3);
  });
});
