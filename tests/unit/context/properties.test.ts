import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { contextOf } from '@/lib/context/context-of';
import { explain } from '@/lib/context/explain';
import { groupMedians } from '@/lib/context/group-medians';
import { medianWithout, rankWithout, sortedOf } from '@/lib/context/order-statistics';
import { convertAmount } from '@/lib/facts/convert';
import type { Fact, Metric } from '@/lib/facts/fact';
import { createFactBook } from '@/lib/facts/fact-book';
import { METRICS } from '@/lib/facts/metrics';
import { aControl, anIssuer } from '@/tests/fixtures/issuers';
import { aFact, aLoss, aMarket, aRate, aRatio, WORKED, withPeers } from './fixtures';

// Hundreds of markets in a row take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const ratio = fc.double({ min: 2, max: 1e4, noNaN: true });
const ratios = fc.array(ratio, { minLength: 1, maxLength: 40 });
const shuffled = ratios.chain((values) =>
  fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
);

describe('properties', () => {
  it('median and percentile do not depend on the order', () => {
    fc.assert(
      fc.property(shuffled, ratio, ([values, other], value) => {
        const a = sortedOf(values);
        const b = sortedOf(other);
        expect(medianWithout(a, -1)).toBe(medianWithout(b, -1));
        expect(rankWithout(a, -1, value)).toEqual(rankWithout(b, -1, value));
      }),
    );
  });

  it('leaving one out by its place is the same as never having had it', () => {
    fc.assert(
      fc.property(
        fc.array(ratio, { minLength: 2, maxLength: 40 }),
        fc.nat(),
        ratio,
        (values, pick, value) => {
          const sorted = sortedOf(values);
          const skip = pick % values.length;
          const rest = sortedOf([...sorted].toSpliced(skip, 1));
          expect(medianWithout(sorted, skip)).toBe(medianWithout(rest, -1));
          expect(rankWithout(sorted, skip, value)).toEqual(rankWithout(rest, -1, value));
        },
      ),
    );
  });

  it('a subject is never among its peers', () => {
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 6, maxLength: 20 }), ratio, (values, own) => {
        const market = withPeers(aRatio('x', own), values);
        for (const id of ['x', 'p0', `p${values.length - 1}`]) {
          const { valuation } = contextOf(market, id);
          expect(valuation.peers.some(({ issuer }) => issuer === id)).toBe(false);
          expect(valuation.n).toBe(valuation.peers.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('a currency and back is where it started', () => {
    const rate = fc.double({ min: 1e-4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(rate, fc.integer({ min: -1e12, max: 1e12 }), (value, amount) => {
        const book = createFactBook([aRate('EURUSD', value)]);
        const there = convertAmount(book, amount, 'EUR', 'USD', '2026-11-20');
        const back = there && convertAmount(book, there.value, 'USD', 'EUR', '2026-11-20');
        expect(Math.abs((back?.value ?? Number.NaN) - amount)).toBeLessThanOrEqual(Math.abs(amount) * 1e-12);
      }),
    );
  });

  it('a loss-maker more changes disclosure and companion, never the median', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: -0.001, noNaN: true }), (loss) => {
        const before = contextOf(withPeers(aRatio('x', 30), WORKED), 'x').valuation;
        const market = withPeers(aRatio('x', 30), WORKED, {
          issuers: [anIssuer('l')],
          facts: aLoss('l', loss),
        });
        const after = contextOf(market, 'x').valuation;
        expect([after.median, after.low, after.high, after.n]).toEqual([
          before.median,
          before.low,
          before.high,
          before.n,
        ]);
        expect(after.disclosure).not.toBe(before.disclosure);
        expect(after.loss_aware_median).not.toBe(before.loss_aware_median);
      }),
      { numRuns: 30 },
    );
  });

  it('the band never falls while the price rises', () => {
    const order = ['far_below', 'below', 'near', 'above', 'far_above'];
    const bandAt = (price: number) =>
      order.indexOf(contextOf(withPeers(aRatio('x', price), WORKED), 'x').valuation.band ?? '');
    const price = fc.oneof(
      ratio,
      fc.constantFrom(18, 28.8, 45, 72),
      fc.double({ min: 2, max: 160, noNaN: true }),
    );
    fc.assert(
      fc.property(price, price, (a, b) => {
        const [low, high] = [bandAt(Math.min(a, b)), bandAt(Math.max(a, b))];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(high);
      }),
      { numRuns: 100 },
    );
  });

  const oddNumber = fc.oneof(
    fc.double(),
    fc.constantFrom(
      0,
      -0,
      1,
      -1,
      1e12,
      1e-12,
      1e308,
      -1e308,
      Number.MIN_VALUE,
      Number.NaN,
      Infinity,
      -Infinity,
    ),
  );
  const oddDate = fc.constantFrom(
    '2026-11-20',
    '2026-11-21',
    '2026-11-23',
    '2031-01-01',
    '1999-12-31',
    '2026-02-30',
    '',
  );
  const keyFact: fc.Arbitrary<Fact> = fc
    .record({
      metric: fc.constantFrom<Metric>(
        'price',
        'eps_ttm',
        'market_cap',
        'net_income_ttm',
        'revenue_ttm',
        'pe_ttm',
      ),
      value: oddNumber,
      currency: fc.constantFrom('USD', 'EUR'),
    })
    .map(({ metric, value, currency }) =>
      aFact('x', metric, value, { currency: metric === 'pe_ttm' ? null : currency }),
    );
  const keyRate = oddNumber.map((value) => aRate('EURUSD', value));
  const oddFact: fc.Arbitrary<Fact> = fc.record({
    issuer: fc.constantFrom('x', 'p0', 'p1', 'p2', 'c0', 'nobody', 'fx'),
    symbol: fc.constantFrom('X', 'P0', 'P1', 'C0', 'EURUSD', 'XALT', ''),
    metric: fc.constantFrom(...(Object.keys(METRICS) as Metric[])),
    value: oddNumber,
    currency: fc.constantFrom('USD', 'EUR', 'GBX', 'XXX', '', null),
    as_of: oddDate,
    period_end: fc.option(oddDate),
    source: fc.constantFrom('a', ''),
    quality: fc.constantFrom('official', 'vendor', 'press', 'user'),
  });

  it('no facts, however odd, throw or print a broken figure', () => {
    const alt = { symbol: 'XALT', mic: null, currency: 'EUR', kind: 'ordinary' as const, per_primary: 3 };
    const issuers = [
      anIssuer('x', { alt_symbols: [alt], is_depositary: true, reporting_currency: 'EUR' }),
      ...WORKED.map((_, index) => anIssuer(`p${index}`)),
      aControl('c0'),
    ];
    const sound = WORKED.flatMap((value, index) => aRatio(`p${index}`, value));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(oddFact, keyFact, keyRate), { maxLength: 60 }),
        fc.boolean(),
        (facts, withSound) => {
          const market = aMarket(issuers, [...(withSound ? [...sound, ...aRatio('x', 30)] : []), ...facts]);
          const printed = ['x', 'p0', 'c0'].flatMap((id) => [
            JSON.stringify(contextOf(market, id)),
            JSON.stringify(explain(market, id)),
          ]);
          for (const text of [...printed, JSON.stringify(groupMedians(market))]) {
            expect(text).not.toMatch(/NaN|Infinity|undefined/);
          }
          for (const id of ['x', 'p0', 'c0']) {
            const { valuation } = contextOf(market, id);
            for (const value of [
              valuation.ratio,
              valuation.median,
              valuation.multiple,
              valuation.low,
              valuation.high,
            ]) {
              expect(value === null || (Number.isFinite(value) && value > 0)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a figure that contradicts its own unit or date changes nothing else', () => {
    const fault = fc.constantFrom<Partial<Fact>>(
      { value: Number.NaN },
      { value: Infinity },
      { value: 1e30 },
      { as_of: 'soon' },
      { as_of: '2026-11-23' },
    );
    const positive = fc.constantFrom<Metric>('price', 'market_cap', 'pe_ttm', 'pe_fwd', 'high_52w');
    const anyMetric = fc.constantFrom(...(Object.keys(METRICS) as Metric[]));
    const faulty = fc.oneof(
      fc.tuple(anyMetric, fault).map(([metric, change]) => aFact('x', metric, 1, change)),
      fc
        .tuple(positive, fc.constantFrom(0, -1))
        .map(([metric, value]) => aFact('x', metric, value, { as_of: '2026-11-21' })),
    );
    const facts = [...aRatio('x', 30), aFact('x', 'market_cap', 30e9), aFact('x', 'net_income_ttm', 1e9)];
    const plain = contextOf(withPeers(facts, WORKED), 'x');
    fc.assert(
      fc.property(fc.array(faulty, { maxLength: 10 }), (more) => {
        expect(contextOf(withPeers([...more, ...facts], WORKED), 'x')).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  it('a figure given twice counts once', () => {
    const facts = [...aRatio('x', 30), aFact('x', 'market_cap', 30e9), aFact('x', 'net_income_ttm', 1e9)];
    fc.assert(
      fc.property(fc.shuffledSubarray([...facts, ...facts], { minLength: 6 }), (twice) => {
        const whole = [...facts, ...twice];
        expect(contextOf(withPeers(whole, WORKED), 'x')).toEqual(contextOf(withPeers(facts, WORKED), 'x'));
      }),
      { numRuns: 30 },
    );
  });

  it('a future figure counts for nothing before its day', () => {
    const market = (facts: Fact[]) => contextOf(withPeers([...aRatio('x', 30), ...facts], WORKED), 'x');
    expect(market([aFact('x', 'price', 60, { as_of: '2026-11-23' })])).toEqual(market([]));
  });
});
