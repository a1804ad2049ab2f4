import { describe, expect, it } from 'vitest';
import { contextOf } from '@/lib/context/context-of';
import { RISK_RULES } from '@/lib/context/risks/catalogue';
import type { Fact } from '@/lib/facts/fact';
import type { Issuer } from '@/lib/universe/issuer';
import { anIssuer } from '@/tests/fixtures/issuers';
import { aFact, aLoss, aMarket, aRatio, WORKED, withPeers } from './fixtures';

type Change = Partial<Issuer>;
const share = (metric: Fact['metric'], value: number) => aFact('x', metric, value, { currency: null });

/** Severity of one rule for a subject with a P/E against a median of 36 in its layer; null = not shown. */
function severity(id: string, issuer: Change, facts: Fact[], ratio: number | null = 36): number | null {
  const layers = issuer.layers ?? ['chips'];
  const peers = WORKED.map((value, index) => ({
    issuer: anIssuer(`p${index}`, { layers }),
    facts: aRatio(`p${index}`, value),
  }));
  const own = ratio === null ? [] : aRatio('x', ratio);
  const market = aMarket(
    [anIssuer('x', issuer), ...peers.map((peer) => peer.issuer)],
    [...own, ...facts, ...peers.flatMap((peer) => peer.facts)],
  );
  return contextOf(market, 'x').risks.find((note) => note.id === id)?.severity ?? null;
}

const small = [
  aFact('x', 'market_cap', 1e9),
  aFact('x', 'net_income_ttm', -1e8),
  aFact('x', 'revenue_ttm', 5e8),
];
const mid = (ni: number) => [
  aFact('x', 'market_cap', 50e9),
  aFact('x', 'net_income_ttm', ni),
  aFact('x', 'revenue_ttm', 5e9),
];
const spending = (capex: number, cfo: number | null) => [
  aFact('x', 'revenue_ttm', 100e9),
  aFact('x', 'capex_ttm', capex),
  ...(cfo === null ? [] : [aFact('x', 'cfo_ttm', cfo)]),
];
const margins = (before: number, now: number) => [
  share('gross_margin_prior', before),
  share('gross_margin', now),
];
const fund: Change = { type: 'etf', layers: ['fund'], role: 'fund', tier: null, valuation_group: 'none' };
const china: Change = { country: 'CN' };

