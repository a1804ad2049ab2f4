/** Which EPS a ratio rests on (method 2.1, 2.7). */
import { describe, expect, it } from 'vitest';
import { contextOf } from '@/lib/context/context-of';
import type { Fact } from '@/lib/facts/fact';
import type { Issuer } from '@/lib/universe/issuer';
import { anIssuer } from '@/tests/fixtures/issuers';
import { aFact, aMarket, NOW } from './fixtures';

const eps = (value: number, change: Partial<Fact> = {}) => aFact('x', 'eps_ttm', value, change);
const price = aFact('x', 'price', 30);
const valuation = (facts: Fact[], issuer: Partial<Issuer> = {}, symbol?: string) =>
  contextOf(aMarket([anIssuer('x', issuer)], facts), 'x', symbol).valuation;

describe('who files once a year: a figure of 300 days is good for them alone', () => {
  it.each<[string, Partial<Issuer>, string]>([
    ['a US company', {}, 'stale'],
    ['a US company whose line is a receipt', { is_depositary: true }, 'stale'],
    ['a company of no known country', { country: null, mic: 'XHKG' }, 'stale'],
    ['a receipt on a US exchange', { country: 'NL', is_depositary: true }, 'no_group'],
    ['an Irish company on 10-K and 10-Q', { country: 'IE', mic: 'XNYS' }, 'stale'],
    ['one whose reporting currency is not known', { country: 'IE', reporting_currency: null }, 'stale'],
    ['one on a US exchange that reports in euros', { country: 'NL', reporting_currency: 'EUR' }, 'no_group'],
    ['one on its home exchange', { country: 'CH', mic: 'XSWX' }, 'no_group'],
    ['one on an exchange that is not known', { country: 'CH', mic: null }, 'no_group'],
  ])('%s', (_name, issuer, state) => {
    expect(valuation([price, eps(1, { period_end: '2026-01-26' })], issuer).state).toBe(state);
  });
});

describe('a fiscal year in the place of twelve months', () => {
  const year = { flags: ['fy_not_ttm'], period_end: '2025-12-31' };
  it('is called one, and is good for 500 days', () => {
    expect(valuation([price, eps(1, year)])).toMatchObject({ basis: 'FY2025', ratio: 30 });
    expect(valuation([price, eps(1, { ...year, period_end: '2025-07-10' })]).state).toBe('no_group');
    expect(valuation([price, eps(1, { ...year, period_end: '2025-07-09' })]).state).toBe('stale');
  });

  it.each([
    ['later than stale twelve months stands in for them', '2026-01-31', 'FY2026', 15],
    ['of the same end does not', '2025-12-31', null, null],
  ])('%s', (_name, period_end, basis, ratio) => {
    const facts = [price, eps(1, { period_end: '2025-12-31' }), aFact('x', 'eps_fy', 2, { period_end })];
    expect(valuation(facts)).toMatchObject({ basis, ratio });
  });

  it('never goes before twelve months that are fresh', () => {
    const facts = [price, eps(1), aFact('x', 'eps_fy', 2, { period_end: '2026-10-31' })];
    expect(valuation(facts)).toMatchObject({ basis: 'TTM', ratio: 30 });
  });
});

describe('the EPS of the line itself', () => {
  const alt = { symbol: 'XB', mic: null, currency: 'USD', kind: 'share_class' as const, per_primary: 1 };
  const own = (change: Partial<Fact> = {}) => eps(2, { symbol: 'XB', as_of: '2026-11-19', ...change });
  const onB = aFact('x', 'price', 30, { symbol: 'XB' });
  it.each<[string, Fact[], number]>([
    ['of the same period goes first', [eps(1), own()], 15],
    ['of an older period does not', [eps(1), own({ period_end: '2026-06-30' })], 30],
    ['without a period goes first', [eps(1), own({ period_end: null })], 15],
    ['goes first where the other has no period', [eps(1, { period_end: null }), own()], 15],
    ['is borrowed where there is none', [eps(1)], 30],
  ])('%s', (_name, facts, ratio) => {
    expect(valuation([onB, ...facts], { alt_symbols: [alt] }, 'XB').ratio).toBe(ratio);
  });
});

it('a figure refreshed since is judged today, beside a bundled picture too', () => {
  const picture = [eps(1, { source: 'picture', as_of: '2026-08-21', period_end: '2026-04-30' })];
  const snapshot = {
    as_of: '2026-08-21',
    sources: [{ id: 'picture', label: 'Picture', url: null, licence: null }],
    facts: picture,
  };
  const state = (facts: Fact[]) =>
    contextOf(aMarket([anIssuer('x')], [price, ...facts], { now: NOW, snapshot }), 'x').valuation.state;
  expect(state(picture)).toBe('no_group');
  expect(state([eps(1, { period_end: '2026-05-05' })])).toBe('stale');
});
