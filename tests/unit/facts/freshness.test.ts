import { expect, test } from 'vitest';
import { daysBetween, isIsoDate } from '@/lib/facts/calendar';
import {
  dateOfFigure,
  isOldPicture,
  isStaleBalance,
  isStaleEarnings,
  isStalePrice,
} from '@/lib/facts/freshness';

test.each([
  ['2026-08-21', '2026-08-25', false],
  ['2026-08-21', '2026-08-26', true],
  ['2026-08-21', '2026-08-20', false],
])('a price of %s on %s', (as_of, at, stale) => {
  expect(isStalePrice({ as_of }, at)).toBe(stale);
});

test.each([
  ['2026-01-01', '2026-07-20', 'quarterly', false],
  ['2026-01-01', '2026-07-21', 'quarterly', true],
  ['2025-01-01', '2026-05-16', 'annual', false],
  ['2025-01-01', '2026-05-17', 'annual', true],
] as const)('earnings to %s on %s, %s', (period_end, at, basis, stale) => {
  expect(isStaleEarnings({ as_of: at, period_end }, at, basis)).toBe(stale);
});

test('a figure without a period end takes the day it was read', () => {
  expect(dateOfFigure({ as_of: '2026-08-21', period_end: null })).toBe('2026-08-21');
  expect(dateOfFigure({ as_of: '2026-08-21', period_end: '2026-06-30' })).toBe('2026-06-30');
  expect(isStaleEarnings({ as_of: '2026-08-21', period_end: null }, '2026-11-22', 'quarterly')).toBe(false);
});

test('a balance older than 200 days is stale', () => {
  expect(isStaleBalance({ as_of: '2026-08-01', period_end: '2026-01-01' }, '2026-07-20')).toBe(false);
  expect(isStaleBalance({ as_of: '2026-08-01', period_end: '2026-01-01' }, '2026-07-21')).toBe(true);
});

test('the picture is old after 30 days', () => {
  expect(isOldPicture('2026-08-21', '2026-09-20')).toBe(false);
  expect(isOldPicture('2026-08-21', '2026-09-21')).toBe(true);
});

test('days are calendar days, also across a change of the clocks', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
});

test.each([
  ['2026-02-28', true],
  ['2024-02-29', true],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['2026-2-1', false],
  ['21.08.2026', false],
  ['', false],
])('%s is a date: %s', (text, expected) => {
  expect(isIsoDate(text)).toBe(expected);
});