describe('severity on both sides of every line', () => {
  it.each<[string, string, Change, Fact[], number | null, number | null]>([
    ['R01', 'E3 says nothing', { layers: ['app'], ai_evidence: 'E3' }, [], 36, null],
    ['R01', 'E2', { layers: ['app'], ai_evidence: 'E2' }, [], 36, 1],
    ['R01', 'E1', { layers: ['cloud'], ai_evidence: 'E1' }, [], 36, 2],
    ['R01', 'not for chips', { ai_evidence: 'E1' }, [], 36, null],
    ['R02', '2× at 9 %', {}, [share('revenue_growth', 0.09)], 72, 2],
    ['R02', '1.25× at 9 %', {}, [share('revenue_growth', 0.09)], 45, 1],
    ['R02', 'below 1.25×', {}, [share('revenue_growth', 0.09)], 44.9, null],
    ['R02', 'growth of 10 %', {}, [share('revenue_growth', 0.1)], 72, null],
    ['R02', 'growth not known: slot missing', {}, [], 72, null],
    ['R03', 'application', { layers: ['app'] }, [], 36, 1],
    ['R03', 'margin down three points', { layers: ['app'] }, margins(0.6, 0.57), 36, 2],
    ['R03', 'margin down less', { layers: ['app'] }, margins(0.6, 0.571), 36, 1],
    ['R03', 'not for chips', {}, [], 36, null],
    ['R04', 'down less than three', {}, margins(0.6, 0.571), 36, null],
    ['R04', 'down three', {}, margins(0.6, 0.57), 36, 1],
    ['R04', 'down six', {}, margins(0.6, 0.54), 36, 2],
    ['R04', 'one margin missing', {}, [share('gross_margin', 0.5)], 36, null],
    ['R05', '24 %', {}, spending(24e9, 60e9), 36, null],
    ['R05', '25 %', {}, spending(25e9, 60e9), 36, 1],
    ['R05', '50 %', {}, spending(50e9, 60e9), 36, 2],
    ['R05', 'negative free cash flow', {}, spending(10e9, 9e9), 36, 2],
    ['R05', 'cash flow not known: slot missing', {}, spending(60e9, null), 36, null],
    ['R05', 'not for applications', { layers: ['app'] }, spending(60e9, 70e9), 36, null],
    ['R06', 'P/E 39.9', {}, [], 39.9, null],
    ['R06', 'P/E 40', {}, [], 40, 1],
    [
      'R06',
      'with net debt above three times EBITDA',
      {},
      [aFact('x', 'total_debt', 41e9), aFact('x', 'cash', 10e9), aFact('x', 'ebitda_ttm', 10e9)],
      40,
      2,
    ],
    [
      'R06',
      'with net debt of three times EBITDA',
      {},
      [aFact('x', 'total_debt', 40e9), aFact('x', 'cash', 10e9), aFact('x', 'ebitda_ttm', 10e9)],
      40,
      1,
    ],
    ['R07', 'application', { layers: ['app'] }, [], 36, 0],
    ['R07', 'transport', { layers: ['periph'], subsector: 'intelligent_transportation' }, [], 36, 0],
    ['R07', 'not for chips', {}, [], 36, null],
    ['R08', 'chips anywhere', {}, [], 36, 2],
    ['R08', 'chip tools anywhere', { layers: ['equip'] }, [], 36, 2],
    ['R08', 'other hardware', { layers: ['hw'] }, [], 36, 1],
    ['R08', 'Chinese hardware', { layers: ['hw'], ...china }, [], 36, 2],
    ['R08', 'Chinese cloud', { layers: ['cloud'], ...china }, [], 36, 2],
    ['R08', 'Chinese models', { layers: ['model'], ...china }, [], 36, 1],
    ['R08', 'other cloud', { layers: ['cloud'] }, [], 36, null],
    ['R09', 'Taiwan, chips', { country: 'TW' }, [], 36, 2],
    ['R09', 'China, applications', { layers: ['app'], ...china }, [], 36, 1],
    ['R09', 'elsewhere', {}, [], 36, null],
    ['R10', 'below 2×', {}, [], 71.9, null],
    ['R10', '2×', {}, [], 72, 1],
    ['R10', '4×', {}, [], 144, 2],
    ['R10', 'above 100', {}, [], 100.1, 2],
    ['R10', '100', {}, [], 100, 1],
    ['R11', 'fringe only', { role: 'origin' }, small, 36, 1],
    ['R11', 'concept only', { role: 'concept' }, mid(1e9), 36, 1],
    ['R11', 'both', { role: 'concept' }, small, 36, 2],
    ['R11', 'neither', {}, mid(1e9), 36, null],
    ['R11', 'market cap not known: slot missing', { role: 'concept' }, [], 36, null],
    ['R11', 'proof not judged: slot missing', { role: 'concept', ai_evidence: null }, mid(1e9), 36, null],
    ['R12', '30 % down', {}, [...small, aFact('x', 'high_52w', 36 / 0.7)], 36, 1],
    ['R12', '29 % down', {}, [...small, aFact('x', 'high_52w', 36 / 0.71)], 36, null],
    ['R12', '50 % down', {}, [...small, aFact('x', 'high_52w', 72)], 36, 2],
    ['R12', 'not in the fringe', {}, [...mid(1e9), aFact('x', 'high_52w', 72)], 36, null],
    ['R14', 'profit', {}, mid(1), 36, null],
    ['R14', 'no profit', {}, mid(0), 36, 1],
    ['R14', 'cash for twelve months', {}, [...mid(-12e9), aFact('x', 'cash', 12e9)], 36, 1],
    ['R14', 'cash for less', {}, [...mid(-12e9), aFact('x', 'cash', 11.9e9)], 36, 2],
    [
      'R16',
      'half together, without their number or the largest: slot missing',
      {},
      [share('customer_sum_share', 0.5)],
      36,
      null,
    ],
    [
      'R16',
      'just below half',
      {},
      [share('customer_top_share', 0.09), share('customer_sum_share', 0.49), share('customer_count', 6)],
      36,
      null,
    ],
    ['R16', '24 %', {}, [share('customer_top_share', 0.24)], 36, 1],
    ['R16', '9 %', {}, [share('customer_top_share', 0.09)], 36, null],
    ['R16', '10 %', {}, [share('customer_top_share', 0.1)], 36, 1],
    ['R16', '25 %', {}, [share('customer_top_share', 0.25)], 36, 2],
    [
      'R16',
      'three with half',
      {},
      [share('customer_top_share', 0.2), share('customer_sum_share', 0.5), share('customer_count', 3)],
      36,
      2,
    ],
    ['R17', 'E3', { layers: ['app'] }, [], 36, 0],
    ['R17', 'E2', { layers: ['model'], ai_evidence: 'E2' }, [], 36, 1],
    ['R18', 'calm', {}, [share('volatility_60d', 0.59), share('volatility_1y', 0.4)], 36, null],
    ['R18', 'high', {}, [share('volatility_60d', 0.6), share('volatility_1y', 0.6)], 36, 1],
    ['R18', 'rising', {}, [share('volatility_60d', 0.3), share('volatility_1y', 0.2)], 36, 1],
    ['R18', 'both', {}, [share('volatility_60d', 0.6), share('volatility_1y', 0.4)], 36, 2],
    ['R18', '1-year level not known: slot missing', {}, [share('volatility_60d', 0.9)], 36, null],
    [
      'R18',
      'a year without movement',
      {},
      [share('volatility_60d', 30), share('volatility_1y', 0)],
      36,
      null,
    ],
    ['R18', 'a tiny year', {}, [share('volatility_60d', 30), share('volatility_1y', 5e-324)], 36, null],
    ['R19', '49 %', { layers: ['app'] }, [aFact('x', 'high_3y', 36 / 0.51)], 36, null],
    ['R19', '50 %', { layers: ['app'] }, [aFact('x', 'high_3y', 72)], 36, 1],
    ['R19', '70 %', { layers: ['app'] }, [aFact('x', 'high_3y', 120)], 36, 2],
    ['R19', 'chips', {}, [aFact('x', 'high_3y', 120)], 36, null],
    ['R20', 'E3', { layers: ['dc'] }, [], 36, 1],
    ['R20', 'E2', { layers: ['hw'], ai_evidence: 'E2' }, [], 36, 0],
    ['R20', 'new energy', { layers: ['periph'], subsector: 'new_energy' }, [], 36, 1],
    ['R21', 'growth of 5 %', { layers: ['app'] }, [share('revenue_growth', 0.05)], 36, 0],
    ['R21', 'less', { layers: ['app'] }, [share('revenue_growth', 0.049)], 36, 1],
    ['R22', 'leveraged', { ...fund, fund_kind: 'leveraged' }, [], null, 2],
    ['R22', 'managed with AI', { ...fund, fund_kind: 'ai_managed' }, [], null, 1],
    ['R22', 'theme', { ...fund, fund_kind: 'thematic_ai' }, [], null, null],
    ['R23', '49 %', fund, [share('top_ten_share', 0.49)], null, null],
    ['R23', '50 %', fund, [share('top_ten_share', 0.5)], null, 1],
    ['R23', '65 %', fund, [share('top_ten_share', 0.65)], null, 2],
    ['R24', 'not listed', { type: 'private', status: 'private', symbol: null }, [], null, 0],
    ['R26', 'always', {}, [], 36, 0],
  ])('%s, %s', (id, _name, issuer, facts, ratio, expected) => {
    expect(severity(id, issuer, facts, ratio)).toBe(expected);
  });
});

