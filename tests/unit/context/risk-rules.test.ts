/** Single risk rules with figures, texts or files of their own. */
import { describe, expect, it } from 'vitest';
import { contextOf } from '@/lib/context/context-of';
import { POLICY } from '@/lib/context/policy';
import { riskNotes } from '@/lib/context/risks/catalogue';
import { DEPENDENCIES } from '@/lib/context/risks/dependencies';
import type { Fact } from '@/lib/facts/fact';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import type { Issuer } from '@/lib/universe/issuer';
import { anIssuer } from '@/tests/fixtures/issuers';
import { aFact, aLoss, aMarket, aRatio, WORKED, withPeers } from './fixtures';

type Change = Partial<Issuer>;
const share = (metric: Fact['metric'], value: number) => aFact('x', metric, value, { currency: null });
const mid = (ni: number) => [
  aFact('x', 'market_cap', 50e9),
  aFact('x', 'net_income_ttm', ni),
  aFact('x', 'revenue_ttm', 5e9),
];

it.each([
  ['trails with profit', 0.04, 1e9, 1],
  ['trails with a loss', 0.04, -1, 2],
  ['equals the median', 0.05, 1e9, null],
] as const)('R13, growth %s', (_name, growth, ni, expected) => {
  const peers = Array.from({ length: 6 }, (_, index) => `g${index}`);
  const market = withPeers([...aRatio('x', 36), ...mid(ni), share('revenue_growth', growth)], [], {
    issuers: peers.map((id) => anIssuer(id)),
    facts: peers.map((id) => aFact(id, 'revenue_growth', 0.05)),
  });
  const note = contextOf(market, 'x').risks.find(({ id }) => id === 'R13');
  expect(note?.severity ?? null).toBe(expected);
});

it('R13 without a net result misses a slot', () => {
  const peers = Array.from({ length: 6 }, (_, index) => `g${index}`);
  const company = [aFact('x', 'market_cap', 50e9), aFact('x', 'revenue_ttm', 5e9)];
  const market = withPeers([...aRatio('x', 36), ...company, share('revenue_growth', 0.04)], [], {
    issuers: peers.map((id) => anIssuer(id)),
    facts: peers.map((id) => aFact(id, 'revenue_growth', 0.05)),
  });
  const { tier, risks } = contextOf(market, 'x');
  expect(tier?.value).toBe('mid');
  expect(risks.some(({ id }) => id === 'R13')).toBe(false);
});

it.each(['acn', 'ctsh', 'infy', 'cap-pa', 'ibm'])(
  'R21 concerns %s, an IT-services company of any layer',
  (id) => {
    const issuer = loadBundledUniverse().byId.get(id)!;
    const market = (growth: number) =>
      aMarket([{ ...issuer, layers: ['cloud'] }], [aFact(id, 'revenue_growth', growth)]);
    const level = (growth: number) =>
      contextOf(market(growth), id).risks.find((note) => note.id === 'R21')?.severity;
    expect([level(0.049), level(0.05)]).toEqual([1, 0]);
  },
);

it.each<[string, Fact[], string | undefined]>([
  ['sound figures', aRatio('x', 36), undefined],
  [
    'stale earnings',
    [aFact('x', 'price', 36), aFact('x', 'eps_ttm', 1, { period_end: '2026-05-05' })],
    'The earnings figure is 201 days old, so no badge is shown.',
  ],
  ['a stale price', aRatio('x', 36, { as_of: '2026-11-17' }), 'The price is 5 days old.'],
  [
    'totals apart',
    [...aRatio('x', 36), aFact('x', 'market_cap', 30e9), aFact('x', 'net_income_ttm', 1e9)],
    'The ratio is an estimate: price and earnings do not agree with the company totals.',
  ],
  [
    'totals in place of the EPS',
    [
      aFact('x', 'price', 36),
      aFact('x', 'eps_ttm', 1, { flags: ['split_pending'] }),
      aFact('x', 'market_cap', 30e9),
      aFact('x', 'net_income_ttm', 1e9),
    ],
    'The ratio is an estimate from the company totals: the EPS is on another split basis.',
  ],
])('R25, %s', (_name, facts, text) => {
  const { risks, valuation } = contextOf(withPeers(facts, WORKED), 'x');
  expect(risks.find(({ id }) => id === 'R25')?.text).toBe(text);
  if (text?.includes('no badge')) expect(valuation).toMatchObject({ state: 'stale', band: null });
});

it('R13 needs six peers with a figure beside the company itself', () => {
  const market = withPeers([...aRatio('x', 36), ...mid(1e9), share('revenue_growth', 0.04)], [], {
    issuers: Array.from({ length: 5 }, (_, index) => anIssuer(`g${index}`)),
    facts: Array.from({ length: 5 }, (_, index) => aFact(`g${index}`, 'revenue_growth', 0.05)),
  });
  expect(contextOf(market, 'x').risks.some(({ id }) => id === 'R13')).toBe(false);
});

