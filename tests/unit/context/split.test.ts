/** A share split between the EPS and the price (method 2.8, case 4). */
import { describe, expect, it } from 'vitest';
import { contextOf } from '@/lib/context/context-of';
import { explain } from '@/lib/context/explain';
import type { Fact } from '@/lib/facts/fact';
import type { Issuer } from '@/lib/universe/issuer';
import { anIssuer } from '@/tests/fixtures/issuers';
import { aFact, aMarket } from './fixtures';

const SPLIT = '2026-11-10';
const price = aFact('x', 'price', 25);
const eps = (value: number, change: Partial<Fact> = {}) =>
  aFact('x', 'eps_ttm', value, { as_of: '2026-11-12', quality: 'vendor', ...change });
const split = (as_of = SPLIT, change: Partial<Fact> = {}) =>
  aFact('x', 'split', 10, { currency: null, as_of, ...change });
const totals = [aFact('x', 'market_cap', 24e9), aFact('x', 'net_income_ttm', 1e9)];
const marketOf = (facts: Fact[], issuer: Partial<Issuer> = {}) => aMarket([anIssuer('x', issuer)], facts);
const valuation = (facts: Fact[], issuer: Partial<Issuer> = {}) =>
  contextOf(marketOf(facts, issuer), 'x').valuation;
const noteOf = (facts: Fact[], id: string) => valuation(facts).notes.find((one) => one.id === id)?.text;

describe('an EPS known before the split', () => {
  const before = eps(10, { as_of: '2026-10-30' });
  it.each([
    ['the day after the EPS', '2026-10-31', 25],
    ['the day of the price', '2026-11-20', 25],
    ['the day after the price', '2026-11-21', 2.5],
  ])('%s: ratio', (_name, as_of, ratio) => {
    expect(valuation([price, before, split(as_of)]).ratio).toBe(ratio);
  });

  it('says what was done, with the split among the sources', () => {
    const context = contextOf(marketOf([price, before, split()]), 'x');
    expect(context.valuation.notes.map(({ text }) => text)).toContain(
      'EPS brought to the share split since: 10 new shares for 1 old one on 10 November 2026.',
    );
    expect(context.sources).toContainEqual(
      expect.objectContaining({ figure: 'share split', value: '10 for 1', as_of: SPLIT }),
    );
    expect(JSON.stringify(explain(marketOf([price, before, split()]), 'x'))).toContain('share split of X');
  });

  it('told by two sources divides once, two splits twice, a reverse one multiplies', () => {
    expect(valuation([price, before, split(), { ...split(), source: 'b' }]).ratio).toBe(25);
    expect(valuation([price, before, split(), split('2026-11-05', { value: 2 })]).ratio).toBe(50);
    expect(valuation([price, eps(0.1, { as_of: '2026-10-30' }), split(SPLIT, { value: 0.1 })]).ratio).toBe(
      25,
    );
  });
});

describe('an EPS read on or after the day of the split', () => {
  it.each<[string, Partial<Fact>]>([
    ['from a filing of that day', { as_of: SPLIT, quality: 'official' }],
    ['of a period that ends after it', { period_end: SPLIT }],
    ['read when the next report is certainly out', { as_of: '2026-11-20' }],
  ])('%s is restated', (name, change) => {
    const date = name.includes('next report') ? '2026-05-03' : SPLIT;
    const quarter = name.includes('next report') ? { period_end: null } : {};
    expect(valuation([price, eps(1, { ...change, ...quarter }), split(date)]).ratio).toBe(25);
  });

  it('without a certain basis gives way to the totals, with ≈ and the reason', () => {
    const { ratio, approx, badge, notes } = valuation([price, eps(1), split(), ...totals]);
    expect({ ratio, approx, badge }).toEqual({ ratio: 24, approx: true, badge: 'P/E ≈ 24.0×' });
    expect(notes.map(({ text }) => text)).toEqual([
      '≈: market cap ÷ net income stands in for price ÷ EPS.',
      'Not known whether the EPS counts a share split: 10 new shares for 1 old one on 10 November 2026.',
    ]);
    expect(JSON.stringify(explain(marketOf([price, eps(1), split(), ...totals]), 'x'))).toContain(
      'Ratio (market cap ÷ net income, TTM)',
    );
  });

  it('without totals either is withheld, with the reason', () => {
    const { state, ratio, words } = valuation([price, eps(1), split()]);
    expect({ state, ratio }).toEqual({ state: 'unit_check_failed', ratio: null });
    expect(words).toBe(
      'not known whether the EPS counts a share split (10 new shares for 1 old one on 10 November 2026): no ratio shown',
    );
  });

  it.each([
    ['is in doubt after 200 days', '2026-05-04', 'unit_check_failed'],
    ['is not after 201', '2026-05-03', 'no_group'],
  ])('without a period %s', (_name, date, state) => {
    expect(valuation([price, eps(1, { as_of: '2026-11-20', period_end: null }), split(date)]).state).toBe(
      state,
    );
  });

  const reference = eps(9, { as_of: '2026-08-01', period_end: '2026-06-30' });
  it.each<[string, number, Fact, number | null]>([
    ['near the old figure ÷ 10 counts the new shares', 1, reference, 25],
    ['near the old figure does not', 10, reference, 25],
    ['near neither stays in doubt', 3, reference, null],
    [
      'near a filing made since counts the new shares',
      1,
      eps(0.9, { quality: 'official', as_of: SPLIT, period_end: '2026-06-30' }),
      25,
    ],
    [
      'is not settled by another vendor of the same days',
      1,
      eps(0.9, { source: 'b', as_of: '2026-11-11' }),
      null,
    ],
    ['is not settled by a figure of another line', 1, { ...reference, symbol: 'XB' }, null],
    ['is not settled by a figure in another currency', 1, { ...reference, currency: 'EUR' }, null],
  ])('%s', (_name, value, other, ratio) => {
    expect(valuation([price, eps(value), other, split()]).ratio).toBe(ratio);
  });

  it('is not settled where two bases are too near each other', () => {
    const two = split(SPLIT, { value: 1.3 });
    expect(
      valuation([price, eps(1.1), eps(1.2, { as_of: '2026-08-01', period_end: '2026-06-30' }), two]).ratio,
    ).toBeNull();
  });

  it('and a price from before the split are two bases', () => {
    const late = eps(1, { quality: 'official', as_of: '2026-11-21' });
    expect(valuation([price, late, split('2026-11-21')]).ratio).toBeNull();
    expect(valuation([price, late, split('2026-11-22')]).ratio).toBe(25);
  });
});

