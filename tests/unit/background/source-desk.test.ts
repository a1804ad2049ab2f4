import { beforeEach, expect, test } from 'vitest';
import { isFrom } from '@/entrypoints/background/source-desk';
import { createParts } from './services';

let parts: Awaited<ReturnType<typeof createParts>>;
beforeEach(async () => {
  parts = await createParts();
});

test('nothing is on by itself, and there is no pack without an address', async () => {
  expect((await parts.desk.open()).on).toEqual([]);
  expect((await parts.desk.rows()).map(({ id, on }) => [id, on])).toEqual([
    ['sec', false],
    ['ecb', false],
    ['finnhub', false],
    ['fmp', false],
    ['alpha-vantage', false],
    ['yahoo-chart', false],
  ]);
});

test.each([
  ['turned on and permitted', 'sec', true, null, ['sec']],
  ['turned on, but the browser does not permit its host', 'sec', false, null, []],
  ['turned on without the key it needs', 'finnhub', true, null, []],
  ['turned on with its key', 'finnhub', true, 'abcdefghijkl', ['finnhub']],
] as const)('%s', async (_name, source, permitted, key, expected) => {
  parts.permitted.yes = permitted;
  if (key) await parts.store.keys.put(source, key);
  await parts.desk.turn(source, true);
  expect((await parts.desk.open()).on).toEqual(expected);
});

test.each([
  ['abcdefghijkl', '••••••••ijkl'],
  ['short', '••••••••'],
])('the key %s is shown as %s', async (key, shown) => {
  await parts.store.keys.put('fmp', key);
  const row = (await parts.desk.rows()).find(({ id }) => id === 'fmp');
  expect(row?.maskedKey).toBe(shown);
});

test.each([
  ['sec', 'sec', true],
  ['sec', 'pack/sec', false],
  ['pack', 'pack/us-listings', true],
  ['pack', 'us-listings', false],
] as const)('facts of %s: %s is %s', (source, fact, expected) => {
  expect(isFrom(source)({ source: fact })).toBe(expected);
});

test('without a source nothing is planned and nobody is asked', async () => {
  await parts.refresher.resume();
  expect(parts.alarms).toEqual([null]);
  expect((await parts.refresher.progress()).state).toBe('idle');
});
