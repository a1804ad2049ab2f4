import { expect, test } from 'vitest';
import { createStoredQueue, readPackUniverse, readSiteFixes } from '@/lib/refresh/stored-queue';
import { fixesInForce } from '@/lib/sources/pack/site-fixes';
import { createMemoryStore } from '@/lib/store/memory-store';
import type { WorkRow } from '@/lib/store/store';
import shapes from './fixtures/rows.json';

/** One fixture for each shape that the queue's rows ever had. What a pack brought is brought anew by the next one. */
test.each(shapes)('the queue goes on from what lies there: $shape', async ({ rows, usedToday }) => {
  const { work } = createMemoryStore({ as_of: '2026-01-05', facts: [], release: '0' });
  await work.write({ put: rows as unknown as WorkRow[], remove: [], facts: [] });
  const read = await createStoredQueue(work).read();
  expect(read.run?.id).toBe('r');
  expect(read.jobs).toMatchObject([{ issuer: 'nvda', answeredAt: '2026-01-05T10:00:01.000Z' }]);
  expect(read.sources).toMatchObject([{ source: 'sec', usedToday }]);
  expect(await readPackUniverse(work)).toBeNull();
  expect(fixesInForce(await readSiteFixes(work), new Date('2026-01-06'))).toBeNull();
});
