import { describe, expect, it } from 'vitest';
import { contextOf } from '@/lib/context/context-of';
import type { Fact } from '@/lib/facts/fact';
import type { Issuer } from '@/lib/universe/issuer';
import { anIssuer } from '@/tests/fixtures/issuers';
import { aFact, aMarket, aRatio, NOW, WORKED, withPeers } from './fixtures';

const AS_OF = '2026-08-21';
const picture = (facts: Fact[]) => ({
  as_of: AS_OF,
  sources: [{ id: 'picture', label: 'Picture', url: null, licence: null }],
  facts,
});
const foreign: Partial<Issuer> = {
  country: 'NL',
  is_depositary: true,
  mic: 'XNAS',
  reporting_currency: 'EUR',
};

/** Peers of this autumn and one subject with its own earnings date. */
function subject(issuer: Partial<Issuer>, eps: Partial<Fact> & { metric?: Fact['metric'] }, now = NOW) {
  const fact = aFact('x', eps.metric ?? 'eps_ttm', 1, eps);
  return contextOf(withPeers([aFact('x', 'price', 30), fact], WORKED, { subject: issuer, now }), 'x');
}

describe('stale earnings (method 2.7)', () => {
  it.each<[string, Partial<Issuer>, Partial<Fact> & { metric?: Fact['metric'] }, string]>([
    ['domestic, quarter 200 days ago', {}, { period_end: '2026-05-06' }, 'ok'],
    ['domestic, quarter 201 days ago', {}, { period_end: '2026-05-05' }, 'stale'],
    ['no period end: the day it was read counts', {}, { period_end: null, as_of: '2026-05-05' }, 'stale'],
    ['foreign, figure 500 days ago', foreign, { period_end: '2025-07-10' }, 'ok'],
    ['foreign, figure 501 days ago', foreign, { period_end: '2025-07-09' }, 'stale'],
    ['foreign, fiscal year 500 days ago', foreign, { metric: 'eps_fy', period_end: '2025-07-10' }, 'ok'],
    ['foreign, fiscal year 501 days ago', foreign, { metric: 'eps_fy', period_end: '2025-07-09' }, 'stale'],
    ['domestic, only a fiscal year, 500 days ago', {}, { metric: 'eps_fy', period_end: '2025-07-10' }, 'ok'],
    [
      'domestic, only a fiscal year, 501 days ago',
      {},
      { metric: 'eps_fy', period_end: '2025-07-09' },
      'no_data',
    ],
  ])('%s', (_name, issuer, eps, state) => {
    const { valuation } = subject(issuer, eps);
    expect(valuation.state).toBe(state);
    if (state === 'stale') {
      expect(valuation).toMatchObject({ ratio: null, band: null, words: 'stale earnings: no ratio shown' });
    }
  });

  it('takes stale members out of the median and counts them', () => {
    const stale = aFact('p0', 'eps_ttm', 1, { period_end: '2026-05-05', as_of: '2026-11-21' });
    const market = withPeers(aRatio('x', 30), WORKED, { facts: [stale] });
    // The newer quarter still wins over a later reading of an older one.
    expect(contextOf(market, 'x').valuation.n).toBe(9);
    const only = withPeers(aRatio('x', 30), WORKED.slice(1), {
      issuers: [anIssuer('old')],
      facts: aRatio('old', 20).map((fact) =>
        fact.metric === 'eps_ttm' ? { ...fact, period_end: '2026-05-05' } : fact,
      ),
    });
    expect(contextOf(only, 'x').valuation).toMatchObject({
      n: 8,
      missing: 1,
      left_out: [{ reason: 'with stale earnings', n: 1 }],
    });
  });

  it('names the fiscal year it falls back to', () => {
    const { valuation } = subject(foreign, { metric: 'eps_fy', period_end: '2025-12-31' });
    expect(valuation.basis).toBe('FY2025');
    expect(valuation.badge).toBe('P/E (FY2025) 30.0× · 0.83× chips median');
  });
});

describe('stale price', () => {
  it.each([
    ['four days old', '2026-11-24', false],
    ['five days old', '2026-11-25', true],
  ])('%s', (_name, now, muted) => {
    const context = contextOf(withPeers(aRatio('x', 30), WORKED, { now }), 'x');
    expect(context.muted).toBe(muted);
    expect(context.valuation.state).toBe('ok');
    expect(context.valuation.notes.some(({ id }) => id === 'stale_price')).toBe(muted);
    expect(context.risks.some(({ id, text }) => id === 'R25' && text === 'The price is 5 days old.')).toBe(
      muted,
    );
  });
});

