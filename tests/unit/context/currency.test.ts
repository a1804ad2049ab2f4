import { describe, expect, it } from 'vitest';
import { contextOf } from '@/lib/context/context-of';
import type { Fact } from '@/lib/facts/fact';
import type { Issuer } from '@/lib/universe/issuer';
import { anIssuer } from '@/tests/fixtures/issuers';
import { aFact, aMarket, aRate } from './fixtures';

const alt = (
  symbol: string,
  kind: Issuer['alt_symbols'][number]['kind'],
  currency: string,
  per_primary: number | null,
) => ({
  symbol,
  mic: null,
  currency,
  kind,
  per_primary,
});

const receipt: Partial<Issuer> = {
  country: 'TW',
  mic: 'XNYS',
  reporting_currency: 'TWD',
  is_depositary: true,
  alt_symbols: [alt('2330.TW', 'ordinary', 'TWD', 5)],
};
const abroad = (currency: string, reporting: string): Partial<Issuer> => ({
  country: 'CN',
  mic: 'XHKG',
  currency,
  reporting_currency: reporting,
});

const money = (metric: 'price' | 'eps_ttm', value: number, currency: string, change: Partial<Fact> = {}) =>
  aFact('x', metric, value, { currency, ...change });

describe('every row of the table in method 2.6', () => {
  it.each<[string, Partial<Issuer>, Fact[], number]>([
    [
      'TSM: five ordinary shares a receipt, filed in TWD under the receipt',
      receipt,
      [money('price', 250, 'USD'), money('eps_ttm', 60, 'TWD'), aRate('USDTWD', 30)],
      25,
    ],
    [
      'TSM: filed under the ordinary line',
      receipt,
      [money('price', 250, 'USD'), money('eps_ttm', 60, 'TWD', { symbol: '2330.TW' }), aRate('USDTWD', 30)],
      25,
    ],
    [
      'TSM: a vendor already converted it to dollars a receipt',
      receipt,
      [money('price', 250, 'USD'), money('eps_ttm', 10, 'USD')],
      25,
    ],
    [
      'TSM: in the reporting currency but marked as per receipt',
      receipt,
      [
        money('price', 250, 'USD'),
        money('eps_ttm', 300, 'TWD', { flags: ['per_unit'] }),
        aRate('USDTWD', 30),
      ],
      25,
    ],
    [
      'TSM: published in a third currency, which no filer does, is per receipt',
      receipt,
      [money('price', 250, 'USD'), money('eps_ttm', 8, 'EUR'), aRate('EURUSD', 1.25)],
      25,
    ],
    [
      'ASML and SAP: one share a receipt, reports EUR',
      { ...receipt, reporting_currency: 'EUR', alt_symbols: [alt('X.AS', 'ordinary', 'EUR', 1)] },
      [money('price', 825, 'USD'), money('eps_ttm', 25, 'EUR'), aRate('EURUSD', 1.1)],
      30,
    ],
    [
      'RELX.L: pence against pounds needs no rate',
      { ...abroad('GBX', 'GBP'), country: 'GB', mic: 'XLON' },
      [money('price', 3000, 'GBX'), money('eps_ttm', 1.2, 'GBP')],
      25,
    ],
    [
      'Tencent: HKD quote, CNY report',
      abroad('HKD', 'CNY'),
      [money('price', 500, 'HKD'), money('eps_ttm', 20, 'CNY'), aRate('CNYHKD', 1.08)],
      500 / 21.6,
    ],
    [
      'Tencent: the rate quoted the other way round',
      abroad('HKD', 'CNY'),
      [money('price', 500, 'HKD'), money('eps_ttm', 20, 'CNY'), aRate('HKDCNY', 1 / 1.08)],
      500 / 21.6,
    ],
    [
      'ABB: CHF quote, USD report',
      { ...abroad('CHF', 'USD'), country: 'CH', mic: 'XSWX' },
      [money('price', 40, 'CHF'), money('eps_ttm', 2, 'USD'), aRate('USDCHF', 0.8)],
      25,
    ],
    [
      'SMIC and Lenovo: HKD quote, USD report',
      abroad('HKD', 'USD'),
      [money('price', 78, 'HKD'), money('eps_ttm', 0.5, 'USD'), aRate('USDHKD', 7.8)],
      20,
    ],
  ])('%s', (_name, issuer, facts, ratio) => {
    const { valuation } = contextOf(aMarket([anIssuer('x', issuer)], facts), 'x');
    expect(valuation.ratio).toBeCloseTo(ratio, 9);
  });
});