describe('a split of another line', () => {
  const line = (symbol: string, kind: 'share_class' | 'ordinary', per_primary: number) => ({
    symbol,
    mic: null,
    currency: kind === 'ordinary' ? 'TWD' : 'USD',
    kind,
    per_primary,
  });
  const classes: Partial<Issuer> = { alt_symbols: [line('XB', 'share_class', 1)] };
  const receipt: Partial<Issuer> = {
    is_depositary: true,
    reporting_currency: 'TWD',
    alt_symbols: [line('2330.TW', 'ordinary', 5)],
  };
  const filed = [
    aFact('x', 'price', 250),
    eps(60, { currency: 'TWD', as_of: '2026-10-30', quality: 'official' }),
    aFact('fx', 'fx', 30, { symbol: 'USDTWD' }),
  ];

  it('that neither price nor EPS belongs to changes nothing', () => {
    const facts = [price, eps(1, { as_of: '2026-10-30' }), split(SPLIT, { symbol: 'XB' })];
    expect(valuation(facts, classes).ratio).toBe(25);
  });

  it('that only the price belongs to puts the ratio in doubt', () => {
    const facts = [
      aFact('x', 'price', 25, { symbol: 'XB' }),
      eps(1, { as_of: '2026-10-30' }),
      split(SPLIT, { symbol: 'XB' }),
    ];
    const { valuation: other } = contextOf(marketOf(facts, classes), 'x', 'XB');
    expect(other).toMatchObject({ ratio: null, state: 'unit_check_failed' });
    const both = contextOf(marketOf([...facts, split()], classes), 'x', 'XB');
    expect(both.valuation.ratio).toBe(250);
  });

  it('of the ordinary share brings the filed EPS with it', () => {
    expect(valuation([...filed, split(SPLIT, { symbol: '2330.TW', value: 2 })], receipt).ratio).toBe(50);
  });

  it('of the receipt puts its share ratio in doubt until it was curated again', () => {
    expect(valuation([...filed, split()], receipt).ratio).toBeNull();
    const since = filed.map((fact) => (fact.metric === 'eps_ttm' ? { ...fact, as_of: '2026-11-12' } : fact));
    expect(valuation([...since, split()], { ...receipt, curated_on: '2026-11-09' }).ratio).toBeNull();
    expect(valuation([...since, split()], { ...receipt, curated_on: SPLIT }).ratio).toBe(25);
  });
});

it('a split between an older close and the EPS of today drops that close', () => {
  // A week before at a hundred times the ratio: with it the newest one would fail the unit check.
  const facts = [
    price,
    aFact('x', 'price', 250, { as_of: '2026-11-13' }),
    eps(1, { quality: 'official', as_of: '2026-11-18' }),
    split('2026-11-17'),
  ];
  expect(valuation(facts)).toMatchObject({ state: 'no_group', ratio: 25 });
});

it('a loss stays a loss whatever the basis', () => {
  expect(valuation([price, eps(-1), split()]).state).toBe('loss_making');
  expect(noteOf([price, eps(-1), split()], 'split_in_doubt')).toContain('Not known whether');
});
