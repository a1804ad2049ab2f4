import { expect, it } from 'vitest';
import { latestChange, nextMilestone, POLICY, unconfirmedPolicy } from '@/lib/context/policy';

it('holds nothing older than 200 days that nobody confirmed since', () => {
  expect(unconfirmedPolicy(new Date().toISOString().slice(0, 10))).toEqual([]);
});

it('would notice', () => {
  expect(unconfirmedPolicy('2027-04-04')).toEqual([]);
  expect(unconfirmedPolicy('2027-04-05')).toHaveLength(1);
  expect(unconfirmedPolicy('2027-06-10')).toHaveLength(1);
  expect(unconfirmedPolicy('2027-06-11').length).toBeGreaterThan(5);
});

it.each([
  ['a date of 200 days', '2026-05-06', null, 0],
  ['an older one', '2026-05-05', null, 1],
  ['an older one confirmed 200 days ago', '2020-01-01', '2026-05-06', 0],
  ['one confirmed before that', '2020-01-01', '2026-05-05', 1],
  ['a date to come', '2030-01-01', null, 0],
  ['a date to come, confirmed long ago', '2030-01-01', '2020-01-01', 0],
])('%s', (_name, date, confirmed_on, found) => {
  const event = { date, what: 'something', what_zh: '某事', confirmed_on };
  const empty = { ...POLICY, eu_ai_act: [], us_chip_export: [] };
  const { policy_rate: _, ...withoutRate } = empty;
  expect(unconfirmedPolicy('2026-11-22', { ...withoutRate, eu_ai_act: [event] })).toHaveLength(found);
  expect(unconfirmedPolicy('2026-11-22', { ...withoutRate, us_chip_export: [event] })).toHaveLength(found);
  const rate = { value: 0.04, printed: '4 %', source: 'a bank', url: 'https://example.com', ...event };
  expect(unconfirmedPolicy('2026-11-22', { ...empty, policy_rate: rate })).toHaveLength(found);
});

it('lists its events in order of date', () => {
  for (const events of [POLICY.eu_ai_act, POLICY.us_chip_export]) {
    const dates = events.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
  }
});

it.each([
  ['2026-11-22', '2026-12-02', '2026-01-15'],
  ['2026-12-02', '2026-12-02', '2026-01-15'],
  ['2026-12-03', '2027-12-02', '2026-01-15'],
  ['2027-12-02', '2027-12-02', '2026-01-15'],
  ['2027-12-03', '2028-08-02', '2026-01-15'],
  ['2026-01-15', '2026-08-02', '2026-01-15'],
  ['2026-01-14', '2026-08-02', '2025-05-13'],
  ['2024-06-01', '2024-08-01', '2023-10-17'],
  ['2030-01-01', undefined, '2026-01-15'],
  ['2020-01-01', '2024-08-01', undefined],
])('on %s the next milestone is %s and the latest change %s', (now, next, latest) => {
  expect(nextMilestone(POLICY.eu_ai_act, now)?.date).toBe(next);
  expect(latestChange(POLICY.us_chip_export, now)?.date).toBe(latest);
});
