/** The 25 edge cases of method 2.8, one named test each. */
import { describe, expect, it } from 'vitest';
import { contextOf } from '@/lib/context/context-of';
import { explain } from '@/lib/context/explain';
import type { Fact } from '@/lib/facts/fact';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { resolveSymbol } from '@/lib/universe/resolve';
import { anIssuer } from '@/tests/fixtures/issuers';
import { aFact, aLoss, aMarket, aRate, aRatio, WORKED, withPeers } from './fixtures';

const universe = loadBundledUniverse();
const bundled = (facts: Fact[] = []) => aMarket(universe.all, facts);
const real = (id: string, symbol: string, value: number, metric: Fact['metric'], currency = 'USD') =>
  aFact(id, metric, value, { symbol, currency });
const named = (symbol: string) => {
  const found = resolveSymbol(universe, symbol);
  if (!found) throw new Error(`${symbol} resolves to nothing`);
  return contextOf(bundled(), found.issuer.id, symbol);
};

describe('edge cases', () => {
  it('1: EPS of zero is not meaningful', () => {
    const facts = [aFact('x', 'price', 30), aFact('x', 'eps_ttm', 0)];
    const { valuation } = contextOf(withPeers(facts, WORKED), 'x');
    expect(valuation).toMatchObject({ state: 'loss_making', glyph: 'NM', band: null, multiple: null });
    expect(valuation.words).toBe('loss-making: P/E not meaningful');
  });

  it('2: EPS 0.01 at 250 prints > 200×, is far above and counts in medians', () => {
    const facts = [aFact('x', 'price', 250), aFact('x', 'eps_ttm', 0.01)];
    const market = withPeers(facts, WORKED);
    expect(contextOf(market, 'x').valuation).toMatchObject({ ratio_text: '> 200×', band: 'far_above' });
    expect(contextOf(market, 'p0').valuation.peers.at(-1)).toMatchObject({ issuer: 'x', ratio: 25_000 });
  });

  it('3: a quarter missing inside the twelve months falls back to a fiscal year of at most 500 days', () => {
    const year = (period_end: string) => [aFact('x', 'price', 30), aFact('x', 'eps_fy', 1, { period_end })];
    expect(contextOf(withPeers(year('2025-12-31'), WORKED), 'x').valuation).toMatchObject({
      state: 'ok',
      basis: 'FY2025',
    });
    expect(contextOf(withPeers(year('2025-06-30'), WORKED), 'x').valuation.state).toBe('no_data');
  });

  it('4: a split between quarters uses market cap ÷ net income with ≈', () => {
    const facts = [
      aFact('x', 'price', 30),
      aFact('x', 'eps_ttm', 10, { flags: ['split_pending'] }),
      aFact('x', 'market_cap', 36e9),
      aFact('x', 'net_income_ttm', 1e9),
    ];
    const { valuation } = contextOf(withPeers(facts, WORKED), 'x');
    expect(valuation).toMatchObject({ ratio: 36, approx: true, badge: 'P/E ≈ 36.0× · 1.0× chips median' });
  });

  it('5: GOOG is class C of the issuer of GOOGL, which is no peer of itself', () => {
    const peers = universe.all.filter(({ layers, type }) => layers[0] === 'cloud' && type === 'equity');
    const facts = peers.flatMap(({ id, symbol }, index) => [
      real(id, symbol!, 20 + index, 'price', 'USD'),
      aFact(id, 'eps_ttm', 1, { symbol: symbol! }),
    ]);
    const own = [real('googl', 'GOOG', 21, 'price'), real('googl', 'GOOGL', 1, 'eps_ttm')];
    const context = contextOf(bundled([...facts, ...own]), 'googl', 'GOOG');
    expect(context.listing).toMatchObject({ symbol: 'GOOG', note: 'class C' });
    expect(context.name).toBe('Alphabet');
    expect(context.valuation.state).toBe('ok');
    expect(context.valuation.peers.some(({ issuer }) => issuer === 'googl')).toBe(false);
  });

  it('6: GOOGM has the issuer’s note and no ratio', () => {
    const { valuation, listing } = named('GOOGM');
    expect(listing?.note).toBe('convertible preferred depositary share');
    expect(valuation).toMatchObject({ state: 'not_applicable', ratio: null });
    expect(valuation.notes[0]?.text).toContain('GOOGM');
  });

  it.each([
    [8, 'chips', false],
    [7, 'chips', true],
    [6, 'chips', true],
    [5, 'ai', false],
  ])('7: %i peers compare with %s, thin: %s', (n, group, thin) => {
    const others = Array.from({ length: 10 }, (_, index) => anIssuer(`a${index}`, { layers: ['app'] }));
    const market = withPeers(aRatio('x', 30), WORKED.slice(0, n), {
      issuers: others,
      facts: others.flatMap(({ id }, index) => aRatio(id, 20 + index)),
    });
    const { valuation } = contextOf(market, 'x');
    expect(valuation).toMatchObject({ group, thin, n: group === 'ai' ? n + 10 : n });
    expect(valuation.disclosure?.startsWith('thin group · ')).toBe(thin);
  });

  it('8: a layer too small says so and uses mainstream AI', () => {
    const others = Array.from({ length: 8 }, (_, index) => anIssuer(`a${index}`, { layers: ['app'] }));
    const market = aMarket(
      [anIssuer('x', { layers: ['edge'] }), ...others],
      [...aRatio('x', 30), ...others.flatMap(({ id }, index) => aRatio(id, 20 + index))],
    );
    const { valuation } = contextOf(market, 'x');
    expect(valuation.fallback).toBe('edge group too small');
    expect(valuation.badge).toBe('P/E 30.0× · 1.3× mainstream-AI median (edge group too small)');
    const tooFew = aMarket(
      [anIssuer('x', { layers: ['edge'] }), ...others.slice(1)],
      [...aRatio('x', 30), ...others.slice(1).flatMap(({ id }, index) => aRatio(id, 20 + index))],
    );
    expect(contextOf(tooFew, 'x').valuation).toMatchObject({ state: 'no_group', ratio: 30, band: null });
  });

  it('9: where all peers are equal the median is their value and a tie is the 50th percentile', () => {
    const { valuation } = contextOf(withPeers(aRatio('x', 30), Array(24).fill(30)), 'x');
    expect(valuation).toMatchObject({ median: 30, multiple: 1, percentile: 50, band: 'near' });
    expect(valuation.rank).toBe('higher than 50 % of 24 peers');
  });

  it('10: a loss-maker has EV/S or P/S against its own median, never against a P/E', () => {
    const sales = (id: string, cap: number) => [aFact(id, 'market_cap', cap), aFact(id, 'revenue_ttm', 1e9)];
    const market = withPeers([...aLoss('x', -0.1), ...sales('x', 12e9)], WORKED, {
      facts: WORKED.flatMap((_, index) => sales(`p${index}`, (index + 1) * 1e9)),
    });
    const { valuation } = contextOf(market, 'x');
    expect(valuation).toMatchObject({
      state: 'loss_making',
      ratio_kind: 'p_s',
      ratio: 12,
      median: 5,
      n: 9,
      multiple: 2.4,
      band: null,
    });
    expect(valuation.control.multiple).toBeNull();
    const balance = [aFact('x', 'total_debt', 3e9), aFact('x', 'cash', 1e9)];
    const withBalance = withPeers([...aLoss('x', -0.1), ...sales('x', 12e9), ...balance], WORKED);
    expect(contextOf(withBalance, 'x').valuation).toMatchObject({ ratio_kind: 'ev_s', ratio: 14 });
    const old = balance.map((fact) => ({ ...fact, as_of: '2026-05-05' }));
    const withOld = withPeers([...aLoss('x', -0.1), ...sales('x', 12e9), ...old], WORKED);
    expect(contextOf(withOld, 'x').valuation).toMatchObject({ ratio_kind: 'p_s', ratio: 12 });
  });

  it('11: where more than half lose money the companion says so instead of a number', () => {
    const losers = Array.from({ length: 10 }, (_, index) => `l${index}`);
    const market = withPeers(aRatio('x', 30), WORKED, {
      issuers: losers.map((id) => anIssuer(id)),
      facts: losers.flatMap((id) => aLoss(id, -0.05)),
    });
    const { valuation } = contextOf(market, 'x');
    expect(valuation).toMatchObject({
      loss_aware_median: null,
      loss_aware_words: 'more than half lose money',
      median: 36,
    });
  });

  it.each(['openai', 'unisoc', 'anthropic'])(
    '12: %s is not listed: layer and related lines, no figures',
    (id) => {
      const context = contextOf(bundled(), id);
      expect(context).toMatchObject({ issuer: id, symbol: null, listing: null, tier: null, sources: [] });
      expect(context.valuation).toMatchObject({ state: 'not_applicable', words: 'not listed', ratio: null });
      expect(context.layer_label).not.toBe('');
      expect(context.risks.some((note) => note.id === 'R24')).toBe(true);
    },
  );

  it('13: a merged company answers with the one it became part of', () => {
    const context = contextOf(bundled(), 'xai');
    expect(context).toMatchObject({ issuer: 'spcx', symbol: 'SPCX' });
    expect(context.redirect).toBe('xAI is now part of SpaceX (SPCX)');
  });

  it.each([
    ['PSTG', 'P'],
    ['FI', 'FISV'],
    ['IRBO', 'ARTY'],
    ['FB', 'META'],
  ])('14: %s was renamed to %s, both are shown', (former, now) => {
    const context = named(former);
    expect(context.symbol).toBe(now);
    expect(context.redirect).toContain(former);
    expect(context.redirect).toContain(now);
  });

  it.each([
    ['ANSS', 'SNPS'],
    ['JNPR', 'HPE'],
    ['CYBR', 'PANW'],
    ['INFA', 'CRM'],
    ['SKYT', 'IONQ'],
    ['CFLT', 'IBM'],
  ])('15: %s is no longer listed and part of %s', (absorbed, now) => {
    const context = named(absorbed);
    expect(context.symbol).toBe(now);
    expect(context.redirect).toMatch(/no longer listed; part of /);
  });

  it.each([
    ['IVES', '2024-12-31'],
    ['SNDK', '2020-01-01'],
    ['FB', '2026-11-20'],
    ['META', '2022-01-03'],
  ])('16: %s meant something else on %s', (symbol, on) => {
    expect(resolveSymbol(universe, symbol)).not.toBeNull();
    expect(resolveSymbol(universe, symbol, { on })).toBeNull();
  });

  it('17: one code on two markets is matched with its exchange only', () => {
    expect(resolveSymbol(universe, 'NASDAQ:NXT')?.issuer.id).not.toBe(
      resolveSymbol(universe, 'ASX:NXT')?.issuer.id,
    );
    expect(resolveSymbol(universe, 'ASX:NXT')?.issuer.symbol).toBe('NXT.AX');
    expect(resolveSymbol(universe, 'TEL')?.issuer.id).not.toBe('8035-t');
  });

  it('18: an ambiguous word alone is no company; the name list marks it as such', () => {
    for (const symbol of ['AI', 'NOW', 'ARM', 'META']) {
      const found = resolveSymbol(universe, symbol);
      expect(found?.issuer.ambiguous_aliases.length).toBeGreaterThan(0);
    }
  });

  it('19: an A and an H line are two ratios and one observation', () => {
    const id = '0981-hk';
    const facts = [
      aFact(id, 'price', 70, { symbol: '0981.HK', currency: 'HKD' }),
      aFact(id, 'price', 120, { symbol: '688981.SS', currency: 'CNY' }),
      aFact(id, 'eps_ttm', 0.1, { symbol: '0981.HK', currency: 'USD' }),
      aRate('USDHKD', 7.8),
      aRate('USDCNY', 7.2),
    ];
    const market = bundled(facts);
    expect(contextOf(market, id, '0981.HK').valuation.ratio).toBeCloseTo(70 / 0.78);
    expect(contextOf(market, id, '688981.SS').valuation.ratio).toBeCloseTo(120 / 0.72);
    expect(market.group('chips', 'pe').peers()).toHaveLength(1);
  });

  it('20: without an exchange rate there is no badge', () => {
    const facts = [aFact('x', 'price', 250), aFact('x', 'eps_ttm', 60, { currency: 'TWD' })];
    const { valuation } = contextOf(withPeers(facts, WORKED), 'x');
    expect(valuation).toMatchObject({
      state: 'currency_missing',
      words: 'currency data missing',
      ratio: null,
    });
  });

  it('21: a new listing without four quarters has no ratio', () => {
    const { valuation } = contextOf(withPeers([aFact('x', 'price', 30)], WORKED), 'x');
    expect(valuation).toMatchObject({ state: 'no_data', words: 'no current data', badge: 'no current data' });
  });

  it('22: a control with new AI revenue stays a control until it is reclassified', () => {
    const control = anIssuer('x', {
      layers: ['control'],
      role: 'control',
      valuation_group: 'control',
      ai_evidence: 'E3',
      tier: null,
    });
    const context = contextOf(aMarket([control], aRatio('x', 30)), 'x');
    expect(context.role).toBe('control');
    expect(context.tier).toBeNull();
    expect(context.proposal).toBe(
      'AI evidence E3 proposes to move it out of the comparison group; not done yet.',
    );
    const plain = contextOf(aMarket([{ ...control, ai_evidence: 'E1' }], aRatio('x', 30)), 'x');
    expect(plain.proposal).toBeNull();
  });

  it('23: a fund managed with AI is no fund of AI companies', () => {
    const { valuation, tier } = named('AIEQ');
    expect(valuation.words).toBe('managed with AI; not a fund of AI companies');
    expect(tier).toBeNull();
  });

  it('24: a year end that falls into the next month is read from the facts', () => {
    const eps = { period_end: '2026-11-01' };
    const facts = [aFact('x', 'price', 30), aFact('x', 'eps_fy', 1, eps)];
    const { valuation, sources } = contextOf(withPeers(facts, WORKED, { subject: { fye_month: 10 } }), 'x');
    expect(valuation.state).toBe('ok');
    expect(sources.find(({ figure }) => figure.startsWith('EPS'))?.period_end).toBe('2026-11-01');
  });

  it('25: a negative enterprise value falls back to P/S', () => {
    const facts = [
      ...aLoss('x', -0.1),
      aFact('x', 'market_cap', 1e9),
      aFact('x', 'revenue_ttm', 1e9),
      aFact('x', 'total_debt', 0),
      aFact('x', 'cash', 2e9),
    ];
    expect(contextOf(withPeers(facts, WORKED), 'x').valuation).toMatchObject({ ratio_kind: 'p_s', ratio: 1 });
  });
});

it('keeps a company under a cash offer on its card and out of the medians', () => {
  const offer = { since: '2026-02-04', note: 'Cash offer by Bigger Corp.' };
  const market = withPeers(aRatio('x', 30), WORKED, { subject: { pending_offer: offer } });
  expect(contextOf(market, 'x').valuation).toMatchObject({ state: 'ok', n: 9, missing: 0, left_out: [] });
  expect(JSON.stringify(explain(market, 'x'))).not.toContain('under a takeover offer: ');
  expect(contextOf(market, 'p0').valuation).toMatchObject({
    n: 8,
    missing: 1,
    left_out: [{ reason: 'under a takeover offer', n: 1 }],
    disclosure:
      'median 38.0× of 8 profitable peers · 0 loss-making, 0 without data and 1 under a takeover offer not counted · as of 2026-11-20',
  });
});
