/** What stands in for the P/E of a loss-maker (method 2.1, step 2). */
import { describe, expect, it } from 'vitest';
import { contextOf } from '@/lib/context/context-of';
import type { Fact } from '@/lib/facts/fact';
import { anIssuer } from '@/tests/fixtures/issuers';
import { aFact, aLoss, aRate, WORKED, withPeers } from './fixtures';

const figures = (id: string, cap: number, more: Fact[] = []) => [
  aFact(id, 'market_cap', cap),
  aFact(id, 'revenue_ttm', 1e9),
  ...more,
];
const balance = (id: string, debt: number, cash: number, change: Partial<Fact> = {}) => [
  aFact(id, 'total_debt', debt, change),
  aFact(id, 'cash', cash, change),
];
const valuation = (own: Fact[], facts: Fact[] = []) =>
  contextOf(withPeers([...aLoss('x', -0.1), ...own], WORKED, { facts }), 'x').valuation;

describe('EV/S', () => {
  it('adds debt, preferred shares and minorities and takes off cash', () => {
    const whole = [
      ...balance('x', 3e9, 1e9),
      aFact('x', 'preferred_equity', 0.5e9),
      aFact('x', 'minority_interest', 0.25e9),
    ];
    expect(valuation(figures('x', 12e9, whole))).toMatchObject({ ratio_kind: 'ev_s', ratio: 14.75 });
  });

  it.each<[string, Fact[], string, number]>([
    ['balance of 200 days', balance('x', 3e9, 1e9, { as_of: '2026-05-06' }), 'ev_s', 14],
    ['balance of 201 days', balance('x', 3e9, 1e9, { as_of: '2026-05-05' }), 'p_s', 12],
    [
      'its period counts, not the day it was read',
      balance('x', 3e9, 1e9, { period_end: '2026-05-05' }),
      'p_s',
      12,
    ],
    ['no cash figure', [aFact('x', 'total_debt', 3e9)], 'p_s', 12],
    ['no debt figure', [aFact('x', 'cash', 1e9)], 'p_s', 12],
    [
      'old preferred shares are left out',
      [...balance('x', 3e9, 1e9), aFact('x', 'preferred_equity', 1e9, { as_of: '2026-05-05' })],
      'ev_s',
      14,
    ],
    ['cash above everything', balance('x', 0, 13e9), 'p_s', 12],
    ['cash equal to everything', balance('x', 0, 12e9), 'p_s', 12],
    ['debt in a currency without a rate', balance('x', 3e9, 1e9, { currency: 'TWD' }), 'p_s', 12],
    [
      'debt in a currency with one',
      [...balance('x', 90e9, 30e9, { currency: 'TWD' }), aRate('USDTWD', 30)],
      'ev_s',
      14,
    ],
  ])('%s', (_name, facts, kind, ratio) => {
    expect(valuation(figures('x', 12e9, facts))).toMatchObject({ ratio_kind: kind, ratio });
  });

  it('is compared with the EV/S of the layer, profitable companies included, never with P/S or P/E', () => {
    const peers = WORKED.flatMap((_, index) =>
      figures(`p${index}`, (index + 1) * 1e9, index < 7 ? balance(`p${index}`, 3e9, 1e9) : []),
    );
    expect(valuation(figures('x', 12e9, balance('x', 3e9, 1e9)), peers)).toMatchObject({
      ratio_kind: 'ev_s',
      n: 7,
      median: 6,
      thin: true,
      disclosure:
        'thin group · EV/S median 6.0× of 7 chips companies, loss-making ones included · 2 without data not counted · as of 2026-11-20',
      badge: 'loss-making · EV/S 14.0× · 2.3× chips EV/S median',
      band: null,
      control: { multiple: null },
    });
  });
});

describe('P/S', () => {
  const peers = (n: number) =>
    WORKED.slice(0, n).flatMap((_, index) => figures(`p${index}`, (index + 1) * 1e9));

  it.each([
    [6, 3.5, 0],
    [5, null, 1],
  ])('%i peers with one: median %s', (n, median, notes) => {
    const x = valuation(figures('x', 12e9), peers(n));
    expect([x.median, x.notes.filter(({ id }) => id === 'few_multiples').length]).toEqual([median, notes]);
  });

  it('takes a published one where cap or revenue is missing', () => {
    expect(valuation([aFact('x', 'ps', 7)])).toMatchObject({ ratio_kind: 'p_s', ratio: 7 });
    expect(valuation([aFact('x', 'market_cap', 1e9), aFact('x', 'ps', 7)]).ratio).toBe(7);
  });

  it('has none without the figures, and says only that it is a loss', () => {
    expect(valuation([])).toMatchObject({ state: 'loss_making', ratio: null, badge: 'loss-making', n: 0 });
  });

  it('leaves out who is under an offer', () => {
    const offered = anIssuer('offered', { pending_offer: { since: '2026-02-04', note: 'Offer' } });
    const market = withPeers([...aLoss('x', -0.1), ...figures('x', 12e9)], WORKED, {
      issuers: [offered],
      facts: [...peers(6), ...figures('offered', 100e9)],
    });
    expect(contextOf(market, 'x').valuation).toMatchObject({ n: 6, median: 3.5 });
  });
});
