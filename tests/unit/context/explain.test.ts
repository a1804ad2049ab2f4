import { describe, expect, it } from 'vitest';
import { explain } from '@/lib/context/explain';
import type { ExplainNode } from '@/lib/context/sector-context';
import type { Fact } from '@/lib/facts/fact';
import { anIssuer } from '@/tests/fixtures/issuers';
import { aFact, aLoss, aMarket, aRate, aRatio, WORKED, withPeers } from './fixtures';

function find(node: ExplainNode, label: string): ExplainNode | undefined {
  if (node.label.startsWith(label)) return node;
  for (const child of node.children) {
    const found = find(child, label);
    if (found) return found;
  }
  return undefined;
}

describe('the derivation of a card', () => {
  const tree = explain(
    withPeers(
      [
        ...aRatio('x', 72),
        aFact('x', 'market_cap', 72e9),
        aFact('x', 'net_income_ttm', 1e9),
        aFact('x', 'revenue_ttm', 9e9),
      ],
      WORKED,
      {
        issuers: [anIssuer('loss'), anIssuer('none'), anIssuer('old')],
        facts: [...aLoss('loss', -0.1), ...aRatio('old', 30, { as_of: '2026-06-01' })],
      },
    ),
    'x',
  );

  it('leads from facts with source to the ratio', () => {
    const ratio = find(tree, 'Ratio');
    expect(ratio?.value).toBe('P/E 72.0×');
    expect(ratio?.children.map(({ label, value, as_of, source }) => [label, value, as_of, source])).toEqual([
      ['price of X', '$72.00', '2026-11-20', 'test (user)'],
      ['EPS (TTM, diluted) of X', '$1.00', '2026-11-20', 'test (user)'],
      ['Check: market cap ÷ net income', '72.0×, within 5 %', null, null],
    ]);
  });

  it('names every member with its ratio, and who was left out and why', () => {
    const counted = find(tree, 'counted: 9');
    expect(counted?.children.map(({ label, value }) => `${label} ${value}`)).toContain('p4 (P4) 36.0×');
    expect(counted?.children).toHaveLength(9);
    expect(find(tree, 'loss-making: 1')?.value).toBe('LOSS');
    expect(find(tree, 'without data: 1')?.value).toBe('NONE');
    expect(find(tree, 'without a price near this date: 1')?.value).toBe('OLD');
  });

  it('leads on to median, band, tier and notes', () => {
    expect(find(tree, 'Median')?.value).toBe('36.0×');
    expect(find(tree, '95 % interval')?.value).toBe('22.5× to 75.0×');
    expect(find(tree, 'Band')?.value).toBe('2× the median or more');
    expect(find(tree, 'Size')?.value).toBe('$72bn ✗');
    expect(find(tree, 'R10')?.children[0]?.label).toBe('badge');
  });
});

it('shows the exchange rate a ratio went through', () => {
  const issuer = anIssuer('x', { reporting_currency: 'EUR' });
  const facts = [
    aFact('x', 'price', 825),
    aFact('x', 'eps_ttm', 25, { currency: 'EUR' }),
    aRate('EURUSD', 1.1),
  ];
  const tree = explain(aMarket([issuer], facts), 'x');
  const converted = find(tree, 'EPS per unit of X, in USD');
  expect(converted?.value).toBe('$27.50');
  expect(converted?.children[0]).toMatchObject({ label: 'EURUSD', value: '1.1' });
});

it('explains a loss by the figures that show it', () => {
  const facts = [...aLoss('x', -0.1), aFact('x', 'market_cap', 12e9), aFact('x', 'revenue_ttm', 1e9)];
  const tree = explain(withPeers(facts, WORKED), 'x');
  expect(find(tree, 'Ratio')?.value).toBe('P/S 12.0×');
  expect(find(tree, 'Earnings are not positive')?.children[1]?.value).toBe('-$1.00');
});

it('names who has no sales multiple to compare a loss with', () => {
  const sales = (id: string) => [aFact(id, 'market_cap', 12e9), aFact(id, 'revenue_ttm', 1e9)];
  const peers = WORKED.slice(0, 7).flatMap((_, index) => sales(`p${index}`));
  const tree = explain(withPeers([...aLoss('x', -0.1), ...sales('x')], WORKED, { facts: peers }), 'x');
  expect(find(tree, 'counted: 7')?.children).toHaveLength(7);
  expect(find(tree, 'without data: 2')?.value).toBe('P7, P8');
});

describe('the check of price ÷ EPS by the totals', () => {
  const cap = (value: number, change = {}) => aFact('x', 'market_cap', value, change);
  const income = (value: number, change = {}) => aFact('x', 'net_income_ttm', value, change);
  const alt = { symbol: 'XB', mic: null, currency: 'USD', kind: 'share_class' as const, per_primary: 1 };
  const other = [aFact('x', 'price', 60, { symbol: 'XB' })];
  it.each<[string, Fact[], string | null, string]>([
    ['apart', [cap(34.1e9), income(1e9)], null, '34.1×, more than 5 % apart, so ≈'],
    ['a loss', [cap(34.1e9), income(-1e9)], null, 'a loss, more than 5 % apart, so ≈'],
    ['no income', [cap(30e9)], null, 'not possible: no net income at hand'],
    ['no cap', [income(1e9)], null, 'not possible: no market cap at hand'],
    [
      'no rate',
      [cap(30e9), income(1e9, { currency: 'TWD' })],
      null,
      'not possible: no exchange rate between TWD and USD',
    ],
    [
      'another line',
      [cap(30e9), income(1e9), ...other],
      'XB',
      'not possible: the totals belong to the primary line',
    ],
  ])('%s', (_name, facts, symbol, value) => {
    const market = aMarket([anIssuer('x', { alt_symbols: [alt] })], [...aRatio('x', 30), ...facts]);
    expect(find(explain(market, 'x', symbol), 'Check')?.value).toBe(value);
  });

  it('is not made for a ratio taken as published', () => {
    const facts = [aFact('x', 'pe_ttm', 30), cap(30e9), income(1e9)];
    expect(find(explain(aMarket([anIssuer('x')], facts), 'x'), 'Check')?.value).toBe(
      'not possible: the ratio is as published',
    );
  });
});

it('tells whose word the evidence is', () => {
  const facts = [aFact('x', 'market_cap', 1e9), aFact('x', 'net_income_ttm', 1e9)];
  const evidence = { url: 'https://example.com/10-q', quote: 'AI revenue', period: 'Q2', date: '2026-08-22' };
  const source = (change: object) =>
    find(explain(aMarket([anIssuer('x', change)], facts), 'x'), 'Evidence')?.source;
  expect(source({})).toBe("editor's classification");
  expect(source({ evidence })).toBe('https://example.com/10-q');
});

it('has no valuation to explain for what is not listed', () => {
  const tree = explain(
    aMarket([anIssuer('x', { type: 'private', status: 'private', symbol: null })], []),
    'x',
  );
  expect(find(tree, 'No valuation')?.value).toBe('not listed');
  expect(find(tree, 'Tier')?.value).toBe('Not listed, so no tier.');
});
