import { describe, expect, it } from 'vitest';
import { contextOf } from '@/lib/context/context-of';
import type { Fact } from '@/lib/facts/fact';
import type { Issuer } from '@/lib/universe/issuer';
import { anIssuer } from '@/tests/fixtures/issuers';
import { aFact, aMarket, aRate, CLOSE } from './fixtures';

const company = (cap: number, ni: number, rev: number, g: number | null): Fact[] => [
  aFact('x', 'market_cap', cap),
  aFact('x', 'net_income_ttm', ni),
  aFact('x', 'revenue_ttm', rev),
  ...(g === null ? [] : [aFact('x', 'revenue_growth', g)]),
];
const tier = (issuer: Partial<Issuer>, facts: Fact[], states?: Parameters<typeof aMarket>[2]) =>
  contextOf(aMarket([anIssuer('x', issuer)], facts, states), 'x').tier;

describe('every gate with value, tick or cross, and date', () => {
  it('reads as the method writes it', () => {
    const result = tier({ ai_evidence: 'E2' }, company(476e9, -0.3e9, 53e9, 0.01));
    expect(result?.words).toBe(
      'Size $476bn ✓ · profit TTM -$300m ✗ · evidence E2 ✓ · growth +1 % ✓ → mid-tier (size gate met, profit gate not)',
    );
    expect(result?.gates).toEqual([
      { id: 'size', label: 'Size', value: '$476bn', pass: true, as_of: CLOSE },
      { id: 'profit', label: 'Profit TTM', value: '-$300m', pass: false, as_of: CLOSE },
      { id: 'evidence', label: 'Evidence', value: 'E2', pass: true, as_of: '2026-11-22' },
      { id: 'growth', label: 'Growth', value: '+1 %', pass: true, as_of: CLOSE },
    ]);
  });

  it('says what is not known', () => {
    const result = tier({}, company(300e9, 1e9, 53e9, null));
    expect(result).toMatchObject({ value: 'leader', incomplete: true });
    expect(result?.words).toContain('growth not known');
  });

  it('knows a loss of unknown size', () => {
    const facts = [aFact('x', 'market_cap', 1e9), aFact('x', 'loss_ttm', 1, { currency: null })];
    const result = tier({}, facts);
    expect(result).toMatchObject({ value: 'fringe', flags: ['loss'] });
    expect(result?.gates[1]).toMatchObject({ value: 'loss, amount not given', pass: false });
  });

  it('turns other currencies into dollars, or says that it cannot', () => {
    const won = { currency: 'KRW' };
    const facts = [aFact('x', 'market_cap', 400e12, won), aFact('x', 'net_income_ttm', 1e12, won)];
    expect(tier({}, [...facts, aRate('USDKRW', 1400)])?.gates[0]).toMatchObject({
      value: '$286bn',
      pass: true,
    });
    expect(tier({ tier: 'leader' }, facts)).toMatchObject({
      value: 'leader',
      rule_value: 'unrated',
      basis: 'editor',
      words: "Editor's classification, facts not loaded: no exchange rate for KRW",
    });
  });
});

describe('where no tier applies, the reason stands in its place', () => {
  it.each<[string, Partial<Issuer>, string | null]>([
    ['an AI company', {}, null],
    [
      'a company of the comparison group',
      { role: 'control', layers: ['control'], tier: null },
      'A company of the comparison group has no tier.',
    ],
    ['a fund', { type: 'etf', layers: ['fund'], role: 'fund', tier: null }, 'A fund has no tier.'],
    ['a private company', { type: 'private', status: 'private', symbol: null }, 'Not listed, so no tier.'],
    [
      'one before its listing',
      { type: 'private', status: 'pre_ipo', symbol: null },
      'Not listed, so no tier.',
    ],
  ])('%s', (_name, issuer, words) => {
    const context = contextOf(aMarket([anIssuer('x', issuer)], []), 'x');
    expect(context.no_tier).toBe(words);
    expect(context.tier === null).toBe(words !== null);
  });
});

describe('without facts', () => {
  it('shows the editor’s proposal as such', () => {
    expect(tier({ tier: 'leader' }, [])).toMatchObject({
      value: 'leader',
      rule_value: 'unrated',
      basis: 'editor',
      incomplete: true,
      words: "Editor's classification, facts not loaded",
    });
  });
});

describe('a curated override (method 1.5)', () => {
  const override = (change: Partial<NonNullable<Issuer['tier_override']>> = {}): Partial<Issuer> => ({
    tier_override: {
      tier: 'leader',
      rule_tier: 'mid',
      reason: 'One of the four largest makers of wafer tools',
      by: 'curator',
      date: '2026-11-01',
      review_by: '2027-04-01',
      ...change,
    },
  });
  const mid = company(100e9, 1e9, 10e9, 0.1);
  it.each<[string, Partial<Issuer>, object]>([
    ['stands against the rule', override(), { value: 'leader', rule_value: 'mid', basis: 'override' }],
    ['counts on its last day', override({ review_by: '2026-11-22' }), { value: 'leader', basis: 'override' }],
    [
      'is ignored after it',
      override({ review_by: '2026-11-21' }),
      { value: 'mid', basis: 'rule', override: null },
    ],
    [
      'is none where the rule agrees',
      override({ tier: 'mid' }),
      { value: 'mid', basis: 'rule', override: null },
    ],
  ])('%s', (_name, issuer, expected) => {
    expect(tier(issuer, mid)).toMatchObject(expected);
  });

  it('is worded as a view', () => {
    expect(tier(override(), mid)?.words).toMatch(
      /^Editor's view: leader\. Rule: mid-tier\. Reason: One of the four largest makers of wafer tools\. Size \$100bn ✗/,
    );
  });
});

describe('evidence (method 1.3)', () => {
  const proof = (date: string) => ({
    evidence: { url: 'https://example.com/10-q', quote: 'AI revenue was …', period: 'Q2', date },
  });
  const large = company(300e9, 1e9, 30e9, 0.1);
  it.each([
    ['E3 with a proof of 15 months', { ai_evidence: 'E3', ...proof('2025-08-22') }, 'E3'],
    ['E3 with an older one falls to E2', { ai_evidence: 'E3', ...proof('2025-08-21') }, 'E2'],
    ['E4 with an older one falls to E2', { ai_evidence: 'E4', ...proof('2025-08-21') }, 'E2'],
    ['E2 cannot fall', { ai_evidence: 'E2', ...proof('2020-01-01') }, 'E2'],
    ['an editor’s level without a proof stays', { ai_evidence: 'E4' }, 'E4'],
  ] as const)('%s', (_name, issuer, code) => {
    expect(tier(issuer, large)?.gates[2]?.value).toBe(code);
  });
});

describe('a stored state', () => {
  it('is what is shown, with what is pending', () => {
    const state = {
      tier: 'leader' as const,
      since: '2026-01-31',
      pending: 'mid' as const,
      pending_count: 1,
      pending_by: 'size' as const,
      pending_at: '2026-10-31',
    };
    const result = tier({}, company(150e9, 1e9, 30e9, 0.1), { tierStates: new Map([['x', state]]) });
    expect(result).toMatchObject({
      value: 'leader',
      rule_value: 'mid',
      hysteresis: { since: '2026-01-31', pending: 'mid', pending_count: 1 },
    });
    expect(result?.words).toMatch(
      /→ leader \(mid-tier pending: 1 of 2 month-end runs\), since 31 January 2026$/,
    );
  });
});
