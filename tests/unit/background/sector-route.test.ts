import { beforeEach, expect, test } from 'vitest';
import { sectorRoutes } from '@/entrypoints/background/routes/sector';
import type { Services } from '@/entrypoints/background/services';
import { createParts } from './services';

let parts: Awaited<ReturnType<typeof createParts>>;
beforeEach(async () => {
  parts = await createParts();
});
const routes = () => sectorRoutes(parts as unknown as Services);

test('the picture stays the same until facts change', async () => {
  const first = await routes()['sector.get']();
  expect((await routes()['sector.get']()).value).toBe(first.value);
  parts.market.forget();
  const second = await routes()['sector.get']();
  expect(second.value).not.toBe(first.value);
  expect(second.value).toEqual(first.value);
});

test('the picture survives the way to the page', async () => {
  const { value } = await routes()['sector.get']();
  expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  expect(value.history.length).toBeGreaterThan(90);
});