describe('what is not converted', () => {
  it.each<[string, Fact[], string]>([
    ['no rate', [money('price', 250, 'USD'), money('eps_ttm', 60, 'TWD')], 'currency_missing'],
    [
      'a rate of another month',
      [money('price', 250, 'USD'), money('eps_ttm', 60, 'TWD'), aRate('USDTWD', 30, { as_of: '2026-10-01' })],
      'currency_missing',
    ],
    ['a loss needs none', [money('price', 250, 'USD'), money('eps_ttm', -60, 'TWD')], 'loss_making'],
  ])('%s', (_name, facts, state) => {
    const { valuation } = contextOf(aMarket([anIssuer('x', receipt)], facts), 'x');
    expect(valuation.state).toBe(state);
    expect(state === 'currency_missing' ? valuation.words : 'currency data missing').toBe(
      'currency data missing',
    );
  });

  it('an EPS in the currency of the receipt counts receipts, whatever line is looked at', () => {
    const inDollars = { ...receipt, reporting_currency: 'USD' };
    const facts = [
      money('price', 1500, 'TWD', { symbol: '2330.TW' }),
      money('eps_ttm', 10, 'USD'),
      aRate('USDTWD', 30),
    ];
    const { valuation } = contextOf(aMarket([anIssuer('x', inDollars)], facts), 'x', '2330.TW');
    expect(valuation.ratio).toBe(25);
  });

  it('an unknown share ratio shows the home line', () => {
    const korean = {
      ...abroad('KRW', 'KRW'),
      symbol: 'X.KS',
      alt_symbols: [alt('XADR', 'adr', 'USD', null)],
    };
    const facts = [
      money('price', 100, 'USD', { symbol: 'XADR' }),
      money('price', 300, 'KRW', { symbol: 'X.KS' }),
      money('eps_ttm', 10, 'KRW', { symbol: 'X.KS' }),
    ];
    const { valuation, listing } = contextOf(aMarket([anIssuer('x', korean)], facts), 'x', 'XADR');
    expect(listing?.symbol).toBe('XADR');
    expect(valuation.ratio).toBe(30);
    expect(valuation.notes[0]?.text).toBe('No own figures for XADR; those of X.KS are shown.');
  });
});

describe('share classes', () => {
  const classes: Partial<Issuer> = {
    alt_symbols: [
      alt('XC', 'share_class', 'USD', 1),
      alt('XP', 'convertible_preferred_depositary', 'USD', null),
      alt('X.PF', 'preferred', 'USD', null),
    ],
    notes: 'X and XC are one issuer.',
  };
  const facts = [
    money('price', 200, 'USD'),
    money('price', 220, 'USD', { symbol: 'XC' }),
    money('eps_ttm', 10, 'USD'),
    aFact('x', 'market_cap', 4e12),
    aFact('x', 'market_cap', 4.01e12, { symbol: 'XC', as_of: '2026-11-21' }),
  ];
  const market = aMarket([anIssuer('x', classes)], facts);

  it.each([
    ['X', 20],
    ['XC', 22],
  ])('%s has its own price over the common EPS', (symbol, ratio) => {
    expect(contextOf(market, 'x', symbol).valuation.ratio).toBe(ratio);
  });

  it.each(['XP', 'X.PF'])('%s has the issuer’s note and no ratio', (symbol) => {
    const { valuation } = contextOf(market, 'x', symbol);
    expect(valuation).toMatchObject({ state: 'not_applicable', ratio: null, peers: [] });
    expect(valuation.words).toBe('no valuation for this security type');
    expect(valuation.notes).toEqual([
      { id: 'issuer', text: 'X and XC are one issuer.', as_of: null, source: null },
    ]);
  });

  it('never adds up market caps of lines', () => {
    expect(contextOf(market, 'x').tier?.gates[0]?.value).toBe('$4.00tn');
  });
});

describe('sanity gates', () => {
  const week = (price: number, eps?: Fact) => [
    money('price', 300, 'USD'),
    money('price', price, 'USD', { as_of: '2026-11-13' }),
    money('eps_ttm', 10, 'USD'),
    ...(eps ? [eps] : []),
  ];
  it.each<[string, Fact[], string]>([
    ['P/E below 2', [money('price', 19.9, 'USD'), money('eps_ttm', 10, 'USD')], 'unit_check_failed'],
    ['P/E of 2', [money('price', 20, 'USD'), money('eps_ttm', 10, 'USD')], 'no_group'],
    ['threefold in a week', week(100), 'no_group'],
    ['more than threefold', week(99), 'unit_check_failed'],
    ['to a third', week(900), 'no_group'],
    ['to less than a third', week(901), 'unit_check_failed'],
    [
      'more than threefold with an EPS that moved by half',
      week(99, money('eps_ttm', 20, 'USD', { as_of: '2026-11-10', period_end: '2026-06-30' })),
      'unit_check_failed',
    ],
    [
      'more than threefold with an EPS that moved by more than half',
      week(99, money('eps_ttm', 21, 'USD', { as_of: '2026-11-10', period_end: '2026-06-30' })),
      'no_group',
    ],
  ])('%s', (_name, facts, state) => {
    const { valuation } = contextOf(aMarket([anIssuer('x')], facts), 'x');
    expect(valuation.state).toBe(state);
    if (state === 'unit_check_failed') {
      expect(valuation.ratio).toBeNull();
      expect(valuation.words).toContain('unit check failed');
    }
  });
});

it('a rate of tomorrow is not known today', () => {
  const facts = (rate: Fact) => [
    aFact('x', 'price', 110),
    aFact('x', 'eps_ttm', 5, { currency: 'EUR' }),
    rate,
  ];
  const state = (as_of: string) =>
    contextOf(aMarket([anIssuer('x')], facts(aRate('EURUSD', 1.1, { as_of }))), 'x').valuation.state;
  expect(state('2026-11-23')).toBe('currency_missing');
  expect(state('2026-11-22')).toBe('no_group');
});
