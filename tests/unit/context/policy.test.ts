import { expect, it } from 'vitest';
import { latestChange, nextMilestone, POLICY, unconfirmedPolicy } from '@/lib/context/policy';

it('holds nothing older than 200 days that nobody confirmed since', () => {
  expect(unconfirmedPolicy(new Date().toISOString().slice(0, 10))).toEqual([]);
});

it('would notice', () => {
  expect(unconfirmedPolicy('2027-06-10')).toEqual([]);
  expect(unconfirmedPolicy('2027-06-11').length).toBeGreaterThan(5);
});

it('lists its events in order of date', () => {
  for (const events of [POLICY.eu_ai_act, POLICY.us_chip_export]) {
    const dates = events.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
  }
});

it.each([
  ['2026-11-22', '2027-12-02', '2026-01-15'],
  ['2027-12-02', '2027-12-02', '2026-01-15'],
  ['2027-12-03', '2028-08-02', '2026-01-15'],
  ['2024-06-01', '2024-08-01', '2023-10-17'],
  ['2030-01-01', undefined, '2026-01-15'],
  ['2020-01-01', '2024-08-01', undefined],
])('on %s the next milestone is %s and the latest change %s', (now, next, latest) => {
  expect(nextMilestone(POLICY.eu_ai_act, now)?.date).toBe(next);
  expect(latestChange(POLICY.us_chip_export, now)?.date).toBe(latest);
});