describe('suppliers that a linked filing names', () => {
  const note = (id: string, rule: string, issuer: Change = {}) =>
    contextOf(aMarket([anIssuer(id, issuer)], []), id).risks.find((one) => one.id === rule);

  it.each([
    ['nvda', 1],
    ['avgo', 1],
    ['qcom', 1],
    ['amd', 2],
    ['mrvl', undefined],
  ] as const)('R15 for %s: severity %s', (id, level) => {
    expect(note(id, 'R15')?.severity).toBe(level);
  });

  it('R15 names filing and date, and concerns four layers', () => {
    expect(note('nvda', 'R15')).toMatchObject({
      text: 'Key inputs come from few suppliers (TSMC and Samsung for wafers; SK hynix, Micron and Samsung for memory).',
      evidence: [{ as_of: '2026-02-25', source: 'NVIDIA, Form 10-K for the year to 25 January 2026' }],
    });
    expect(note('nvda', 'R15', { layers: ['app'] })).toBeUndefined();
  });

  it('R09 follows a dependence on TSMC, elevated where export rules are', () => {
    expect(note('nvda', 'R09')).toMatchObject({
      severity: 2,
      text: 'nvda depends on TSMC in Taiwan; the article names US-China escalation as a trigger for corrections.',
      evidence: [{ fact: 'supplier', as_of: '2026-02-25' }],
    });
    expect(note('nvda', 'R09', { layers: ['hw'] })?.severity).toBe(1);
    expect(note('mrvl', 'R09')).toBeUndefined();
  });

  it('are known companies, each with a filing and its day', () => {
    const ids = new Set(loadBundledUniverse().all.map(({ id }) => id));
    for (const { issuer, on, url, as_of } of DEPENDENCIES) {
      expect([issuer, ...on].filter((id) => !ids.has(id))).toEqual([]);
      expect(url).toMatch(/^https:\/\/www\.sec\.gov\/Archives\//);
      expect(as_of).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

it('R14 without a cash figure is a watch, and says what is not known', () => {
  const facts = [...aLoss('x', -0.1), aFact('x', 'net_income_ttm', -1e9)];
  const note = contextOf(withPeers(facts, WORKED), 'x').risks.find(({ id }) => id === 'R14');
  expect(note).toMatchObject({ severity: 1 });
  expect(note?.text).toContain('how long cash lasts is not known');
});

describe('R06 and the policy rate', () => {
  const rate = { ...POLICY.policy_rate!, printed: '4 %', date: '2026-11-22' };
  const note = (policy_rate: typeof rate | undefined, facts: Fact[] = []) => {
    const market = withPeers([...aRatio('x', 40), ...facts], WORKED);
    const { valuation, tier } = contextOf(market, 'x');
    const { policy_rate: _, ...without } = POLICY;
    const policy = policy_rate ? { ...without, policy_rate } : without;
    return riskNotes(market, anIssuer('x'), valuation, tier, policy).find(({ id }) => id === 'R06');
  };
  const debt = [aFact('x', 'total_debt', 41e9), aFact('x', 'cash', 10e9), aFact('x', 'ebitda_ttm', 10e9)];
  const lead =
    'At a P/E of 40.0× a large part of value rests on later years, which the article links to rate sensitivity';

  it.each([
    [0.04, 2],
    [0.0399, 1],
  ])('a rate of %s: severity %i', (value, level) => {
    expect(note({ ...rate, value })).toMatchObject({
      severity: level,
      text: `${lead} (policy rate 4 %, 22 November 2026).`,
    });
  });

  it('debt adds one, to two at most', () => {
    expect(note({ ...rate, value: 0.0399 }, debt)?.severity).toBe(2);
    expect(note({ ...rate, value: 0.04 }, debt)?.severity).toBe(2);
  });

  it.each([
    ['missing', undefined],
    ['of tomorrow', { ...rate, value: 0.05, date: '2026-11-23' }],
  ])('a rate %s is not at hand, in words', (_name, none) => {
    expect(note(none)).toMatchObject({
      severity: 1,
      text: `${lead} (policy rate: no dated figure at hand).`,
    });
  });

  it('is the newest decision at hand, and evidence of the macro note', () => {
    const { risks } = contextOf(withPeers(aRatio('x', 40), WORKED), 'x');
    const evidence = {
      fact: 'policy rate, newest decision at hand',
      value: '3.75–4.00 %',
      as_of: '2026-09-16',
      source: 'Federal Open Market Committee, statement of 16 September 2026',
    };
    for (const rule of ['R06', 'R26']) {
      expect(risks.find(({ id }) => id === rule)?.evidence).toContainEqual(evidence);
    }
  });
});

it('R07 is a watch for the provider of a general-purpose model', () => {
  const notes = contextOf(aMarket([anIssuer('msft', { layers: ['cloud', 'model'] })], []), 'msft').risks;
  expect(notes.find(({ id }) => id === 'R07')?.severity).toBe(1);
});
