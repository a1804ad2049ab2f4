import { describe, expect, it } from 'vitest';
import { contextOf } from '@/lib/context/context-of';
import type { Fact } from '@/lib/facts/fact';
import { aControl, anIssuer } from '@/tests/fixtures/issuers';
import { aFact, aLoss, aMarket, aRatio, WORKED, withPeers } from './fixtures';

const note = (market: Parameters<typeof contextOf>[0], id: string, issuer = 'x') =>
  contextOf(market, issuer).valuation.notes.find((one) => one.id === id);
const forward = (issuer: string, value: number, change: Partial<Fact> = {}) =>
  aFact(issuer, 'pe_fwd', value, change);

describe('forward P/E (method 2.1, step 3)', () => {
  const estimates = (n: number) => Array.from({ length: n }, (_, index) => forward(`p${index}`, 20 + index));
  const text = (n: number, more: Fact[] = []) =>
    note(
      withPeers([...aRatio('x', 72), forward('x', 25)], WORKED, { facts: [...estimates(n), ...more] }),
      'forward_pe',
    )?.text;

  it('stands beside the median of the peers’ own, the company left out', () => {
    expect(text(9)).toBe(
      'forward P/E 25.0× · median 24.0× of 9 other chips companies, as of 2026-11-20 · forward, analyst estimates, often non-GAAP',
    );
  });

  it.each([
    [8, 'median 23.5× of 8 other chips companies, as of 2026-11-20'],
    [7, 'median 23.0× of 7 other chips companies (thin group), as of 2026-11-20'],
    [6, 'median 22.5× of 6 other chips companies (thin group), as of 2026-11-20'],
    [5, 'too few other companies with one for a median'],
  ])('with %i peers', (n, median) => {
    expect(text(n)).toContain(` · ${median} · `);
  });

  it('falls back to mainstream AI from eight on, and says so', () => {
    const others = Array.from({ length: 8 }, (_, index) => anIssuer(`a${index}`, { layers: ['app'] }));
    const market = (n: number) =>
      withPeers([...aRatio('x', 72), forward('x', 25)], WORKED, {
        issuers: others,
        facts: others.slice(0, n).map(({ id }, index) => forward(id, 30 + index)),
      });
    expect(note(market(8), 'forward_pe')?.text).toContain(
      'median 33.5× of 8 other mainstream-AI companies (chips group too small), as of 2026-11-20',
    );
    expect(note(market(7), 'forward_pe')?.text).toContain('too few');
  });

  it('compares a control with controls', () => {
    const controls = Array.from({ length: 8 }, (_, index) => aControl(`c${index}`));
    const market = aMarket(
      controls,
      controls.flatMap(({ id }, index) => [...aRatio(id, 20 + index), forward(id, 10 + index)]),
    );
    expect(note(market, 'forward_pe', 'c0')?.text).toContain(
      'median 14.0× of 7 other non-AI tech companies (thin group)',
    );
  });

  it('drops an estimate of another date, and a company under an offer', () => {
    const estimated = estimates(9).map((fact, index) =>
      index === 0 ? { ...fact, as_of: '2026-10-01' } : fact,
    );
    const market = withPeers([...aRatio('x', 72), forward('x', 25)], WORKED, {
      facts: [...estimated, forward('offered', 1)],
      issuers: [anIssuer('offered', { pending_offer: { since: '2026-02-04', note: 'Offer' } })],
    });
    expect(note(market, 'forward_pe')?.text).toContain('median 24.5× of 8 other');
  });

  it('moves neither ratio nor median of the badge', () => {
    const plain = contextOf(withPeers(aRatio('x', 72), WORKED), 'x').valuation;
    const beside = contextOf(
      withPeers([...aRatio('x', 72), forward('x', 25)], WORKED, { facts: estimates(9) }),
      'x',
    );
    expect({ ...beside.valuation, notes: [] }).toEqual({ ...plain, notes: [] });
  });
});

describe('PEG (method 2.1, step 4)', () => {
  const peg = (growth: number, own: Fact[] = aRatio('x', 30)) =>
    note(withPeers([...own, aFact('x', 'eps_growth', growth, { period_end: null })], WORKED), 'peg')?.text;

  it.each([
    [0.049, 'PEG n/a: EPS growth of 4.9 % is not within 5 to 50 %'],
    [0.05, 'PEG 6.0 (P/E ÷ EPS growth of 5.0 %)'],
    [0.3, 'PEG 1.0 (P/E ÷ EPS growth of 30.0 %)'],
    [0.5, 'PEG 0.6 (P/E ÷ EPS growth of 50.0 %)'],
    [0.501, 'PEG n/a: EPS growth of 50.1 % is not within 5 to 50 %'],
    [-0.2, 'PEG n/a: EPS growth of -20.0 % is not within 5 to 50 %'],
  ])('growth of %s: %s', (growth, text) => {
    expect(peg(growth)).toBe(text);
  });

  it('is not available for a loss', () => {
    expect(peg(0.3, aLoss('x', -0.1))).toBe('PEG n/a: no P/E');
  });

  it('has no row without a growth figure', () => {
    expect(note(withPeers(aRatio('x', 30), WORKED), 'peg')).toBeUndefined();
  });
});
