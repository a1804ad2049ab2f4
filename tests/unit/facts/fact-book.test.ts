import { expect, test } from 'vitest';
import { createFactBook } from '@/lib/facts/fact-book';
import { factOf } from './fact-of';

test('newest first, of one line or of any', () => {
  const book = createFactBook([
    factOf({ as_of: '2026-08-20', value: 1 }),
    factOf({ as_of: '2026-08-22', value: 3, symbol: 'NVD.DE', currency: 'EUR' }),
    factOf({ as_of: '2026-08-21', value: 2 }),
    factOf({ metric: 'eps_ttm', value: 6 }),
  ]);
  expect(book.size).toBe(4);
  expect(book.newest('nvda', 'price')?.value).toBe(3);
  expect(book.newest('nvda', 'price', 'NVDA')?.value).toBe(2);
  expect(book.all('nvda', 'price').map((fact) => fact.value)).toEqual([3, 2, 1]);
});

test('on one day the better source wins: the user, then filings, then vendors', () => {
  const book = createFactBook([
    factOf({ quality: 'press', value: 4 }),
    factOf({ quality: 'vendor', value: 3 }),
    factOf({ quality: 'user', value: 1 }),
    factOf({ quality: 'official', value: 2 }),
  ]);
  expect(book.all('nvda', 'price').map((fact) => fact.value)).toEqual([1, 2, 3, 4]);
});

test('on one day and of one quality the first given stays first', () => {
  const book = createFactBook([factOf({ symbol: 'GOOGL', value: 1 }), factOf({ symbol: 'GOOG', value: 2 })]);
  expect(book.newest('nvda', 'price')?.symbol).toBe('GOOGL');
});

test('nothing is null or empty', () => {
  const book = createFactBook([factOf()]);
  expect(book.newest('nvda', 'eps_ttm')).toBeNull();
  expect(book.newest('amd', 'price')).toBeNull();
  expect(book.newest('nvda', 'price', 'NVD.DE')).toBeNull();
  expect(book.all('amd', 'price')).toEqual([]);
});

test('the facts given are left as they were', () => {
  const facts = [factOf({ as_of: '2026-08-20' }), factOf({ as_of: '2026-08-21' })];
  createFactBook(facts).all('nvda', 'price');
  expect(facts.map((fact) => fact.as_of)).toEqual(['2026-08-20', '2026-08-21']);
});
