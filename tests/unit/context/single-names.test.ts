/** What the method says of single companies, lines and funds (2.1, 2.6). */
import { describe, expect, it } from 'vitest';
import { contextOf } from '@/lib/context/context-of';
import type { Fact } from '@/lib/facts/fact';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { resolveSymbol } from '@/lib/universe/resolve';
import { aFact, aMarket, aRatio } from './fixtures';

const universe = loadBundledUniverse();
const bundled = (facts: Fact[] = []) => aMarket(universe.all, facts);
const real = (id: string, symbol: string, value: number, metric: Fact['metric'], currency = 'USD') =>
  aFact(id, metric, value, { symbol, currency });
const named = (symbol: string) => {
  const found = resolveSymbol(universe, symbol);
  if (!found) throw new Error(`${symbol} resolves to nothing`);
  return contextOf(bundled(), found.issuer.id, symbol);
};

describe('what the method says of single names', () => {
  it.each(['GOOGM', 'GOOGN', 'SMCIP', 'MCHPP', '005935.KS', 'HPE-PC'])(
    '%s is no line that is valued',
    (symbol) => {
      const { valuation } = named(symbol);
      expect(valuation).toMatchObject({
        state: 'not_applicable',
        ratio: null,
        words: 'no valuation for this security type',
      });
    },
  );

  it.each(['eqix', 'dlr', 'gmg-ax'])('%s: a P/E with the note on REITs', (id) => {
    const { symbol } = universe.byId.get(id)!;
    const facts = [aFact(id, 'price', 30, { symbol: symbol! }), aFact(id, 'eps_ttm', 1, { symbol: symbol! })];
    const { valuation } = contextOf(bundled(facts), id);
    expect(valuation.ratio).toBe(30);
    expect(valuation.notes.map(({ text }) => text)).toContain('REITs are usually compared on FFO.');
  });

  it.each(['slab', 'qrvo'])('%s is under an offer: a card, but no member of a median', (id) => {
    const { symbol } = universe.byId.get(id)!;
    const market = bundled(aRatio(id, 30, { symbol: symbol! }));
    expect(contextOf(market, id).valuation.ratio).toBe(30);
    expect(contextOf(market, id).valuation.notes.some((note) => note.id === 'pending_offer')).toBe(true);
    expect(market.group('control', 'pe').peers()).toEqual([]);
    expect(market.group('control', 'pe').outside.pending_offer).toBe(2);
  });

  it('the ratio of SKHY is that of its home line', () => {
    const facts = [
      real('000660-ks', 'SKHY', 100, 'price'),
      real('000660-ks', '000660.KS', 1_500_000, 'price', 'KRW'),
      real('000660-ks', '000660.KS', 150_000, 'eps_ttm', 'KRW'),
    ];
    const { valuation } = contextOf(bundled(facts), '000660-ks', 'SKHY');
    expect(valuation.ratio).toBe(10);
    expect(valuation.notes[0]?.text).toContain('SKHY');
  });

  it.each([
    ['AIQ', /depends on the provider's rules \(negative earnings dropped, P\/E capped at 60/],
    ['AIEQ', /^managed with AI; not a fund of AI companies$/],
    ['SOXL', /^leveraged product: no valuation$/],
  ])('the fund %s has words and no badge', (symbol, words) => {
    const { valuation } = named(symbol);
    expect(valuation).toMatchObject({ state: 'not_applicable', ratio: null, badge: 'fund: no valuation' });
    expect(valuation.words).toMatch(words);
  });
});
