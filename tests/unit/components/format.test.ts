import { expect, test } from 'vitest';
import { formatDate } from '@/components/format';
import { catalogueOf } from '@/lib/words/catalogue';
import { speakWith } from '@/lib/words/say';

test.each([
  ['2026-08-21', '21 Aug 2026'],
  ['2024-06', 'Jun 2024'],
  ['2026-08-21T22:15:00Z', '21 Aug 2026'],
  ['FY2025', 'FY2025'],
  ['', ''],
])('date %s is written %s', (iso, expected) => {
  expect(formatDate(iso)).toBe(expected);
});

test.each([
  ['2026-08-21', '2026年8月21日'],
  ['2024-06', '2024年6月'],
])('in Chinese date %s is written %s', (iso, expected) => {
  speakWith(catalogueOf('zh_CN'));
  expect(formatDate(iso)).toBe(expected);
  speakWith(catalogueOf('en'));
});