describe('the bundled picture', () => {
  const bundled = { source: 'picture', as_of: AS_OF };
  const issuers = [anIssuer('x'), ...WORKED.map((_, index) => anIssuer(`p${index}`))];
  const facts = [
    aRatio('x', 30, bundled),
    ...WORKED.map((ratio, index) => aRatio(`p${index}`, ratio, bundled)),
  ]
    .flat()
    .map((fact) => (fact.metric === 'eps_ttm' ? { ...fact, period_end: null } : fact));
  const market = (now: string, more: Fact[] = []) =>
    aMarket(issuers, [...facts, ...more], { now, snapshot: picture(facts) });

  it.each([
    ['2026-08-22', 'Snapshot of 21 August 2026, 1 day old', false],
    ['2026-09-20', 'Snapshot of 21 August 2026, 30 days old', false],
    ['2026-09-21', 'Snapshot of 21 August 2026, 31 days old', true],
    ['2028-01-01', 'Snapshot of 21 August 2026, 498 days old', true],
  ])('on %s it works as a whole and tells its age', (now, note, muted) => {
    const context = contextOf(market(now), 'x');
    expect(context.valuation.state).toBe('ok');
    expect(context.valuation.as_of).toBe(AS_OF);
    expect(context.snapshot_note).toBe(note);
    expect(context.muted).toBe(muted);
  });

  it('dates no group later than itself, whatever a few later closes in it say', () => {
    const later = WORKED.flatMap((ratio, index) =>
      aRatio(`p${index}`, ratio, { ...bundled, as_of: index < 5 ? '2026-08-27' : AS_OF }),
    );
    const all = [...later, ...aRatio('x', 30, bundled)];
    const x = contextOf(aMarket(issuers, all, { snapshot: picture(all) }), 'x');
    expect(x.valuation).toMatchObject({ as_of: AS_OF, n: 9 });
  });

  it('is left behind by newer figures of the same sources', () => {
    const fresh = { source: 'picture', as_of: '2026-11-20' };
    const newer = ['x', ...WORKED.map((_, index) => `p${index}`)].flatMap((id) => aRatio(id, 40, fresh));
    const x = contextOf(market(NOW, newer), 'x');
    expect(x.valuation).toMatchObject({ as_of: '2026-11-20', ratio: 40, n: 9 });
    expect(x).toMatchObject({ snapshot_note: null, muted: false });
  });
});

describe('one-off earnings', () => {
  const note = (facts: Fact[]) =>
    contextOf(withPeers([...aRatio('x', 30), ...facts], WORKED), 'x').valuation.notes.map(({ text }) => text);
  const NON_OPERATING = 'earnings include large non-operating items';
  it.each<[string, Fact[], string | null]>([
    [
      '1.5 times the operating income',
      [aFact('x', 'net_income_ttm', 15), aFact('x', 'operating_income_ttm', 10)],
      null,
    ],
    ['more', [aFact('x', 'net_income_ttm', 15.1), aFact('x', 'operating_income_ttm', 10)], NON_OPERATING],
    [
      'signs differ',
      [aFact('x', 'net_income_ttm', 1), aFact('x', 'operating_income_ttm', -10)],
      NON_OPERATING,
    ],
    ['a quarter of 40 %', [aFact('x', 'eps_quarter_max_share', 0.4, { currency: null })], null],
    [
      'a quarter above 40 %',
      [aFact('x', 'eps_quarter_max_share', 0.41, { currency: null })],
      'One quarter makes up more than 40 % of the last four.',
    ],
  ])('%s', (_name, facts, text) => {
    expect(note(facts)).toEqual(text === null ? [] : [text]);
  });
});

describe('the cross-check of two ways to the same ratio', () => {
  it.each([
    [30, false],
    [31.5, false],
    [31.6, true],
    [28.5, false],
    [28.4, true],
  ])('market cap ÷ net income of %d against 30', (other, approx) => {
    const facts = [
      ...aRatio('x', 30),
      aFact('x', 'market_cap', other * 1e9),
      aFact('x', 'net_income_ttm', 1e9),
    ];
    const { valuation } = contextOf(withPeers(facts, WORKED), 'x');
    expect(valuation.approx).toBe(approx);
    expect(valuation.notes.find(({ id }) => id === 'approx')?.text).toBe(
      approx
        ? `≈: price ÷ EPS is 30.0×, market cap ÷ net income ${other.toFixed(1)}×: more than 5 % apart.`
        : undefined,
    );
    expect(valuation.badge).toBe(
      approx ? 'P/E ≈ 30.0× · 0.83× chips median' : 'P/E 30.0× · 0.83× chips median',
    );
  });
});
