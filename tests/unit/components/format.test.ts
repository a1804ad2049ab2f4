import { expect, test } from 'vitest';
import { formatDate } from '@/components/format';

test.each([
  ['2026-08-21', '21 Aug 2026'],
  ['2024-06', 'Jun 2024'],
  ['2026-08-21T22:15:00Z', '21 Aug 2026'],
  ['FY2025', 'FY2025'],
  ['', ''],
])('date %s is written %s', (iso, expected) => {
  expect(formatDate(iso)).toBe(expected);
});
