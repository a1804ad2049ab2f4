import { expect, test } from 'vitest';
import { createMarketKeeper } from '@/entrypoints/background/market-keeper';
import { createMemoryStore } from '@/lib/store/memory-store';
import { loadBundledUniverse } from '@/lib/universe/bundled';

const store = createMemoryStore({ as_of: '2026-08-21', facts: [], release: '0.1.0' });

/** A keeper whose store fails as often as told; `reads` counts how often it was asked. */
function keeperWith(failures: number) {
  let reads = 0;
  const currentFacts = () => (reads++ < failures ? Promise.reject(new Error('disk')) : store.currentFacts());
  const keeper = createMarketKeeper(loadBundledUniverse(), { ...store, currentFacts });
  return { keeper, reads: () => reads };
}

test('everyone shares one market until facts change', async () => {
  const { keeper, reads } = keeperWith(0);
  const [first, second] = await Promise.all([keeper.current(), keeper.current()]);
  expect(first).toBe(second);
  expect(await keeper.current()).toBe(first);
  expect(reads()).toBe(1);
  keeper.forget();
  expect(await keeper.current()).not.toBe(first);
  expect(reads()).toBe(2);
});

test('a failed build is not kept', async () => {
  const { keeper, reads } = keeperWith(1);
  await expect(keeper.current()).rejects.toThrow('disk');
  await keeper.current();
  expect(reads()).toBe(2);
});
