import { describe, expect, it } from 'vitest';
import { guessDecimal, readNumber } from '@/lib/sources/csv/read-number';

describe('readNumber', () => {
  it.each([
    ['214.72', '.', 214.72],
    ['$1,234.50', '.', 1234.5],
    ['USD 12.5', '.', 12.5],
    ['1.2B', '.', 1.2e9],
    ['4.18T', '.', 4.18e12],
    ['950.1 Mn', '.', 950.1e6],
    ['(0.35)', '.', -0.35],
    ['-0.35', '.', -0.35],
    ['−$0.35', '.', -0.35],
    ['$-0.35', '.', -0.35],
    ['12,5', ',', 12.5],
    ['1.234,50 ', ',', 1234.5],
    ['3.1%', '.', 3.1],
    ['1 234.5', '.', 1234.5],
    ['0', '.', 0],
    ['.5', '.', 0.5],
    ['-', '.', null],
    ['N/A', '.', null],
    ['', '.', null],
    ['1-2', '.', null],
    ['1.2.3', '.', null],
    ['12 apples', '.', null],
    ['(5', '.', null],
    ['2026-08-21', '.', null],
  ] as const)('%s with decimal %s is %s', (cell, decimal, expected) => {
    expect(readNumber(cell, decimal)).toBe(expected);
  });
});

describe('guessDecimal', () => {
  it.each([
    [['12,5', '1.234,50'], ','],
    [['12.5', '1,234.50'], '.'],
    [['1,234'], '.'],
    [['12,5', '12.5'], '.'],
    [[], '.'],
  ] as const)('%s → %s', (cells, expected) => {
    expect(guessDecimal(cells)).toBe(expected);
  });
});
