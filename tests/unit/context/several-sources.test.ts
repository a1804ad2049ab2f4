import { describe, expect, it } from 'vitest';
import { contextOf } from '@/lib/context/context-of';
import type { Fact } from '@/lib/facts/fact';
import { anIssuer } from '@/tests/fixtures/issuers';
import { aFact, aMarket } from './fixtures';

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

  it('apart on an EPS without a period count by the day they were read', () => {
    const none = (value: number, as_of: string) =>
      aFact('x', 'eps_ttm', value, { source: `s${value}`, period_end: null, as_of });
    expect(notesOf([official, none(5, '2026-11-20'), none(6, '2026-11-20')])).toHaveLength(1);
    expect(notesOf([official, none(5, '2026-11-20'), none(6, '2026-11-19')])).toHaveLength(0);
  });

  it('are named for the totals too', () => {
    const cap = (value: number, source: string) => aFact('x', 'market_cap', value, { source });
    expect(notesOf([official, eps, cap(1e9, 'a'), cap(2e9, 'a')])).toEqual([
      'Two figures for the market cap: $1.0bn (a) is used, $2.0bn (a) is not.',
    ]);
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

describe("a figure of the reader's own file", () => {
  const own = (facts: Fact[]) => valuation(facts).notes.find(({ id }) => id === 'own_file');
  const mine = { source: 'mine.csv', quality: 'user' as const };
  const price = aFact('x', 'price', 100, mine);
  const filed = (value: number, change: Partial<Fact> = {}) =>
    aFact('x', 'eps_ttm', value, { source: 'filing', quality: 'official', ...change });
  const eps = aFact('x', 'eps_ttm', 5, mine);

  it('that goes before another source is named, though the values agree', () => {
    expect(own([price, eps, filed(5)])).toEqual({
      id: 'own_file',
      text: 'From your own file, before other sources: EPS (TTM, diluted).',
      as_of: '2026-11-20',
      source: 'mine.csv',
    });
  });

  it('is named with every other that the card rests on', () => {
    const cap = (change: Partial<Fact>) => aFact('x', 'market_cap', 1e9, change);
    const vendor = { source: 'vendor', quality: 'vendor' as const };
    const facts = [price, aFact('x', 'price', 101, vendor), eps, filed(4), cap(mine), cap(vendor)];
    expect(own(facts)?.text).toBe(
      'From your own file, before other sources: price, EPS (TTM, diluted), market cap.',
    );
    expect(notesOf(facts)).toEqual([
      'Two figures for the EPS (TTM, diluted): $5.00 (mine.csv) is used, $4.00 (filing) is not.',
    ]);
  });

  it.each<[string, Fact[]]>([
    ['alone says nothing', [price, eps]],
    [
      'beside a filing that is used',
      [price, filed(5, { as_of: '2026-11-21' }), filed(6, { quality: 'vendor', source: 'v' })],
    ],
    [
      'older than the one in use',
      [price, aFact('x', 'eps_ttm', 5, { ...mine, period_end: '2026-06-30' }), filed(5)],
    ],
    ['beside one of another line', [price, eps, filed(5, { symbol: 'XB' })]],
    ['beside one in another currency', [price, eps, filed(5, { currency: 'EUR' })]],
  ])('%s', (_name, facts) => {
    expect(own(facts)).toBeUndefined();
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
