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

describe('EPS of several sources', () => {
  const price = aFact('x', 'price', 100);
  const from = (quality: Fact['quality'], value: number, change: Partial<Fact> = {}) =>
    aFact('x', 'eps_ttm', value, { quality, source: quality, as_of: '2026-10-30', ...change });

  it('a filing of the period counts before a vendor that was read later', () => {
    const vendor = from('vendor', 4, { as_of: '2026-11-19' });
    expect(valuation([price, from('official', 5), vendor]).ratio).toBe(20);
    expect(valuation([price, from('press', 5), vendor]).ratio).toBe(25);
  });

  it("a reader's own figure is their choice", () => {
    expect(valuation([price, from('official', 5), from('user', 4)]).ratio).toBe(25);
  });

  it('a later period counts before a more trusted source', () => {
    const older = from('official', 5, { period_end: '2026-06-30' });
    expect(valuation([price, older, from('press', 4)]).ratio).toBe(25);
  });

  it.each([
    ['2026-09-30', false],
    ['2026-12-31', true],
  ])('totals of a period to %s say that results came out since: %s', (period_end, since) => {
    const income = aFact('x', 'net_income_ttm', 1e9, { period_end });
    const { notes } = valuation([price, from('official', 5), income]);
    expect(notes.some(({ id }) => id === 'reported_since')).toBe(since);
  });
});