describe('the notes of a card', () => {
  it('are ordered by severity, then by catalogue', () => {
    const facts = [...aLoss('x', -0.1), ...small, ...margins(0.6, 0.5)];
    const { risks } = contextOf(
      withPeers(facts, WORKED, { subject: { role: 'concept', country: 'TW' } }),
      'x',
    );
    expect(risks.map(({ id }) => id)).toEqual(['R04', 'R08', 'R09', 'R11', 'R14', 'R26']);
    expect(risks.map(({ severity: level }) => level)).toEqual([2, 2, 2, 2, 1, 0]);
  });

  it('put a later rule first when it is more severe', () => {
    const market = aMarket(
      [
        anIssuer('x', { layers: ['app'] }),
        ...WORKED.map((_, index) => anIssuer(`p${index}`, { layers: ['app'] })),
      ],
      [...aRatio('x', 150), ...WORKED.flatMap((value, index) => aRatio(`p${index}`, value))],
    );
    expect(contextOf(market, 'x').risks.map(({ id }) => id)).toEqual([
      'R10',
      'R03',
      'R06',
      'R07',
      'R17',
      'R21',
      'R26',
    ]);
  });

  it('carry their evidence with date and source', () => {
    const { risks } = contextOf(withPeers([...aRatio('x', 36), ...margins(0.6, 0.5)], WORKED), 'x');
    expect(risks.find(({ id }) => id === 'R04')).toEqual({
      id: 'R04',
      severity: 2,
      title: 'Margin pressure',
      text: 'Gross margin moved from 60 % to 50 % in a year.',
      evidence: [
        { fact: 'gross margin a year before', value: '60 %', as_of: '2026-11-20', source: 'test' },
        { fact: 'gross margin', value: '50 %', as_of: '2026-11-20', source: 'test' },
      ],
      method_version: '1',
      panel_only: false,
    });
  });

  it('leave the macro note to the foot of the panel', () => {
    const { risks } = contextOf(withPeers(aRatio('x', 36), WORKED), 'x');
    expect(risks.filter(({ panel_only }) => panel_only).map(({ id }) => id)).toEqual(['R26']);
  });

  it('come from 26 rules in order', () => {
    expect(RISK_RULES.map(({ id }) => id)).toEqual(
      Array.from({ length: 26 }, (_, index) => `R${String(index + 1).padStart(2, '0')}`),
    );
  });
});
