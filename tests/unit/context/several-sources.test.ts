import { describe, expect, it } from 'vitest';
import { contextOf } from '@/lib/context/context-of';
import type { Fact } from '@/lib/facts/fact';
import { aFact, aMarket, anIssuer } from './fixtures';

const valuation = (facts: Fact[]) => contextOf(aMarket([anIssuer('x')], facts), 'x').valuation;
const notesOf = (facts: Fact[]) =>
  valuation(facts)
    .notes.filter(({ id }) => id.startsWith('disagreement'))
    .map(({ text }) => text);

describe('two sources', () => {
  const eps = aFact('x', 'eps_ttm', 5);
  const official = aFact('x', 'price', 100, { source: 'a', quality: 'official' });
  const other = (value: number) => aFact('x', 'price', value, { source: 'b', quality: 'press' });

  it('more than 5 % apart on the price of a day are both named', () => {
    expect(notesOf([other(106), official, eps])).toEqual([
      'Two figures for the price: $100.00 (a) is used, $106.00 (b) is not.',
    ]);
    expect(notesOf([other(105), official, eps])).toEqual([]);
  });

  it('of one quality in one file: any difference is named', () => {
    const twice = [aFact('x', 'price', 100), aFact('x', 'price', 101), eps];
    expect(notesOf(twice)).toEqual([
      'Two figures for the price: $100.00 (test) is used, $101.00 (test) is not.',
    ]);
  });

  it('apart on the EPS of one period, not of two', () => {
    const second = (period_end: string) =>
      aFact('x', 'eps_ttm', 6, { source: 'b', period_end, quality: 'press' });
    expect(notesOf([official, eps, second('2026-09-30')])).toHaveLength(1);
    expect(notesOf([official, eps, second('2026-06-30')])).toHaveLength(0);
  });
});

describe('a split after the EPS was known', () => {
  const price = aFact('x', 'price', 25);
  const eps = aFact('x', 'eps_ttm', 10, { as_of: '2026-10-30' });
  const split = (as_of: string) => aFact('x', 'split', 10, { currency: null, as_of });

  it.each([
    ['the day after it', '2026-10-31', 25],
    ['the day of the price', '2026-11-20', 25],
    ['before it: already restated', '2026-10-30', 2.5],
    ['after the price', '2026-11-21', 2.5],
  ])('%s', (_name, as_of, ratio) => {
    expect(valuation([price, eps, split(as_of)]).ratio).toBe(ratio);
  });

  it('told by two sources divides once', () => {
    const twice = [split('2026-11-02'), { ...split('2026-11-02'), source: 'b' }];
    expect(valuation([price, eps, ...twice]).ratio).toBe(25);
  });
});
