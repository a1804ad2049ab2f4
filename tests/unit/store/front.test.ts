import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextOf } from '@/lib/context/context-of';
import { groupMedians } from '@/lib/context/group-medians';
import { createMarket } from '@/lib/context/market';
import { dateOf, dayOf } from '@/lib/facts/calendar';
import type { Fact } from '@/lib/facts/fact';
import { createFactBook } from '@/lib/facts/fact-book';
import { loadSnapshot } from '@/lib/facts/snapshot';
import { frontOf } from '@/lib/store/front';
import { packFacts, unpackFacts } from '@/lib/store/packed-facts';
import { loadBundledUniverse } from '@/lib/universe/bundled';
import { fact, sorted } from './facts';

const TODAY = '2026-11-20';
const ago = (days: number) => dateOf(dayOf(TODAY) - days);
const closes = (days: number, change: Partial<Fact> = {}) =>
  Array.from({ length: days }, (_, place) => fact({ as_of: ago(place), value: 100 + place, ...change }));

describe('the front of a shelf', () => {
  test('every close of the last days, then one a week for sixteen', () => {
    const kept = frontOf(closes(365)).map(({ as_of }) => dayOf(TODAY) - dayOf(as_of));
    expect(kept.slice(0, 12)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(kept.length).toBe(12 + 16);
    const gaps = kept.slice(1).map((age, place) => age - (kept[place] as number));
    // A close stands for a week on either side, so no day between them is without one.
    expect(Math.max(...gaps)).toBeLessThanOrEqual(14);
  });

  test('sources, lines and currencies are thinned apart', () => {
    const mine = closes(40);
    const others = [
      closes(3, { source: 'chart' }),
      closes(3, { symbol: 'NVD.DE' }),
      closes(3, { currency: 'EUR' }),
    ];
    const kept = new Set(frontOf([...mine, ...others.flat()]));
    for (const one of others.flat()) expect(kept.has(one)).toBe(true);
  });

  test('a figure with a mistyped date hides none', () => {
    const cap = fact({ metric: 'market_cap', as_of: ago(2) });
    const odd = fact({ metric: 'market_cap', as_of: '2062-11-18' });
    expect(frontOf([cap, odd])).toContain(cap);
    expect(frontOf([...closes(12), fact({ as_of: '2062-11-18' })])).toContainEqual(closes(1)[0]);
  });

  test('of each period the first and the last reading, and no split is lost', () => {
    const readings = [90, 60, 30, 0].map((days) =>
      fact({ metric: 'eps_ttm', period_end: '2026-07-26', as_of: ago(days), value: days }),
    );
    const splits = closes(20, { metric: 'split', currency: null });
    expect(frontOf(readings).map(({ value }) => value)).toEqual([0, 90]);
    expect(frontOf(splits)).toEqual(splits);
  });

  test('contexts and medians that rest on it are those of everything that is kept', () => {
    const universe = loadBundledUniverse();
    const snapshot = loadSnapshot();
    const shelves = universe.listed.map(({ id, symbol, currency }, place): Fact[] => {
      const shared = { issuer: id, symbol: symbol ?? id, currency: currency ?? 'USD', source: 'chart' };
      const days = place % 5 === 0 ? 3 : 250;
      const period_end = ago(50);
      return [
        ...Array.from({ length: days }, (_, day) =>
          fact({ ...shared, as_of: ago(day), value: 50 + place + (day % 9) }),
        ),
        ...[90, 45, 20].map((day) =>
          fact({
            ...shared,
            metric: 'eps_ttm',
            as_of: ago(day),
            period_end: day > 50 ? ago(140) : period_end,
            value: 2 + day / 100,
          }),
        ),
        fact({ ...shared, metric: 'market_cap', as_of: ago(1), value: 1e9 * (place + 1) }),
        fact({ ...shared, metric: 'market_cap', as_of: ago(9), value: 2e9 * (place + 1) }),
      ];
    });
    const marketOn = (facts: readonly Fact[]) =>
      createMarket({ universe, facts: createFactBook([...snapshot.facts, ...facts]), now: TODAY, snapshot });
    const live = shelves.flat();
    const fronts = shelves.flatMap(frontOf);
    expect(fronts.length).toBeLessThan(live.length / 5);
    const [all, front] = [marketOn(live), marketOn(unpackFacts(packFacts(fronts)))];
    expect(groupMedians(front)).toEqual(groupMedians(all));
    for (const { id } of universe.listed) expect(contextOf(front, id), id).toEqual(contextOf(all, id));
  });
});

describe('facts as numbers', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map(dateOf);
  const anyFact = fc.record({
    issuer: fc.string(),
    symbol: fc.string(),
    metric: fc.constantFrom('price', 'eps_ttm', 'fx', 'split'),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    currency: fc.option(fc.string()),
    as_of: day,
    period_end: fc.option(day),
    source: fc.string(),
    quality: fc.constantFrom('official', 'user'),
  }) as fc.Arbitrary<Fact>;

  test('any fact comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(anyFact), (facts) => {
        expect(unpackFacts(packFacts(facts))).toEqual(facts);
      }),
    );
    const flagged = [fact({ flags: ['derived'] }), fact()];
    expect(unpackFacts(packFacts(flagged))).toEqual(flagged);
  });

  test.each(['', 'yesterday', '2026-02-30', '2026-1-1'])(
    'a fact dated "%s" is no ground for a context',
    (as_of) => {
      expect(unpackFacts(packFacts([fact({ as_of }), fact({ period_end: as_of })]))).toEqual([]);
      expect(sorted(unpackFacts(packFacts([fact()])))).toEqual([fact()]);
    },
  );
});
